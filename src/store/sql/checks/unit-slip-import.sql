-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- About ten, a hundred or a thousand times the period before, or the same part of it: (id, now, before).
SELECT report.id, report."import_usd", earlier."import_usd"
FROM touched
CROSS JOIN report_before ON report_before.id = touched.id
JOIN enterprise_report AS report ON report.id = touched.id
JOIN enterprise_report AS earlier ON earlier.id = report_before.before
WHERE touched.register = 'enterprise_report' AND report."import_usd" > 0 AND earlier."import_usd" > 0
  AND (1.0 * max (report."import_usd", earlier."import_usd") / min (report."import_usd", earlier."import_usd") BETWEEN 9 AND 11
    OR 1.0 * max (report."import_usd", earlier."import_usd") / min (report."import_usd", earlier."import_usd") BETWEEN 80 AND 125
    OR 1.0 * max (report."import_usd", earlier."import_usd") / min (report."import_usd", earlier."import_usd") BETWEEN 800 AND 1250);
