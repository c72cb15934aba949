-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Entries that move the capital of a closed project whose closing was not altered with them: (id, project, what is left).
SELECT min (event.id), project."code",
  (SELECT sum (other."delta_usd") FROM project_event AS other WHERE other."project" = event."project") AS remains
FROM touched
CROSS JOIN project_event AS event ON event.id = touched.id
JOIN project_event AS closing ON closing."project" = event."project" AND closing."type" IN ('terminate', 'revoke')
JOIN project ON project.id = event."project"
WHERE touched.register = 'project_event' AND remains <> 0
  AND NOT EXISTS (SELECT 1 FROM touched AS too WHERE too.register = 'project_event' AND too.id = closing.id)
GROUP BY event."project";
