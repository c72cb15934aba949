-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Values of a whole that the values of its zones go beyond, or do not come to where every zone has one: (id, indicator, whole, zones).
SELECT whole.id, indicator."name", whole."value", sum (part."value") AS parts
FROM indicator_value AS whole
JOIN indicator ON indicator.id = whole."indicator" AND indicator."aggregation" IN ('flow', 'stock', 'count')
JOIN indicator_value AS part ON part."indicator" = whole."indicator" AND part."zone" IS NOT NULL AND part."year" = whole."year"
  AND part."period" = whole."period" AND part."vintage" = whole."vintage" AND part."price_basis" IS whole."price_basis" AND part."as_of" IS whole."as_of"
WHERE whole."zone" IS NULL
GROUP BY whole.id
HAVING parts > whole."value" OR (parts <> whole."value" AND count (DISTINCT part."zone") = (SELECT count (*) FROM zone));
