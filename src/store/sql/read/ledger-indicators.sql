-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

select id, code, name, name_en, unit, aggregation, higher_is_better, rule, decimals
  from indicator
 order by id;
