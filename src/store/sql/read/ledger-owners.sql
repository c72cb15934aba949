-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The projects of the organisations that report, to tell a report's zone and source by.
select p.enterprise, p.id
  from project p
 where p.enterprise in (select organisation from enterprise_report)
 order by p.enterprise, p.id;
