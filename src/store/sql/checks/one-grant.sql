-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Projects with entries but without exactly one grant: (id of an entry, project, how many grants). What a deletion leaves is found in
-- project_state, whatever was touched.
SELECT (SELECT max (event.id) FROM project_event AS event WHERE event."project" = mine."project"), project."code",
  CAST ((SELECT count (*) FROM project_event AS event WHERE event."project" = mine."project" AND event."type" = 'grant') AS TEXT)
FROM (SELECT DISTINCT project_event."project" FROM touched CROSS JOIN project_event ON project_event.id = touched.id
      WHERE touched.register = 'project_event'
      UNION
      SELECT id FROM project_state WHERE granted_on IS NULL AND last_event_on IS NOT NULL) AS mine
JOIN project ON project.id = mine."project"
WHERE (SELECT count (*) FROM project_event AS event WHERE event."project" = mine."project" AND event."type" = 'grant') <> 1;
