-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Turns of a certificate before which one is missing: (id, project, turn).
SELECT event.id, project."code", event."turn"
FROM project_event AS event
JOIN project ON project.id = event."project"
WHERE event."turn" > 1
  AND NOT EXISTS (SELECT 1 FROM project_event AS before WHERE before."project" = event."project" AND before."turn" = event."turn" - 1);
