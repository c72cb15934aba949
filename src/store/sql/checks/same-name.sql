-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Organisations whose name, case and marks aside, another one bears: (id, the other's name). The folded text of an organisation begins
-- with its name, so the index finds the candidates; zb_fold () is the store's zb_text_fold ().
SELECT mine.id, min (other."name")
FROM touched
CROSS JOIN organisation AS mine ON mine.id = touched.id
CROSS JOIN organisation AS other ON other.folded >= zb_fold (mine."name") AND other.folded < zb_fold (mine."name") || '{'
WHERE touched.register = 'organisation' AND other.id <> mine.id AND zb_fold (other."name") = zb_fold (mine."name")
GROUP BY mine.id;
