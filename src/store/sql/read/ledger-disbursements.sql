-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- One project's entries of a year stand together, the longest period first.
select id, project, year, period, equity_usd, loan_usd, reinvested_usd, equity_vnd, loan_vnd,
       reinvested_vnd
  from disbursement
 order by project, year,
          case period when 'Y' then 0 when '9M' then 1 when 'H1' then 2
                      else case substr (period, 1, 1) when 'Q' then 3 else 4 end end,
          period, id;
