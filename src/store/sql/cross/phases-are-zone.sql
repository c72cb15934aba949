-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Areas of a zone that the areas of its phases on the same day go beyond: (id, zone, whole, phases).
SELECT whole.id, zone."code", whole."established_area", sum (part."established_area") AS parts
FROM zone_area AS whole
JOIN zone ON zone.id = whole."zone"
JOIN zone_area AS part ON part."zone" = whole."zone" AND part."phase" IS NOT NULL AND part."as_of" = whole."as_of"
WHERE whole."phase" IS NULL
GROUP BY whole.id
HAVING parts > whole."established_area";
