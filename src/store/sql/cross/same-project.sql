-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Projects of one zone whose name, case and marks aside, another one bears: (id, code, the other's code).
SELECT max (project.id), max (project."code"), min (project."code")
FROM project
GROUP BY project."zone", project."enterprise", zb_fold (project."name")
HAVING count (*) > 1;
