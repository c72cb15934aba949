-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Targets that revise one of another indicator: (id, code of the revised one, its indicator).
SELECT mine.id, earlier."code", indicator."name"
FROM touched
CROSS JOIN target AS mine ON mine.id = touched.id
JOIN target AS earlier ON earlier.id = mine."revises"
JOIN indicator ON indicator.id = earlier."indicator"
WHERE touched.register = 'target' AND earlier."indicator" <> mine."indicator";
