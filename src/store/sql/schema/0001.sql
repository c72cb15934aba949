-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The first schema of a book. A released schema never changes: what comes later is a file of its own.
--
-- Every register is a table: id, its fields in the order of its description, NAME_key for each field that is sorted by name (ICU Vietnamese
-- collation), folded (the text that is searched), then who wrote it and when. Rules over one row stand here again as constraints of the same
-- name as in the description; rules over several rows are the queries in sql/checks. References are judged at the commit, so the rows of
-- one change may come in any order; the store deletes the parts of a record itself.
--
-- Constraints are written for speed: a list in OR, because IN builds a table for every row it looks at (13 times the time), and NULL first where a
-- date would be reckoned.

CREATE TABLE "organisation" (
  id INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "name_en" TEXT CHECK ("name_en" <> ''),
  "short_name" TEXT CHECK ("short_name" <> ''),
  "roles" TEXT CHECK ("roles" IS NULL OR ("roles" <> '' AND replace (replace (replace (replace (replace (replace (replace (';' || replace ("roles", ';', ';;') || ';', ';investor;', ''), ';enterprise;', ''), ';developer;', ''), ';state-body;', ''), ';association;', ''), ';consultant;', ''), ';media;', '') = '')),
  "tax_code" TEXT CHECK ("tax_code" <> ''),
  "country" TEXT CHECK ("country" GLOB '[A-Z][A-Z]'),
  "parent" INTEGER REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
  "address" TEXT CHECK ("address" <> ''),
  "phone" TEXT CHECK ("phone" <> ''),
  "email" TEXT CHECK ("email" <> ''),
  "web" TEXT CHECK ("web" <> ''),
  "name_key" BLOB,
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  CONSTRAINT "tax-code-form" CHECK ("tax_code" GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]' OR "tax_code" GLOB '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]-[0-9][0-9][0-9]'),
  CONSTRAINT "parent-is-other" CHECK ("parent" <> id)
) STRICT;
CREATE UNIQUE INDEX "organisation_by_key" ON "organisation" ("tax_code");
CREATE INDEX "organisation_by_parent" ON "organisation" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "organisation_by_name_key" ON "organisation" ("name_key", id);
CREATE INDEX "organisation_by_folded" ON "organisation" (folded, id);

CREATE TABLE "document" (
  id INTEGER PRIMARY KEY,
  "number" TEXT NOT NULL CHECK ("number" <> ''),
  "kind" TEXT CHECK ("kind" = 'resolution' OR "kind" = 'decision' OR "kind" = 'plan' OR "kind" = 'letter' OR "kind" = 'notice' OR "kind" = 'report' OR "kind" = 'submission' OR "kind" = 'other'),
  "date" TEXT NOT NULL CHECK ("date" IS NULL OR ("date" BETWEEN '1900' AND '2199-12-31' AND (date ("date") IS "date" OR (length ("date") IN (4, 7) AND date ("date" || substr ('-01-01', length ("date") - 3)) IS "date" || substr ('-01-01', length ("date") - 3))))),
  "issuer" INTEGER REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT CHECK ("title" <> ''),
  "direction" TEXT CHECK ("direction" = 'in' OR "direction" = 'out' OR "direction" = 'legal'),
  "parent" INTEGER REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "valid_to" TEXT CHECK ("valid_to" IS NULL OR ("valid_to" BETWEEN '1900' AND '2199-12-31' AND (date ("valid_to") IS "valid_to" OR (length ("valid_to") IN (4, 7) AND date ("valid_to" || substr ('-01-01', length ("valid_to") - 3)) IS "valid_to" || substr ('-01-01', length ("valid_to") - 3))))),
  "file" TEXT CHECK ("file" <> ''),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  CONSTRAINT "valid-after-date" CHECK (substr ("date", 1, length ("valid_to")) <= "valid_to"),
  CONSTRAINT "parent-is-other" CHECK ("parent" <> id)
) STRICT;
CREATE UNIQUE INDEX "document_by_key" ON "document" ("number", "date");
CREATE INDEX "document_by_issuer" ON "document" ("issuer") WHERE "issuer" IS NOT NULL;
CREATE INDEX "document_by_parent" ON "document" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "document_by_folded" ON "document" (folded, id);

CREATE TABLE "zone" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL CHECK ("code" <> ''),
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "name_en" TEXT CHECK ("name_en" <> ''),
  "kind" TEXT CHECK ("kind" = 'industrial' OR "kind" = 'export-processing' OR "kind" = 'supporting' OR "kind" = 'specialised' OR "kind" = 'high-tech' OR "kind" = 'eco'),
  "status" TEXT CHECK ("status" = 'planned' OR "status" = 'approved' OR "status" = 'clearing' OR "status" = 'building' OR "status" = 'operating' OR "status" = 'suspended' OR "status" = 'revoked'),
  "developer" INTEGER REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
  "location" TEXT CHECK ("location" <> ''),
  "admin_unit" TEXT CHECK ("admin_unit" <> ''),
  "latitude" INTEGER CHECK ("latitude" BETWEEN -90000000 AND 90000000),
  "longitude" INTEGER CHECK ("longitude" BETWEEN -180000000 AND 180000000),
  "established_on" TEXT CHECK ("established_on" IS NULL OR ("established_on" BETWEEN '1900' AND '2199-12-31' AND (date ("established_on") IS "established_on" OR (length ("established_on") IN (4, 7) AND date ("established_on" || substr ('-01-01', length ("established_on") - 3)) IS "established_on" || substr ('-01-01', length ("established_on") - 3))))),
  "decision" INTEGER REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "term_end" TEXT CHECK ("term_end" IS NULL OR ("term_end" BETWEEN '1900' AND '2199-12-31' AND (date ("term_end") IS "term_end" OR (length ("term_end") IN (4, 7) AND date ("term_end" || substr ('-01-01', length ("term_end") - 3)) IS "term_end" || substr ('-01-01', length ("term_end") - 3))))),
  "name_key" BLOB,
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  CONSTRAINT "term-after-establishment" CHECK (substr ("established_on", 1, length ("term_end")) <= "term_end")
) STRICT;
CREATE UNIQUE INDEX "zone_by_key" ON "zone" ("code");
CREATE INDEX "zone_by_developer" ON "zone" ("developer") WHERE "developer" IS NOT NULL;
CREATE INDEX "zone_by_decision" ON "zone" ("decision") WHERE "decision" IS NOT NULL;
CREATE INDEX "zone_by_name_key" ON "zone" ("name_key", id);
CREATE INDEX "zone_by_folded" ON "zone" (folded, id);

CREATE TABLE "zone_phase" (
  id INTEGER PRIMARY KEY,
  "zone" INTEGER NOT NULL REFERENCES "zone" (id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "position" INTEGER CHECK ("position" >= 0),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT
) STRICT;
CREATE UNIQUE INDEX "zone_phase_by_key" ON "zone_phase" ("zone", "name");
CREATE UNIQUE INDEX "zone_phase_place" ON "zone_phase" (id, "zone");
CREATE INDEX "zone_phase_by_folded" ON "zone_phase" (folded, id);

CREATE TABLE "zone_area" (
  id INTEGER PRIMARY KEY,
  "zone" INTEGER NOT NULL REFERENCES "zone" (id) DEFERRABLE INITIALLY DEFERRED,
  "phase" INTEGER REFERENCES "zone_phase" (id) DEFERRABLE INITIALLY DEFERRED,
  "as_of" TEXT NOT NULL CHECK ("as_of" IS NULL OR ("as_of" BETWEEN '1900' AND '2199-12-31' AND (date ("as_of") IS "as_of" OR (length ("as_of") IN (4, 7) AND date ("as_of" || substr ('-01-01', length ("as_of") - 3)) IS "as_of" || substr ('-01-01', length ("as_of") - 3))))),
  "planned_area" INTEGER CHECK ("planned_area" >= 0),
  "established_area" INTEGER CHECK ("established_area" >= 0),
  "leasable_area" INTEGER CHECK ("leasable_area" >= 0),
  "serviced_area" INTEGER CHECK ("serviced_area" >= 0),
  "leased_area" INTEGER CHECK ("leased_area" >= 0),
  "handed_over_area" INTEGER CHECK ("handed_over_area" >= 0),
  "source" INTEGER REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  CONSTRAINT "leased-within-leasable" CHECK ("leased_area" <= "leasable_area"),
  CONSTRAINT "leasable-within-established" CHECK ("leasable_area" <= "established_area"),
  CONSTRAINT "leased-within-established" CHECK ("leased_area" <= "established_area"),
  FOREIGN KEY ("phase", "zone") REFERENCES zone_phase (id, "zone") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX "zone_area_by_key" ON "zone_area" ("zone", ifnull ("phase", 0), "as_of");
CREATE INDEX "zone_area_by_phase" ON "zone_area" ("phase") WHERE "phase" IS NOT NULL;
CREATE INDEX "zone_area_by_source" ON "zone_area" ("source") WHERE "source" IS NOT NULL;
CREATE INDEX "zone_area_by_folded" ON "zone_area" (folded, id);

CREATE TABLE "contact" (
  id INTEGER PRIMARY KEY,
  "organisation" INTEGER NOT NULL REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "title" TEXT CHECK ("title" <> ''),
  "email" TEXT CHECK ("email" <> ''),
  "phone" TEXT CHECK ("phone" <> ''),
  "language" TEXT CHECK ("language" <> ''),
  "name_key" BLOB,
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT
) STRICT;
CREATE UNIQUE INDEX "contact_by_key" ON "contact" ("organisation", "name");
CREATE INDEX "contact_by_name_key" ON "contact" ("name_key", id);
CREATE INDEX "contact_by_folded" ON "contact" (folded, id);

CREATE TABLE "project" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL CHECK ("code" <> ''),
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "name_en" TEXT CHECK ("name_en" <> ''),
  "source" TEXT NOT NULL CHECK ("source" = 'FDI' OR "source" = 'domestic'),
  "enterprise" INTEGER REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
  "zone" INTEGER NOT NULL REFERENCES "zone" (id) DEFERRABLE INITIALLY DEFERRED,
  "phase" INTEGER REFERENCES "zone_phase" (id) DEFERRABLE INITIALLY DEFERRED,
  "industry" TEXT NOT NULL CHECK ("industry" GLOB '[12][0-9][0-9][0-9]:[0-9A-Z]*'),
  "further_industries" TEXT CHECK ("further_industries" GLOB '[12][0-9][0-9][0-9]:[0-9A-Z]*'),
  "priorities" TEXT CHECK ("priorities" IS NULL OR ("priorities" <> '' AND replace (replace (replace (';' || replace ("priorities", ';', ';;') || ';', ';supporting-industry;', ''), ';processing-manufacturing;', ''), ';high-technology;', '') = '')),
  "objective" TEXT CHECK ("objective" <> ''),
  "scale" TEXT CHECK ("scale" <> ''),
  "workers_planned" INTEGER CHECK ("workers_planned" >= 0),
  "incentive" TEXT CHECK ("incentive" <> ''),
  "term_end" TEXT CHECK ("term_end" IS NULL OR ("term_end" BETWEEN '1900' AND '2199-12-31' AND (date ("term_end") IS "term_end" OR (length ("term_end") IN (4, 7) AND date ("term_end" || substr ('-01-01', length ("term_end") - 3)) IS "term_end" || substr ('-01-01', length ("term_end") - 3))))),
  "capital_due" TEXT CHECK ("capital_due" IS NULL OR ("capital_due" BETWEEN '1900' AND '2199-12-31' AND (date ("capital_due") IS "capital_due" OR (length ("capital_due") IN (4, 7) AND date ("capital_due" || substr ('-01-01', length ("capital_due") - 3)) IS "capital_due" || substr ('-01-01', length ("capital_due") - 3))))),
  "capital_done" TEXT CHECK ("capital_done" IS NULL OR ("capital_done" BETWEEN '1900' AND '2199-12-31' AND (date ("capital_done") IS "capital_done" OR (length ("capital_done") IN (4, 7) AND date ("capital_done" || substr ('-01-01', length ("capital_done") - 3)) IS "capital_done" || substr ('-01-01', length ("capital_done") - 3))))),
  "construction_due" TEXT CHECK ("construction_due" IS NULL OR ("construction_due" BETWEEN '1900' AND '2199-12-31' AND (date ("construction_due") IS "construction_due" OR (length ("construction_due") IN (4, 7) AND date ("construction_due" || substr ('-01-01', length ("construction_due") - 3)) IS "construction_due" || substr ('-01-01', length ("construction_due") - 3))))),
  "construction_done" TEXT CHECK ("construction_done" IS NULL OR ("construction_done" BETWEEN '1900' AND '2199-12-31' AND (date ("construction_done") IS "construction_done" OR (length ("construction_done") IN (4, 7) AND date ("construction_done" || substr ('-01-01', length ("construction_done") - 3)) IS "construction_done" || substr ('-01-01', length ("construction_done") - 3))))),
  "trial_due" TEXT CHECK ("trial_due" IS NULL OR ("trial_due" BETWEEN '1900' AND '2199-12-31' AND (date ("trial_due") IS "trial_due" OR (length ("trial_due") IN (4, 7) AND date ("trial_due" || substr ('-01-01', length ("trial_due") - 3)) IS "trial_due" || substr ('-01-01', length ("trial_due") - 3))))),
  "trial_done" TEXT CHECK ("trial_done" IS NULL OR ("trial_done" BETWEEN '1900' AND '2199-12-31' AND (date ("trial_done") IS "trial_done" OR (length ("trial_done") IN (4, 7) AND date ("trial_done" || substr ('-01-01', length ("trial_done") - 3)) IS "trial_done" || substr ('-01-01', length ("trial_done") - 3))))),
  "operation_due" TEXT CHECK ("operation_due" IS NULL OR ("operation_due" BETWEEN '1900' AND '2199-12-31' AND (date ("operation_due") IS "operation_due" OR (length ("operation_due") IN (4, 7) AND date ("operation_due" || substr ('-01-01', length ("operation_due") - 3)) IS "operation_due" || substr ('-01-01', length ("operation_due") - 3))))),
  "operation_done" TEXT CHECK ("operation_done" IS NULL OR ("operation_done" BETWEEN '1900' AND '2199-12-31' AND (date ("operation_done") IS "operation_done" OR (length ("operation_done") IN (4, 7) AND date ("operation_done" || substr ('-01-01', length ("operation_done") - 3)) IS "operation_done" || substr ('-01-01', length ("operation_done") - 3))))),
  "name_key" BLOB,
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  FOREIGN KEY ("phase", "zone") REFERENCES zone_phase (id, "zone") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX "project_by_key" ON "project" ("code");
CREATE INDEX "project_by_enterprise" ON "project" ("enterprise") WHERE "enterprise" IS NOT NULL;
CREATE INDEX "project_by_zone" ON "project" ("zone");
CREATE INDEX "project_by_phase" ON "project" ("phase") WHERE "phase" IS NOT NULL;
CREATE INDEX "project_by_name_key" ON "project" ("name_key", id);
CREATE INDEX "project_by_folded" ON "project" (folded, id);

CREATE TABLE "project_investor" (
  id INTEGER PRIMARY KEY,
  "project" INTEGER NOT NULL REFERENCES "project" (id) DEFERRABLE INITIALLY DEFERRED,
  "organisation" INTEGER NOT NULL REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
  "share_usd" INTEGER CHECK ("share_usd" >= 0),
  "share_vnd" INTEGER CHECK ("share_vnd" >= 0),
  "percent" INTEGER CHECK ("percent" BETWEEN 0 AND 1000000),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT
) STRICT;
CREATE UNIQUE INDEX "project_investor_by_key" ON "project_investor" ("project", "organisation");
CREATE INDEX "project_investor_by_organisation" ON "project_investor" ("organisation");
CREATE INDEX "project_investor_by_folded" ON "project_investor" (folded, id);

CREATE TABLE "project_event" (
  id INTEGER PRIMARY KEY,
  "project" INTEGER NOT NULL REFERENCES "project" (id) DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT NOT NULL CHECK ("date" IS NULL OR ("date" BETWEEN '1900' AND '2199-12-31' AND (date ("date") IS "date" OR (length ("date") IN (4, 7) AND date ("date" || substr ('-01-01', length ("date") - 3)) IS "date" || substr ('-01-01', length ("date") - 3))))),
  "type" TEXT NOT NULL CHECK ("type" = 'grant' OR "type" = 'increase' OR "type" = 'decrease' OR "type" = 'other' OR "type" = 'share-purchase' OR "type" = 'transfer' OR "type" = 'split' OR "type" = 'merge' OR "type" = 'extend' OR "type" = 'suspend' OR "type" = 'resume' OR "type" = 'start-building' OR "type" = 'start-operating' OR "type" = 'terminate' OR "type" = 'revoke'),
  "turn" INTEGER CHECK ("turn" >= 0),
  "certificate_number" TEXT CHECK ("certificate_number" <> ''),
  "delta_usd" INTEGER,
  "delta_vnd" INTEGER,
  "delta_charter_usd" INTEGER,
  "delta_charter_vnd" INTEGER,
  "delta_area" INTEGER,
  "reason" TEXT CHECK ("reason" <> ''),
  "before" TEXT CHECK ("before" <> ''),
  "after" TEXT CHECK ("after" <> ''),
  "counterpart" INTEGER REFERENCES "project" (id) DEFERRABLE INITIALLY DEFERRED,
  "document" INTEGER REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  CONSTRAINT "increase-above-zero" CHECK ("type" <> 'increase' OR (ifnull ("delta_usd", 0) >= 0 AND ifnull ("delta_vnd", 0) >= 0 AND ("delta_usd" > 0 OR "delta_vnd" > 0) IS TRUE)),
  CONSTRAINT "decrease-below-zero" CHECK ("type" <> 'decrease' OR (ifnull ("delta_usd", 0) <= 0 AND ifnull ("delta_vnd", 0) <= 0 AND ("delta_usd" < 0 OR "delta_vnd" < 0) IS TRUE)),
  CONSTRAINT "grant-not-negative" CHECK ("type" <> 'grant' OR (ifnull ("delta_usd", 0) >= 0 AND ifnull ("delta_vnd", 0) >= 0)),
  CONSTRAINT "before-differs" CHECK ("after" <> "before"),
  CONSTRAINT "counterpart-is-other" CHECK ("counterpart" <> "project")
) STRICT;
CREATE UNIQUE INDEX "project_event_by_key" ON "project_event" ("project", "date", "type");
CREATE INDEX "project_event_closing" ON "project_event" ("project", "date") WHERE "type" IN ('terminate', 'revoke');
CREATE UNIQUE INDEX "project_event_grant" ON "project_event" ("project") WHERE "type" = 'grant';
CREATE INDEX "project_event_day" ON "project_event" ("date", id);
CREATE INDEX "project_event_by_counterpart" ON "project_event" ("counterpart") WHERE "counterpart" IS NOT NULL;
CREATE INDEX "project_event_by_document" ON "project_event" ("document") WHERE "document" IS NOT NULL;
CREATE INDEX "project_event_by_folded" ON "project_event" (folded, id);

CREATE TABLE "indicator" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL CHECK ("code" <> ''),
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "name_en" TEXT NOT NULL CHECK ("name_en" <> ''),
  "unit" TEXT CHECK ("unit" <> ''),
  "aggregation" TEXT CHECK ("aggregation" = 'flow' OR "aggregation" = 'stock' OR "aggregation" = 'ratio' OR "aggregation" = 'average' OR "aggregation" = 'count'),
  "numerator" INTEGER REFERENCES "indicator" (id) DEFERRABLE INITIALLY DEFERRED,
  "denominator" INTEGER REFERENCES "indicator" (id) DEFERRABLE INITIALLY DEFERRED,
  "higher_is_better" INTEGER CHECK ("higher_is_better" IN (0, 1)),
  "decimals" INTEGER CHECK ("decimals" BETWEEN 0 AND 9),
  "source" TEXT CHECK ("source" = 'computed' OR "source" = 'entered'),
  "rule" TEXT CHECK ("rule" <> ''),
  "name_key" BLOB,
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  CONSTRAINT "ratio-has-parts" CHECK ("aggregation" IS NOT 'ratio' OR ("numerator" IS NOT NULL AND "denominator" IS NOT NULL)),
  CONSTRAINT "numerator-is-other" CHECK ("numerator" IS NOT id AND "denominator" IS NOT id)
) STRICT;
CREATE UNIQUE INDEX "indicator_by_key" ON "indicator" ("code");
CREATE INDEX "indicator_by_numerator" ON "indicator" ("numerator") WHERE "numerator" IS NOT NULL;
CREATE INDEX "indicator_by_denominator" ON "indicator" ("denominator") WHERE "denominator" IS NOT NULL;
CREATE INDEX "indicator_by_name_key" ON "indicator" ("name_key", id);
CREATE INDEX "indicator_by_folded" ON "indicator" (folded, id);

CREATE TABLE "exchange_rate" (
  id INTEGER PRIMARY KEY,
  "date" TEXT NOT NULL CHECK ("date" IS NULL OR ("date" BETWEEN '1900' AND '2199-12-31' AND (date ("date") IS "date" OR (length ("date") IN (4, 7) AND date ("date" || substr ('-01-01', length ("date") - 3)) IS "date" || substr ('-01-01', length ("date") - 3))))),
  "kind" TEXT NOT NULL CHECK ("kind" = 'central' OR "kind" = 'commercial' OR "kind" = 'plan'),
  "rate" INTEGER NOT NULL CHECK ("rate" >= 0),
  "source" TEXT CHECK ("source" <> ''),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  CONSTRAINT "rate-above-zero" CHECK ("rate" > 0)
) STRICT;
CREATE UNIQUE INDEX "exchange_rate_by_key" ON "exchange_rate" ("date", "kind");
CREATE INDEX "exchange_rate_by_folded" ON "exchange_rate" (folded, id);

CREATE TABLE "target" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL CHECK ("code" <> ''),
  "indicator" INTEGER NOT NULL REFERENCES "indicator" (id) DEFERRABLE INITIALLY DEFERRED,
  "from_year" INTEGER NOT NULL CHECK ("from_year" BETWEEN 1900 AND 2199),
  "to_year" INTEGER NOT NULL CHECK ("to_year" BETWEEN 1900 AND 2199),
  "zone" INTEGER REFERENCES "zone" (id) DEFERRABLE INITIALLY DEFERRED,
  "value" INTEGER,
  "value_usd" INTEGER CHECK ("value_usd" >= 0),
  "value_vnd" INTEGER CHECK ("value_vnd" >= 0),
  "combine" TEXT CHECK ("combine" = 'separate' OR "combine" = 'to-vnd' OR "combine" = 'to-usd' OR "combine" = 'fdi-only' OR "combine" = 'domestic-only'),
  "rate" INTEGER REFERENCES "exchange_rate" (id) DEFERRABLE INITIALLY DEFERRED,
  "assigned_by" TEXT CHECK ("assigned_by" <> ''),
  "document" INTEGER REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "revises" INTEGER REFERENCES "target" (id) DEFERRABLE INITIALLY DEFERRED,
  "effective_from" TEXT CHECK ("effective_from" IS NULL OR ("effective_from" BETWEEN '1900' AND '2199-12-31' AND (date ("effective_from") IS "effective_from" OR (length ("effective_from") IN (4, 7) AND date ("effective_from" || substr ('-01-01', length ("effective_from") - 3)) IS "effective_from" || substr ('-01-01', length ("effective_from") - 3))))),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  CONSTRAINT "years-in-order" CHECK ("from_year" <= "to_year"),
  CONSTRAINT "target-has-value" CHECK ("value" IS NOT NULL OR "value_usd" IS NOT NULL OR "value_vnd" IS NOT NULL),
  CONSTRAINT "target-one-measure" CHECK ("value" IS NULL OR ("value_usd" IS NULL AND "value_vnd" IS NULL)),
  CONSTRAINT "revises-other" CHECK ("revises" <> id)
) STRICT;
CREATE UNIQUE INDEX "target_by_key" ON "target" ("code");
CREATE INDEX "target_by_indicator" ON "target" ("indicator");
CREATE INDEX "target_by_zone" ON "target" ("zone") WHERE "zone" IS NOT NULL;
CREATE INDEX "target_by_rate" ON "target" ("rate") WHERE "rate" IS NOT NULL;
CREATE INDEX "target_by_document" ON "target" ("document") WHERE "document" IS NOT NULL;
CREATE INDEX "target_by_revises" ON "target" ("revises") WHERE "revises" IS NOT NULL;
CREATE INDEX "target_by_folded" ON "target" (folded, id);

CREATE TABLE "indicator_value" (
  id INTEGER PRIMARY KEY,
  "indicator" INTEGER NOT NULL REFERENCES "indicator" (id) DEFERRABLE INITIALLY DEFERRED,
  "year" INTEGER NOT NULL CHECK ("year" BETWEEN 1900 AND 2199),
  "period" TEXT NOT NULL CHECK ("period" = 'M01' OR "period" = 'M02' OR "period" = 'M03' OR "period" = 'M04' OR "period" = 'M05' OR "period" = 'M06' OR "period" = 'M07' OR "period" = 'M08' OR "period" = 'M09' OR "period" = 'M10' OR "period" = 'M11' OR "period" = 'M12' OR "period" = 'Q1' OR "period" = 'Q2' OR "period" = 'Q3' OR "period" = 'Q4' OR "period" = 'H1' OR "period" = '9M' OR "period" = 'Y'),
  "as_of" TEXT CHECK ("as_of" IS NULL OR ("as_of" BETWEEN '1900' AND '2199-12-31' AND (date ("as_of") IS "as_of" OR (length ("as_of") IN (4, 7) AND date ("as_of" || substr ('-01-01', length ("as_of") - 3)) IS "as_of" || substr ('-01-01', length ("as_of") - 3))))),
  "zone" INTEGER REFERENCES "zone" (id) DEFERRABLE INITIALLY DEFERRED,
  "value" INTEGER NOT NULL,
  "vintage" TEXT NOT NULL CHECK ("vintage" = 'plan' OR "vintage" = 'estimate' OR "vintage" = 'preliminary' OR "vintage" = 'official'),
  "price_basis" TEXT CHECK ("price_basis" = 'none' OR "price_basis" = 'current' OR "price_basis" = 'constant-2010'),
  "source" INTEGER REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT
) STRICT;
CREATE UNIQUE INDEX "indicator_value_by_key" ON "indicator_value" ("indicator", "year", "period", ifnull ("zone", 0), "vintage", ifnull ("price_basis", ''));
CREATE INDEX "indicator_value_by_zone" ON "indicator_value" ("zone") WHERE "zone" IS NOT NULL;
CREATE INDEX "indicator_value_by_source" ON "indicator_value" ("source") WHERE "source" IS NOT NULL;
CREATE INDEX "indicator_value_by_folded" ON "indicator_value" (folded, id);

CREATE TABLE "product" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL CHECK ("code" <> ''),
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "name_en" TEXT CHECK ("name_en" <> ''),
  "unit" TEXT NOT NULL CHECK ("unit" <> ''),
  "industry" TEXT CHECK ("industry" GLOB '[12][0-9][0-9][0-9]:[0-9A-Z]*'),
  "name_key" BLOB,
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT
) STRICT;
CREATE UNIQUE INDEX "product_by_key" ON "product" ("code");
CREATE INDEX "product_by_name_key" ON "product" ("name_key", id);
CREATE INDEX "product_by_folded" ON "product" (folded, id);

CREATE TABLE "enterprise_report" (
  id INTEGER PRIMARY KEY,
  "organisation" INTEGER REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
  "project" INTEGER REFERENCES "project" (id) DEFERRABLE INITIALLY DEFERRED,
  "year" INTEGER NOT NULL CHECK ("year" BETWEEN 1900 AND 2199),
  "period" TEXT NOT NULL CHECK ("period" = 'M01' OR "period" = 'M02' OR "period" = 'M03' OR "period" = 'M04' OR "period" = 'M05' OR "period" = 'M06' OR "period" = 'M07' OR "period" = 'M08' OR "period" = 'M09' OR "period" = 'M10' OR "period" = 'M11' OR "period" = 'M12' OR "period" = 'Q1' OR "period" = 'Q2' OR "period" = 'Q3' OR "period" = 'Q4' OR "period" = 'H1' OR "period" = '9M' OR "period" = 'Y'),
  "status" TEXT CHECK ("status" = 'due' OR "status" = 'draft' OR "status" = 'received' OR "status" = 'returned' OR "status" = 'accepted'),
  "due_on" TEXT CHECK ("due_on" IS NULL OR ("due_on" BETWEEN '1900' AND '2199-12-31' AND (date ("due_on") IS "due_on" OR (length ("due_on") IN (4, 7) AND date ("due_on" || substr ('-01-01', length ("due_on") - 3)) IS "due_on" || substr ('-01-01', length ("due_on") - 3))))),
  "received_on" TEXT CHECK ("received_on" IS NULL OR ("received_on" BETWEEN '1900' AND '2199-12-31' AND (date ("received_on") IS "received_on" OR (length ("received_on") IN (4, 7) AND date ("received_on" || substr ('-01-01', length ("received_on") - 3)) IS "received_on" || substr ('-01-01', length ("received_on") - 3))))),
  "basis" TEXT CHECK ("basis" = 'reported' OR "basis" = 'estimated'),
  "production_vnd" INTEGER CHECK ("production_vnd" >= 0),
  "production_constant_vnd" INTEGER CHECK ("production_constant_vnd" >= 0),
  "revenue_vnd" INTEGER CHECK ("revenue_vnd" >= 0),
  "export_usd" INTEGER CHECK ("export_usd" >= 0),
  "import_usd" INTEGER CHECK ("import_usd" >= 0),
  "budget_paid_vnd" INTEGER CHECK ("budget_paid_vnd" >= 0),
  "workers_vn" INTEGER CHECK ("workers_vn" >= 0),
  "workers_foreign" INTEGER CHECK ("workers_foreign" >= 0),
  "workers_female" INTEGER CHECK ("workers_female" >= 0),
  "difficulties" TEXT CHECK ("difficulties" <> ''),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  CONSTRAINT "report-has-subject" CHECK ("organisation" IS NOT NULL OR "project" IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX "enterprise_report_by_key" ON "enterprise_report" (ifnull ("organisation", 0), ifnull ("project", 0), "year", "period");
CREATE INDEX "enterprise_report_by_organisation" ON "enterprise_report" ("organisation") WHERE "organisation" IS NOT NULL;
CREATE INDEX "enterprise_report_by_project" ON "enterprise_report" ("project") WHERE "project" IS NOT NULL;
CREATE INDEX "enterprise_report_by_folded" ON "enterprise_report" (folded, id);

CREATE TABLE "product_output" (
  id INTEGER PRIMARY KEY,
  "report" INTEGER NOT NULL REFERENCES "enterprise_report" (id) DEFERRABLE INITIALLY DEFERRED,
  "product" INTEGER NOT NULL REFERENCES "product" (id) DEFERRABLE INITIALLY DEFERRED,
  "quantity" INTEGER CHECK ("quantity" >= 0),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT
) STRICT;
CREATE UNIQUE INDEX "product_output_by_key" ON "product_output" ("report", "product");
CREATE INDEX "product_output_by_product" ON "product_output" ("product");
CREATE INDEX "product_output_by_folded" ON "product_output" (folded, id);

-- What the ledger says of each project, over all its entries. The view is the one definition; the triggers keep project_state
-- equal to it row by row, and a bulk import drops them, fills the table from the view and makes them again. project_state is derived:
-- change sets leave it out, because applying one to project_event moves it by the same triggers.
CREATE VIEW project_ledger_state AS
SELECT
  project.id AS id,
  CASE
    WHEN max (event."type" = 'grant') IS NOT 1 THEN NULL
    WHEN max (event."type" = 'terminate') THEN 'terminated'
    WHEN max (event."type" = 'revoke') THEN 'revoked'
    WHEN substr (max (CASE event."type" WHEN 'suspend' THEN event."date" || '~0' WHEN 'resume' THEN event."date" || '~1' END), -1) = '0' THEN 'suspended'
    WHEN max (event."type" = 'start-operating') THEN 'operating'
    WHEN max (event."type" = 'start-building') THEN 'building'
    ELSE 'licensed'
  END AS state,
  sum (event."delta_usd") AS capital_usd,
  sum (event."delta_vnd") AS capital_vnd,
  sum (event."delta_charter_usd") AS charter_usd,
  sum (event."delta_charter_vnd") AS charter_vnd,
  sum (event."delta_area") AS area,
  min (CASE event."type" WHEN 'grant' THEN event."date" END) AS granted_on,
  max (event."date") AS last_event_on
FROM project LEFT JOIN project_event AS event ON event."project" = project.id
GROUP BY project.id;

CREATE TABLE project_state (
  id INTEGER PRIMARY KEY REFERENCES project (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  state TEXT,
  capital_usd INTEGER,
  capital_vnd INTEGER,
  charter_usd INTEGER,
  charter_vnd INTEGER,
  area INTEGER,
  granted_on TEXT,
  last_event_on TEXT
) STRICT;

CREATE INDEX project_state_by_state ON project_state (state, id);

-- Nearly always empty: projects with entries but without a grant (sql/checks/one-grant.sql).
CREATE INDEX project_state_without_grant ON project_state (id) WHERE granted_on IS NULL AND last_event_on IS NOT NULL;

CREATE TRIGGER project_state_project_insert AFTER INSERT ON project
BEGIN
  INSERT INTO project_state (id) VALUES (new.id) ON CONFLICT (id) DO NOTHING;
END;

CREATE TRIGGER project_state_event_insert AFTER INSERT ON project_event
BEGIN
  INSERT INTO project_state (id, state, capital_usd, capital_vnd, charter_usd, charter_vnd, area, granted_on, last_event_on)
  SELECT * FROM project_ledger_state WHERE id = new."project"
  ON CONFLICT (id) DO UPDATE SET
    state = excluded.state, capital_usd = excluded.capital_usd, capital_vnd = excluded.capital_vnd,
    charter_usd = excluded.charter_usd, charter_vnd = excluded.charter_vnd, area = excluded.area,
    granted_on = excluded.granted_on, last_event_on = excluded.last_event_on;
END;

CREATE TRIGGER project_state_event_update
AFTER UPDATE OF "project", "date", "type", "delta_usd", "delta_vnd", "delta_charter_usd", "delta_charter_vnd", "delta_area" ON project_event
BEGIN
  INSERT INTO project_state (id, state, capital_usd, capital_vnd, charter_usd, charter_vnd, area, granted_on, last_event_on)
  SELECT * FROM project_ledger_state WHERE id IN (old."project", new."project")
  ON CONFLICT (id) DO UPDATE SET
    state = excluded.state, capital_usd = excluded.capital_usd, capital_vnd = excluded.capital_vnd,
    charter_usd = excluded.charter_usd, charter_vnd = excluded.charter_vnd, area = excluded.area,
    granted_on = excluded.granted_on, last_event_on = excluded.last_event_on;
END;

CREATE TRIGGER project_state_event_delete AFTER DELETE ON project_event
BEGIN
  INSERT INTO project_state (id, state, capital_usd, capital_vnd, charter_usd, charter_vnd, area, granted_on, last_event_on)
  SELECT * FROM project_ledger_state WHERE id = old."project"
  ON CONFLICT (id) DO UPDATE SET
    state = excluded.state, capital_usd = excluded.capital_usd, capital_vnd = excluded.capital_vnd,
    charter_usd = excluded.charter_usd, charter_vnd = excluded.charter_vnd, area = excluded.area,
    granted_on = excluded.granted_on, last_event_on = excluded.last_event_on;
END;

-- For the checks of enterprise reports: each beside the earlier ones of the same subject that it is compared with.
-- "before": the period of the same length just before it.
CREATE VIEW report_before AS
SELECT report.id AS id, earlier.id AS before
FROM enterprise_report AS report CROSS JOIN enterprise_report AS earlier
WHERE ifnull (earlier."organisation", 0) = ifnull (report."organisation", 0)
  AND ifnull (earlier."project", 0) = ifnull (report."project", 0)
  AND earlier."year" = report."year" - (report."period" IN ('M01', 'Q1', 'H1', '9M', 'Y'))
  AND earlier."period" = CASE report."period"
    WHEN 'M01' THEN 'M12' WHEN 'Q1' THEN 'Q4' WHEN 'Q2' THEN 'Q1' WHEN 'Q3' THEN 'Q2' WHEN 'Q4' THEN 'Q3'
    WHEN 'H1' THEN 'H1' WHEN '9M' THEN '9M' WHEN 'Y' THEN 'Y'
    ELSE format ('M%02d', CAST (substr (report."period", 2) AS INTEGER) - 1) END;

-- "within": a shorter period since January of the same year.
CREATE VIEW report_within AS
SELECT report.id AS id, shorter.id AS within
FROM enterprise_report AS report CROSS JOIN enterprise_report AS shorter
WHERE ifnull (shorter."organisation", 0) = ifnull (report."organisation", 0)
  AND ifnull (shorter."project", 0) = ifnull (report."project", 0)
  AND shorter."year" = report."year"
  AND shorter."period" IN ('M01', 'Q1', 'H1', '9M')
  AND CASE report."period" WHEN 'H1' THEN shorter."period" IN ('M01', 'Q1') WHEN '9M' THEN shorter."period" <> '9M' ELSE report."period" = 'Y' END;

-- Small settings of the book itself.
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT
) STRICT, WITHOUT ROWID;

-- Every commit: who changed what, and the change itself as SQLite's session extension recorded it.
CREATE TABLE change_set (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  label TEXT NOT NULL,
  source TEXT NOT NULL,
  kind TEXT NOT NULL,
  undone_at TEXT,
  dead INTEGER NOT NULL DEFAULT 0 CHECK (dead IN (0, 1)),
  data BLOB
) STRICT;

CREATE TABLE change_row (
  change_set INTEGER NOT NULL REFERENCES change_set (id) DEFERRABLE INITIALLY DEFERRED,
  register TEXT NOT NULL,
  record INTEGER NOT NULL,
  op TEXT NOT NULL,
  PRIMARY KEY (change_set, register, record)
) STRICT, WITHOUT ROWID;

CREATE INDEX change_row_by_record ON change_row (register, record);

-- The recycle bin.
CREATE INDEX change_row_deleted ON change_row (change_set) WHERE op = 'delete';

-- What a change has taken back (zb-store-undo.c).
CREATE INDEX change_set_taken_back ON change_set (source) WHERE substr (source, 1, 5) = 'undo:';
