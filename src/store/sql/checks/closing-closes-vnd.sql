-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Closings that leave registered capital behind: (id, project, what is left).
SELECT closing.id, project."code", (SELECT sum (event."delta_vnd") FROM project_event AS event WHERE event."project" = closing."project") AS remains
FROM touched
CROSS JOIN project_event AS closing ON closing.id = touched.id AND closing."type" IN ('terminate', 'revoke')
JOIN project ON project.id = closing."project"
WHERE touched.register = 'project_event' AND remains <> 0;
