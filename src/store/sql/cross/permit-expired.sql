-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Permits of live projects that ended before today, with none of their kind after them: (id, project, number, end).
SELECT permit.id, project."code", permit."number", permit."expires_on"
FROM permit
JOIN project ON project.id = permit."project"
JOIN project_state AS state ON state.id = project.id AND state.state NOT IN ('terminated', 'revoked')
WHERE permit."expires_on" || substr ('9999-12-31', length (permit."expires_on") + 1) < ?1
  AND NOT EXISTS (SELECT 1 FROM permit AS later WHERE later."project" = permit."project" AND later.id <> permit.id
                  AND later."kind" IS permit."kind" AND (later."expires_on" IS NULL OR later."expires_on" > permit."expires_on"));
