-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Less since January than in a shorter period since January: (id, now, the most of the shorter ones).
SELECT report.id, report."budget_paid_vnd", max (shorter."budget_paid_vnd")
FROM touched
CROSS JOIN report_within ON report_within.id = touched.id
JOIN enterprise_report AS report ON report.id = touched.id
JOIN enterprise_report AS shorter ON shorter.id = report_within.within
WHERE touched.register = 'enterprise_report'
GROUP BY report.id
HAVING report."budget_paid_vnd" < max (shorter."budget_paid_vnd");
