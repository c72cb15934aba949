-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Entries after the closing of their project: (id, project, day of the closing, day of the entry).
SELECT event.id, project."code", closing."date", event."date"
FROM (SELECT DISTINCT project_event."project" FROM touched CROSS JOIN project_event ON project_event.id = touched.id
      WHERE touched.register = 'project_event') AS mine
JOIN project_event AS closing ON closing."project" = mine."project" AND closing."type" IN ('terminate', 'revoke')
JOIN project_event AS event ON event."project" = mine."project" AND event."type" NOT IN ('terminate', 'revoke')
JOIN project ON project.id = mine."project"
WHERE substr (event."date", 1, length (closing."date")) > substr (closing."date", 1, length (event."date"));
