-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Plots with more leased than they have, one row each: (id of a lease, leased, the plot's area).
SELECT (SELECT max (part.id) FROM lease AS part WHERE part."plot" = mine.plot), sum (lease."area"), plot."area"
FROM (SELECT lease."plot" AS plot FROM touched JOIN lease ON lease.id = touched.id WHERE touched.register = 'lease'
      UNION SELECT id FROM touched WHERE register = 'plot') AS mine
JOIN plot ON plot.id = mine.plot
JOIN lease ON lease."plot" = plot.id AND lease."ended_on" IS NULL
GROUP BY plot.id
HAVING sum (lease."area") > plot."area";
