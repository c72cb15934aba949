-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The rate of the target's policy stands beside it: a figure names the rate it was made with.
select t.id, t.indicator, t.from_year, coalesce (t.to_year, t.from_year), t.zone, t.value, t.value_usd, t.value_vnd,
       t.combine, r.rate, r.kind, r.date, t.revises, t.effective_from
  from target t left join exchange_rate r on r.id = t.rate
 order by t.id;
