-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

select id, coalesce (project, applicant), project is not null, received_on, due_on, returned_on
  from dossier
 order by id;
