-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Version 2: realised capital. Adds to version 1 and alters nothing of it.
CREATE TABLE "disbursement" (
  id INTEGER PRIMARY KEY,
  "project" INTEGER NOT NULL REFERENCES "project" (id) DEFERRABLE INITIALLY DEFERRED,
  "year" INTEGER NOT NULL CHECK ("year" BETWEEN 1900 AND 2199),
  "period" TEXT NOT NULL CHECK ("period" = 'M01' OR "period" = 'M02' OR "period" = 'M03' OR "period" = 'M04' OR "period" = 'M05' OR "period" = 'M06' OR "period" = 'M07' OR "period" = 'M08' OR "period" = 'M09' OR "period" = 'M10' OR "period" = 'M11' OR "period" = 'M12' OR "period" = 'Q1' OR "period" = 'Q2' OR "period" = 'Q3' OR "period" = 'Q4' OR "period" = 'H1' OR "period" = '9M' OR "period" = 'Y'),
  "equity_usd" INTEGER CHECK ("equity_usd" >= 0),
  "loan_usd" INTEGER CHECK ("loan_usd" >= 0),
  "reinvested_usd" INTEGER CHECK ("reinvested_usd" >= 0),
  "equity_vnd" INTEGER CHECK ("equity_vnd" >= 0),
  "loan_vnd" INTEGER CHECK ("loan_vnd" >= 0),
  "reinvested_vnd" INTEGER CHECK ("reinvested_vnd" >= 0),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT
) STRICT;
CREATE UNIQUE INDEX "disbursement_by_key" ON "disbursement" ("project", "year", "period");
CREATE INDEX "disbursement_by_folded" ON "disbursement" (folded, id);

-- What counts of a project's disbursements: those that no longer period of the same year holds already.
CREATE VIEW disbursement_span AS
SELECT id, "project" AS project, "year" AS year,
  CASE substr ("period", 1, 1) WHEN 'Q' THEN 3 * substr ("period", 2) - 2 WHEN 'M' THEN CAST (substr ("period", 2) AS INTEGER) ELSE 1 END AS first,
  CASE "period" WHEN 'H1' THEN 6 WHEN '9M' THEN 9 WHEN 'Y' THEN 12
    ELSE CASE substr ("period", 1, 1) WHEN 'Q' THEN 3 * substr ("period", 2) ELSE CAST (substr ("period", 2) AS INTEGER) END END AS last
FROM disbursement;

CREATE VIEW disbursement_counted AS
SELECT span.id AS id, span.project AS project
FROM disbursement_span AS span
WHERE NOT EXISTS (SELECT 1 FROM disbursement_span AS longer
                  WHERE longer.project = span.project AND longer.year = span.year AND longer.id <> span.id
                    AND longer.first <= span.first AND longer.last >= span.last);
