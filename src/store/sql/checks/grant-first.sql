-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Entries before the grant of their project: (id, project, day of the grant, day of the entry). Days of different precision are compared
-- as far as both go.
SELECT event.id, project."code", granted."date", event."date"
FROM (SELECT DISTINCT project_event."project" FROM touched CROSS JOIN project_event ON project_event.id = touched.id
      WHERE touched.register = 'project_event') AS mine
JOIN project_event AS granted ON granted."project" = mine."project" AND granted."type" = 'grant'
JOIN project_event AS event ON event."project" = mine."project"
JOIN project ON project.id = mine."project"
WHERE substr (event."date", 1, length (granted."date")) < substr (granted."date", 1, length (event."date"));
