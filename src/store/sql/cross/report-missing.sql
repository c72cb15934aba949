-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Reports that are due and were not received in time: (id, whose, due day).
SELECT report.id, coalesce (organisation."name", project."name"), report."due_on"
FROM enterprise_report AS report
LEFT JOIN organisation ON organisation.id = report."organisation"
LEFT JOIN project ON project.id = report."project"
WHERE report."status" = 'due' AND report."received_on" IS NULL
  AND report."due_on" || substr ('9999-12-31', length (report."due_on") + 1) < ?1;
