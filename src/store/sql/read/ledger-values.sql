-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

select id, indicator, year, period, as_of, zone, value, vintage, price_basis
  from indicator_value
 order by indicator, year, as_of, id;
