-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Shares that do not come to 100 ± 0.01 %, one row a project: (id of an investor, project, the sum). Also where an investor was deleted.
SELECT ifnull ((SELECT min (touched.id) FROM touched JOIN project_investor ON project_investor.id = touched.id
                WHERE touched.register = 'project_investor' AND project_investor."project" = share."project"), min (share.id)),
  project."code", sum (share."percent")
FROM (SELECT "project" FROM touched JOIN project_investor ON project_investor.id = touched.id
      WHERE touched.register = 'project_investor'
      UNION
      SELECT id FROM touched WHERE register = 'investor-shares-sum') AS mine
JOIN project_investor AS share ON share."project" = mine."project"
JOIN project ON project.id = mine."project"
GROUP BY mine."project"
HAVING sum (share."percent") > 1000100
  OR (count (share."percent") = count (*) AND sum (share."percent") < 999900);
