-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Clearances whose steps come to more than is to be cleared, one row each: (id of a step, cleared, required).
SELECT (SELECT max (part.id) FROM clearance_step AS part WHERE part."clearance" = mine.clearance), sum (step."cleared_area"), clearance."required_area"
FROM (SELECT clearance_step."clearance" AS clearance FROM touched JOIN clearance_step ON clearance_step.id = touched.id WHERE touched.register = 'clearance_step'
      UNION SELECT id FROM touched WHERE register = 'clearance') AS mine
JOIN clearance ON clearance.id = mine.clearance
JOIN clearance_step AS step ON step."clearance" = clearance.id
GROUP BY clearance.id
HAVING sum (step."cleared_area") > clearance."required_area";
