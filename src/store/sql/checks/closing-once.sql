-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Projects closed more than once: (id of the later closing, project, day of the first).
SELECT max (closing.id), project."code", min (closing."date")
FROM (SELECT DISTINCT project_event."project" FROM touched CROSS JOIN project_event ON project_event.id = touched.id
      WHERE touched.register = 'project_event') AS mine
JOIN project_event AS closing ON closing."project" = mine."project" AND closing."type" IN ('terminate', 'revoke')
JOIN project ON project.id = mine."project"
GROUP BY mine."project"
HAVING count (*) > 1;
