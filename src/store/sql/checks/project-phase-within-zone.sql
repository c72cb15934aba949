-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Projects whose phase is of another zone, also where the phase has moved: (id, phase, its zone).
SELECT DISTINCT mine.id, zone_phase."name", zone."code"
FROM touched
CROSS JOIN project AS mine ON mine.id = touched.id
JOIN zone_phase ON zone_phase.id = mine."phase"
JOIN zone ON zone.id = zone_phase."zone"
WHERE touched.register IN ('project', 'project-phase-within-zone') AND zone_phase."zone" <> mine."zone";
