-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- About ten, a hundred or a thousand times the period before, or the same part of it: (id, now, before).
SELECT report.id, report."revenue_vnd", earlier."revenue_vnd"
FROM touched
CROSS JOIN report_before ON report_before.id = touched.id
JOIN enterprise_report AS report ON report.id = touched.id
JOIN enterprise_report AS earlier ON earlier.id = report_before.before
WHERE touched.register = 'enterprise_report' AND report."revenue_vnd" > 0 AND earlier."revenue_vnd" > 0
  AND (1.0 * max (report."revenue_vnd", earlier."revenue_vnd") / min (report."revenue_vnd", earlier."revenue_vnd") BETWEEN 9 AND 11
    OR 1.0 * max (report."revenue_vnd", earlier."revenue_vnd") / min (report."revenue_vnd", earlier."revenue_vnd") BETWEEN 80 AND 125
    OR 1.0 * max (report."revenue_vnd", earlier."revenue_vnd") / min (report."revenue_vnd", earlier."revenue_vnd") BETWEEN 800 AND 1250);
