-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Projects that nothing grants: (id, code).
SELECT project.id, project."code"
FROM touched
CROSS JOIN project ON project.id = touched.id
WHERE touched.register = 'project'
  AND NOT EXISTS (SELECT 1 FROM project_event WHERE project_event."project" = project.id AND project_event."type" = 'grant');
