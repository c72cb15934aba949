-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Entries whose phase is of another zone: (id, phase, its zone).
SELECT mine.id, zone_phase."name", zone."code"
FROM touched
CROSS JOIN clearance AS mine ON mine.id = touched.id
JOIN zone_phase ON zone_phase.id = mine."phase"
JOIN zone ON zone.id = zone_phase."zone"
WHERE touched.register IN ('clearance', 'clearance-phase-within-zone') AND zone_phase."zone" <> mine."zone";
