-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Tasks that are, through those they are part of, part of themselves: (id, title).
WITH RECURSIVE above (id, parent) AS (
  SELECT task.id, task."parent" FROM touched JOIN task ON task.id = touched.id WHERE touched.register = 'task' AND task."parent" IS NOT NULL
  UNION
  SELECT above.id, task."parent" FROM above JOIN task ON task.id = above.parent WHERE above.parent <> above.id AND task."parent" IS NOT NULL)
SELECT task.id, task."title" FROM above JOIN task ON task.id = above.id WHERE above.parent = above.id;
