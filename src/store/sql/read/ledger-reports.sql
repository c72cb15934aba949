-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- One subject's reports of a year stand together, the longest period first, so that a year's report
-- takes the place of its quarters.
select id, coalesce (project, organisation), project is not null, year, period, basis, received_on,
       production_vnd, production_constant_vnd, revenue_vnd, export_usd, import_usd,
       budget_paid_vnd, workers_vn, workers_foreign, workers_female
  from enterprise_report
 order by year, coalesce (project, organisation),
          case period when 'Y' then 0 when '9M' then 1 when 'H1' then 2
                      else case substr (period, 1, 1) when 'Q' then 3 else 4 end end,
          period, id;
