-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The projects of the organisations that report, apply or petition, to tell a zone and a source by.
select p.enterprise, p.id
  from project p
 where p.enterprise in (select organisation from enterprise_report
                        union select applicant from dossier
                        union select organisation from petition)
 order by p.enterprise, p.id;
