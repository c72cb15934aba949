-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Turns of a certificate that another entry has too: (id, project, turn).
SELECT max (event.id), project."code", event."turn"
FROM project_event AS event
JOIN project ON project.id = event."project"
WHERE event."turn" > 0
GROUP BY event."project", event."turn"
HAVING count (*) > 1;
