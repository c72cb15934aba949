-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Capital said to be realised in years after the project was closed: (id, project, year).
SELECT disbursement.id, project."code", disbursement."year"
FROM disbursement
JOIN project ON project.id = disbursement."project"
JOIN project_event AS closing ON closing."project" = project.id AND closing."type" IN ('terminate', 'revoke')
WHERE disbursement."year" > CAST (substr (closing."date", 1, 4) AS INTEGER);
