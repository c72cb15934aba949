-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Version 3: the other registers of the office. Adds to version 2 and alters nothing of it.

CREATE TABLE "clearance" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL CHECK ("code" <> ''),
  "zone" INTEGER NOT NULL REFERENCES "zone" (id) DEFERRABLE INITIALLY DEFERRED,
  "phase" INTEGER REFERENCES "zone_phase" (id) DEFERRABLE INITIALLY DEFERRED,
  "locality" TEXT CHECK ("locality" <> ''),
  "land_type" TEXT CHECK ("land_type" <> ''),
  "required_area" INTEGER NOT NULL CHECK ("required_area" >= 0),
  "households" INTEGER CHECK ("households" >= 0),
  "plan" INTEGER REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  FOREIGN KEY ("phase", "zone") REFERENCES zone_phase (id, "zone") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX "clearance_by_key" ON "clearance" ("code");
CREATE INDEX "clearance_by_zone" ON "clearance" ("zone");
CREATE INDEX "clearance_by_phase" ON "clearance" ("phase") WHERE "phase" IS NOT NULL;
CREATE INDEX "clearance_by_plan" ON "clearance" ("plan") WHERE "plan" IS NOT NULL;
CREATE INDEX "clearance_by_folded" ON "clearance" (folded, id);

CREATE TABLE "clearance_step" (
  id INTEGER PRIMARY KEY,
  "clearance" INTEGER NOT NULL REFERENCES "clearance" (id) DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT NOT NULL CHECK ("date" IS NULL OR ("date" BETWEEN '1900' AND '2199-12-31' AND (date ("date") IS "date" OR (length ("date") IN (4, 7) AND date ("date" || substr ('-01-01', length ("date") - 3)) IS "date" || substr ('-01-01', length ("date") - 3))))),
  "cleared_area" INTEGER CHECK ("cleared_area" >= 0),
  "households_done" INTEGER CHECK ("households_done" >= 0),
  "paid_vnd" INTEGER CHECK ("paid_vnd" >= 0),
  "obstacle" TEXT CHECK ("obstacle" <> ''),
  "owner" TEXT CHECK ("owner" <> ''),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT
) STRICT;
CREATE UNIQUE INDEX "clearance_step_by_key" ON "clearance_step" ("clearance", "date");
CREATE INDEX "clearance_step_by_folded" ON "clearance_step" (folded, id);

CREATE TABLE "infrastructure" (
  id INTEGER PRIMARY KEY,
  "zone" INTEGER NOT NULL REFERENCES "zone" (id) DEFERRABLE INITIALLY DEFERRED,
  "phase" INTEGER REFERENCES "zone_phase" (id) DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL CHECK ("kind" = 'road' OR "kind" = 'power' OR "kind" = 'water' OR "kind" = 'wastewater' OR "kind" = 'telecom' OR "kind" = 'housing' OR "kind" = 'other'),
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "capacity" INTEGER CHECK ("capacity" >= 0),
  "unit" TEXT CHECK ("unit" <> ''),
  "planned_vnd" INTEGER CHECK ("planned_vnd" >= 0),
  "realised_vnd" INTEGER CHECK ("realised_vnd" >= 0),
  "percent_complete" INTEGER CHECK ("percent_complete" BETWEEN 0 AND 1000000),
  "as_of" TEXT CHECK ("as_of" IS NULL OR ("as_of" BETWEEN '1900' AND '2199-12-31' AND (date ("as_of") IS "as_of" OR (length ("as_of") IN (4, 7) AND date ("as_of" || substr ('-01-01', length ("as_of") - 3)) IS "as_of" || substr ('-01-01', length ("as_of") - 3))))),
  "design_flow" INTEGER CHECK ("design_flow" >= 0),
  "actual_flow" INTEGER CHECK ("actual_flow" >= 0),
  "name_key" BLOB,
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  FOREIGN KEY ("phase", "zone") REFERENCES zone_phase (id, "zone") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX "infrastructure_by_key" ON "infrastructure" ("zone", ifnull ("phase", 0), "name");
CREATE INDEX "infrastructure_by_phase" ON "infrastructure" ("phase") WHERE "phase" IS NOT NULL;
CREATE INDEX "infrastructure_by_name_key" ON "infrastructure" ("name_key", id);
CREATE INDEX "infrastructure_by_folded" ON "infrastructure" (folded, id);

CREATE TABLE "plot" (
  id INTEGER PRIMARY KEY,
  "zone" INTEGER NOT NULL REFERENCES "zone" (id) DEFERRABLE INITIALLY DEFERRED,
  "phase" INTEGER REFERENCES "zone_phase" (id) DEFERRABLE INITIALLY DEFERRED,
  "code" TEXT NOT NULL CHECK ("code" <> ''),
  "area" INTEGER NOT NULL CHECK ("area" >= 0),
  "state" TEXT CHECK ("state" = 'uncleared' OR "state" = 'cleared' OR "state" = 'serviced' OR "state" = 'reserved' OR "state" = 'leased'),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  FOREIGN KEY ("phase", "zone") REFERENCES zone_phase (id, "zone") DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE UNIQUE INDEX "plot_by_key" ON "plot" ("zone", "code");
CREATE INDEX "plot_by_phase" ON "plot" ("phase") WHERE "phase" IS NOT NULL;
CREATE INDEX "plot_by_folded" ON "plot" (folded, id);

CREATE TABLE "lease" (
  id INTEGER PRIMARY KEY,
  "number" TEXT NOT NULL CHECK ("number" <> ''),
  "plot" INTEGER NOT NULL REFERENCES "plot" (id) DEFERRABLE INITIALLY DEFERRED,
  "project" INTEGER NOT NULL REFERENCES "project" (id) DEFERRABLE INITIALLY DEFERRED,
  "area" INTEGER NOT NULL CHECK ("area" >= 0),
  "signed_on" TEXT CHECK ("signed_on" IS NULL OR ("signed_on" BETWEEN '1900' AND '2199-12-31' AND (date ("signed_on") IS "signed_on" OR (length ("signed_on") IN (4, 7) AND date ("signed_on" || substr ('-01-01', length ("signed_on") - 3)) IS "signed_on" || substr ('-01-01', length ("signed_on") - 3))))),
  "from" TEXT CHECK ("from" IS NULL OR ("from" BETWEEN '1900' AND '2199-12-31' AND (date ("from") IS "from" OR (length ("from") IN (4, 7) AND date ("from" || substr ('-01-01', length ("from") - 3)) IS "from" || substr ('-01-01', length ("from") - 3))))),
  "to" TEXT CHECK ("to" IS NULL OR ("to" BETWEEN '1900' AND '2199-12-31' AND (date ("to") IS "to" OR (length ("to") IN (4, 7) AND date ("to" || substr ('-01-01', length ("to") - 3)) IS "to" || substr ('-01-01', length ("to") - 3))))),
  "ended_on" TEXT CHECK ("ended_on" IS NULL OR ("ended_on" BETWEEN '1900' AND '2199-12-31' AND (date ("ended_on") IS "ended_on" OR (length ("ended_on") IN (4, 7) AND date ("ended_on" || substr ('-01-01', length ("ended_on") - 3)) IS "ended_on" || substr ('-01-01', length ("ended_on") - 3))))),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  CONSTRAINT "lease-to-after-from" CHECK (substr ("from", 1, length ("to")) <= "to"),
  CONSTRAINT "lease-ended-after-from" CHECK (substr ("from", 1, length ("ended_on")) <= "ended_on")
) STRICT;
CREATE UNIQUE INDEX "lease_by_key" ON "lease" ("number");
CREATE INDEX "lease_by_plot" ON "lease" ("plot");
CREATE INDEX "lease_by_project" ON "lease" ("project");
CREATE INDEX "lease_by_folded" ON "lease" (folded, id);

CREATE TABLE "lead" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL CHECK ("code" <> ''),
  "organisation" INTEGER NOT NULL REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
  "source" TEXT CHECK ("source" <> ''),
  "received_on" TEXT NOT NULL CHECK ("received_on" IS NULL OR ("received_on" BETWEEN '1900' AND '2199-12-31' AND (date ("received_on") IS "received_on" OR (length ("received_on") IN (4, 7) AND date ("received_on" || substr ('-01-01', length ("received_on") - 3)) IS "received_on" || substr ('-01-01', length ("received_on") - 3))))),
  "stage" TEXT NOT NULL CHECK ("stage" = 'received' OR "stage" = 'screening' OR "stage" = 'qualified' OR "stage" = 'site-visit' OR "stage" = 'negotiating' OR "stage" = 'mou' OR "stage" = 'dossier' OR "stage" = 'won' OR "stage" = 'lost' OR "stage" = 'on-hold'),
  "industry" TEXT CHECK ("industry" GLOB '[12][0-9][0-9][0-9]:[0-9A-Z]*'),
  "interest" TEXT CHECK ("interest" <> ''),
  "expected_usd" INTEGER CHECK ("expected_usd" >= 0),
  "expected_vnd" INTEGER CHECK ("expected_vnd" >= 0),
  "probability" INTEGER CHECK ("probability" BETWEEN 0 AND 1000000),
  "wanted_area_min" INTEGER CHECK ("wanted_area_min" >= 0),
  "wanted_area_max" INTEGER CHECK ("wanted_area_max" >= 0),
  "power_kw" INTEGER CHECK ("power_kw" >= 0),
  "water_m3" INTEGER CHECK ("water_m3" >= 0),
  "wastewater_m3" INTEGER CHECK ("wastewater_m3" >= 0),
  "workers" INTEGER CHECK ("workers" >= 0),
  "wanted_by" TEXT CHECK ("wanted_by" IS NULL OR ("wanted_by" BETWEEN '1900' AND '2199-12-31' AND (date ("wanted_by") IS "wanted_by" OR (length ("wanted_by") IN (4, 7) AND date ("wanted_by" || substr ('-01-01', length ("wanted_by") - 3)) IS "wanted_by" || substr ('-01-01', length ("wanted_by") - 3))))),
  "preferred_zones" TEXT CHECK ("preferred_zones" <> ''),
  "owner" TEXT CHECK ("owner" <> ''),
  "next_action" TEXT CHECK ("next_action" <> ''),
  "next_action_on" TEXT CHECK ("next_action_on" IS NULL OR ("next_action_on" BETWEEN '1900' AND '2199-12-31' AND (date ("next_action_on") IS "next_action_on" OR (length ("next_action_on") IN (4, 7) AND date ("next_action_on" || substr ('-01-01', length ("next_action_on") - 3)) IS "next_action_on" || substr ('-01-01', length ("next_action_on") - 3))))),
  "lost_reason" TEXT CHECK ("lost_reason" <> ''),
  "project" INTEGER REFERENCES "project" (id) DEFERRABLE INITIALLY DEFERRED,
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  CONSTRAINT "area-wanted-in-order" CHECK ("wanted_area_min" <= "wanted_area_max"),
  CONSTRAINT "lost-has-reason" CHECK ("stage" <> 'lost' OR "lost_reason" IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX "lead_by_key" ON "lead" ("code");
CREATE INDEX "lead_by_organisation" ON "lead" ("organisation");
CREATE INDEX "lead_by_project" ON "lead" ("project") WHERE "project" IS NOT NULL;
CREATE INDEX "lead_by_folded" ON "lead" (folded, id);

CREATE TABLE "lead_stage" (
  id INTEGER PRIMARY KEY,
  "lead" INTEGER NOT NULL REFERENCES "lead" (id) DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT NOT NULL CHECK ("date" IS NULL OR ("date" BETWEEN '1900' AND '2199-12-31' AND (date ("date") IS "date" OR (length ("date") IN (4, 7) AND date ("date" || substr ('-01-01', length ("date") - 3)) IS "date" || substr ('-01-01', length ("date") - 3))))),
  "stage" TEXT NOT NULL CHECK ("stage" = 'received' OR "stage" = 'screening' OR "stage" = 'qualified' OR "stage" = 'site-visit' OR "stage" = 'negotiating' OR "stage" = 'mou' OR "stage" = 'dossier' OR "stage" = 'won' OR "stage" = 'lost' OR "stage" = 'on-hold'),
  "author" TEXT CHECK ("author" <> ''),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT
) STRICT;
CREATE UNIQUE INDEX "lead_stage_by_key" ON "lead_stage" ("lead", "date", "stage");
CREATE INDEX "lead_stage_by_folded" ON "lead_stage" (folded, id);

CREATE TABLE "interaction" (
  id INTEGER PRIMARY KEY,
  "at" TEXT NOT NULL CHECK ("at" IS NULL OR ("at" BETWEEN '1900' AND '2199-12-31T23:59' AND strftime ('%Y-%m-%dT%H:%M', "at") IS "at")),
  "kind" TEXT CHECK ("kind" = 'meeting' OR "kind" = 'call' OR "kind" = 'email' OR "kind" = 'visit' OR "kind" = 'letter'),
  "subject" TEXT NOT NULL CHECK ("subject" <> ''),
  "body" TEXT CHECK ("body" <> ''),
  "organisation" INTEGER NOT NULL REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
  "lead" INTEGER REFERENCES "lead" (id) DEFERRABLE INITIALLY DEFERRED,
  "project" INTEGER REFERENCES "project" (id) DEFERRABLE INITIALLY DEFERRED,
  "contacts" TEXT CHECK ("contacts" <> ''),
  "follow_up_on" TEXT CHECK ("follow_up_on" IS NULL OR ("follow_up_on" BETWEEN '1900' AND '2199-12-31' AND (date ("follow_up_on") IS "follow_up_on" OR (length ("follow_up_on") IN (4, 7) AND date ("follow_up_on" || substr ('-01-01', length ("follow_up_on") - 3)) IS "follow_up_on" || substr ('-01-01', length ("follow_up_on") - 3))))),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT
) STRICT;
CREATE UNIQUE INDEX "interaction_by_key" ON "interaction" ("at", "organisation");
CREATE INDEX "interaction_by_organisation" ON "interaction" ("organisation");
CREATE INDEX "interaction_by_lead" ON "interaction" ("lead") WHERE "lead" IS NOT NULL;
CREATE INDEX "interaction_by_project" ON "interaction" ("project") WHERE "project" IS NOT NULL;
CREATE INDEX "interaction_by_folded" ON "interaction" (folded, id);

CREATE TABLE "mou" (
  id INTEGER PRIMARY KEY,
  "number" TEXT NOT NULL CHECK ("number" <> ''),
  "organisation" INTEGER NOT NULL REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
  "lead" INTEGER REFERENCES "lead" (id) DEFERRABLE INITIALLY DEFERRED,
  "signed_on" TEXT NOT NULL CHECK ("signed_on" IS NULL OR ("signed_on" BETWEEN '1900' AND '2199-12-31' AND (date ("signed_on") IS "signed_on" OR (length ("signed_on") IN (4, 7) AND date ("signed_on" || substr ('-01-01', length ("signed_on") - 3)) IS "signed_on" || substr ('-01-01', length ("signed_on") - 3))))),
  "kind" TEXT CHECK ("kind" = 'mou' OR "kind" = 'commitment' OR "kind" = 'agreement'),
  "place" TEXT CHECK ("place" <> ''),
  "industry" TEXT CHECK ("industry" GLOB '[12][0-9][0-9][0-9]:[0-9A-Z]*'),
  "capital_usd" INTEGER CHECK ("capital_usd" >= 0),
  "capital_vnd" INTEGER CHECK ("capital_vnd" >= 0),
  "zone" INTEGER REFERENCES "zone" (id) DEFERRABLE INITIALLY DEFERRED,
  "expires_on" TEXT CHECK ("expires_on" IS NULL OR ("expires_on" BETWEEN '1900' AND '2199-12-31' AND (date ("expires_on") IS "expires_on" OR (length ("expires_on") IN (4, 7) AND date ("expires_on" || substr ('-01-01', length ("expires_on") - 3)) IS "expires_on" || substr ('-01-01', length ("expires_on") - 3))))),
  "status" TEXT CHECK ("status" = 'running' OR "status" = 'realised' OR "status" = 'expired' OR "status" = 'cancelled'),
  "progress" TEXT CHECK ("progress" <> ''),
  "project" INTEGER REFERENCES "project" (id) DEFERRABLE INITIALLY DEFERRED,
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  CONSTRAINT "mou-expires-after-signed" CHECK (substr ("signed_on", 1, length ("expires_on")) <= "expires_on")
) STRICT;
CREATE UNIQUE INDEX "mou_by_key" ON "mou" ("number");
CREATE INDEX "mou_by_organisation" ON "mou" ("organisation");
CREATE INDEX "mou_by_lead" ON "mou" ("lead") WHERE "lead" IS NOT NULL;
CREATE INDEX "mou_by_zone" ON "mou" ("zone") WHERE "zone" IS NOT NULL;
CREATE INDEX "mou_by_project" ON "mou" ("project") WHERE "project" IS NOT NULL;
CREATE INDEX "mou_by_folded" ON "mou" (folded, id);

CREATE TABLE "promotion" (
  id INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "kind" TEXT CHECK ("kind" = 'conference' OR "kind" = 'mission' OR "kind" = 'online' OR "kind" = 'reception' OR "kind" = 'publication' OR "kind" = 'research'),
  "from" TEXT NOT NULL CHECK ("from" IS NULL OR ("from" BETWEEN '1900' AND '2199-12-31' AND (date ("from") IS "from" OR (length ("from") IN (4, 7) AND date ("from" || substr ('-01-01', length ("from") - 3)) IS "from" || substr ('-01-01', length ("from") - 3))))),
  "to" TEXT CHECK ("to" IS NULL OR ("to" BETWEEN '1900' AND '2199-12-31' AND (date ("to") IS "to" OR (length ("to") IN (4, 7) AND date ("to" || substr ('-01-01', length ("to") - 3)) IS "to" || substr ('-01-01', length ("to") - 3))))),
  "place" TEXT CHECK ("place" <> ''),
  "abroad" INTEGER CHECK ("abroad" IN (0, 1)),
  "host" TEXT CHECK ("host" <> ''),
  "partners" TEXT CHECK ("partners" <> ''),
  "budget_state_vnd" INTEGER CHECK ("budget_state_vnd" >= 0),
  "budget_programme_vnd" INTEGER CHECK ("budget_programme_vnd" >= 0),
  "budget_social_vnd" INTEGER CHECK ("budget_social_vnd" >= 0),
  "settled_vnd" INTEGER CHECK ("settled_vnd" >= 0),
  "result" TEXT CHECK ("result" <> ''),
  "name_key" BLOB,
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  CONSTRAINT "promotion-to-after-from" CHECK (substr ("from", 1, length ("to")) <= "to"),
  CONSTRAINT "settled-within-budget" CHECK (ifnull ("settled_vnd", 0) <= ifnull ("budget_state_vnd", 0) + ifnull ("budget_programme_vnd", 0) + ifnull ("budget_social_vnd", 0))
) STRICT;
CREATE UNIQUE INDEX "promotion_by_key" ON "promotion" ("name");
CREATE INDEX "promotion_by_name_key" ON "promotion" ("name_key", id);
CREATE INDEX "promotion_by_folded" ON "promotion" (folded, id);

CREATE TABLE "permit" (
  id INTEGER PRIMARY KEY,
  "project" INTEGER NOT NULL REFERENCES "project" (id) DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT CHECK ("kind" = 'environmental-assessment' OR "kind" = 'environmental-licence' OR "kind" = 'building' OR "kind" = 'trial-run'),
  "number" TEXT NOT NULL CHECK ("number" <> ''),
  "issued_on" TEXT CHECK ("issued_on" IS NULL OR ("issued_on" BETWEEN '1900' AND '2199-12-31' AND (date ("issued_on") IS "issued_on" OR (length ("issued_on") IN (4, 7) AND date ("issued_on" || substr ('-01-01', length ("issued_on") - 3)) IS "issued_on" || substr ('-01-01', length ("issued_on") - 3))))),
  "expires_on" TEXT CHECK ("expires_on" IS NULL OR ("expires_on" BETWEEN '1900' AND '2199-12-31' AND (date ("expires_on") IS "expires_on" OR (length ("expires_on") IN (4, 7) AND date ("expires_on" || substr ('-01-01', length ("expires_on") - 3)) IS "expires_on" || substr ('-01-01', length ("expires_on") - 3))))),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  CONSTRAINT "permit-expires-after-issued" CHECK (substr ("issued_on", 1, length ("expires_on")) <= "expires_on")
) STRICT;
CREATE UNIQUE INDEX "permit_by_key" ON "permit" ("number");
CREATE INDEX "permit_by_project" ON "permit" ("project");
CREATE INDEX "permit_by_folded" ON "permit" (folded, id);

CREATE TABLE "inspection" (
  id INTEGER PRIMARY KEY,
  "organisation" INTEGER NOT NULL REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT NOT NULL CHECK ("date" IS NULL OR ("date" BETWEEN '1900' AND '2199-12-31' AND (date ("date") IS "date" OR (length ("date") IN (4, 7) AND date ("date" || substr ('-01-01', length ("date") - 3)) IS "date" || substr ('-01-01', length ("date") - 3))))),
  "field" TEXT CHECK ("field" = 'investment' OR "field" = 'environment' OR "field" = 'planning-construction' OR "field" = 'labour' OR "field" = 'administrative-reform' OR "field" = 'health' OR "field" = 'other'),
  "subject" TEXT CHECK ("subject" <> ''),
  "finding" TEXT CHECK ("finding" <> ''),
  "fix_by" TEXT CHECK ("fix_by" IS NULL OR ("fix_by" BETWEEN '1900' AND '2199-12-31' AND (date ("fix_by") IS "fix_by" OR (length ("fix_by") IN (4, 7) AND date ("fix_by" || substr ('-01-01', length ("fix_by") - 3)) IS "fix_by" || substr ('-01-01', length ("fix_by") - 3))))),
  "fixed_on" TEXT CHECK ("fixed_on" IS NULL OR ("fixed_on" BETWEEN '1900' AND '2199-12-31' AND (date ("fixed_on") IS "fixed_on" OR (length ("fixed_on") IN (4, 7) AND date ("fixed_on" || substr ('-01-01', length ("fixed_on") - 3)) IS "fixed_on" || substr ('-01-01', length ("fixed_on") - 3))))),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  CONSTRAINT "fix-by-after-inspection" CHECK (substr ("date", 1, length ("fix_by")) <= "fix_by"),
  CONSTRAINT "fixed-after-inspection" CHECK (substr ("date", 1, length ("fixed_on")) <= "fixed_on")
) STRICT;
CREATE UNIQUE INDEX "inspection_by_key" ON "inspection" ("organisation", "date");
CREATE INDEX "inspection_by_folded" ON "inspection" (folded, id);

CREATE TABLE "award" (
  id INTEGER PRIMARY KEY,
  "kind" TEXT CHECK ("kind" = 'enterprise' OR "kind" = 'person' OR "kind" = 'collective'),
  "recipient" TEXT NOT NULL CHECK ("recipient" <> ''),
  "organisation" INTEGER REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT CHECK ("title" <> ''),
  "decision" INTEGER REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "date" TEXT NOT NULL CHECK ("date" IS NULL OR ("date" BETWEEN '1900' AND '2199-12-31' AND (date ("date") IS "date" OR (length ("date") IN (4, 7) AND date ("date" || substr ('-01-01', length ("date") - 3)) IS "date" || substr ('-01-01', length ("date") - 3))))),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT
) STRICT;
CREATE UNIQUE INDEX "award_by_key" ON "award" (ifnull ("decision", 0), "recipient");
CREATE INDEX "award_by_organisation" ON "award" ("organisation") WHERE "organisation" IS NOT NULL;
CREATE INDEX "award_by_decision" ON "award" ("decision") WHERE "decision" IS NOT NULL;
CREATE INDEX "award_by_folded" ON "award" (folded, id);

CREATE TABLE "recruitment" (
  id INTEGER PRIMARY KEY,
  "organisation" INTEGER NOT NULL REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
  "from" TEXT NOT NULL CHECK ("from" IS NULL OR ("from" BETWEEN '1900' AND '2199-12-31' AND (date ("from") IS "from" OR (length ("from") IN (4, 7) AND date ("from" || substr ('-01-01', length ("from") - 3)) IS "from" || substr ('-01-01', length ("from") - 3))))),
  "skill" TEXT NOT NULL CHECK ("skill" <> ''),
  "wanted" INTEGER CHECK ("wanted" >= 0),
  "filled" INTEGER CHECK ("filled" >= 0),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT
) STRICT;
CREATE UNIQUE INDEX "recruitment_by_key" ON "recruitment" ("organisation", "from", "skill");
CREATE INDEX "recruitment_by_folded" ON "recruitment" (folded, id);

CREATE TABLE "event" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL CHECK ("code" <> ''),
  "kind" TEXT CHECK ("kind" = 'conference' OR "kind" = 'mission' OR "kind" = 'meeting'),
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "at" TEXT NOT NULL CHECK ("at" IS NULL OR ("at" BETWEEN '1900' AND '2199-12-31T23:59' AND strftime ('%Y-%m-%dT%H:%M', "at") IS "at")),
  "place" TEXT CHECK ("place" <> ''),
  "host" TEXT CHECK ("host" <> ''),
  "participants" TEXT CHECK ("participants" <> ''),
  "conclusions" TEXT CHECK ("conclusions" <> ''),
  "name_key" BLOB,
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT
) STRICT;
CREATE UNIQUE INDEX "event_by_key" ON "event" ("code");
CREATE INDEX "event_by_name_key" ON "event" ("name_key", id);
CREATE INDEX "event_by_folded" ON "event" (folded, id);

CREATE TABLE "task" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL CHECK ("code" <> ''),
  "title" TEXT NOT NULL CHECK ("title" <> ''),
  "kind" TEXT CHECK ("kind" = 'task' OR "kind" = 'directive'),
  "field" TEXT CHECK ("field" = 'investment' OR "field" = 'environment' OR "field" = 'planning-construction' OR "field" = 'labour' OR "field" = 'administrative-reform' OR "field" = 'health' OR "field" = 'other'),
  "focus" INTEGER CHECK ("focus" IN (0, 1)),
  "document" INTEGER REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "event" INTEGER REFERENCES "event" (id) DEFERRABLE INITIALLY DEFERRED,
  "parent" INTEGER REFERENCES "task" (id) DEFERRABLE INITIALLY DEFERRED,
  "indicator" INTEGER REFERENCES "indicator" (id) DEFERRABLE INITIALLY DEFERRED,
  "directed_by" TEXT CHECK ("directed_by" <> ''),
  "owner" TEXT CHECK ("owner" <> ''),
  "partners" TEXT CHECK ("partners" <> ''),
  "due_on" TEXT CHECK ("due_on" IS NULL OR ("due_on" BETWEEN '1900' AND '2199-12-31' AND (date ("due_on") IS "due_on" OR (length ("due_on") IN (4, 7) AND date ("due_on" || substr ('-01-01', length ("due_on") - 3)) IS "due_on" || substr ('-01-01', length ("due_on") - 3))))),
  "status" TEXT NOT NULL CHECK ("status" = 'new' OR "status" = 'doing' OR "status" = 'done' OR "status" = 'cancelled'),
  "progress" INTEGER CHECK ("progress" BETWEEN 0 AND 1000000),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT
) STRICT;
CREATE UNIQUE INDEX "task_by_key" ON "task" ("code");
CREATE INDEX "task_by_document" ON "task" ("document") WHERE "document" IS NOT NULL;
CREATE INDEX "task_by_event" ON "task" ("event") WHERE "event" IS NOT NULL;
CREATE INDEX "task_by_parent" ON "task" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "task_by_indicator" ON "task" ("indicator") WHERE "indicator" IS NOT NULL;
CREATE INDEX "task_by_folded" ON "task" (folded, id);

CREATE TABLE "petition" (
  id INTEGER PRIMARY KEY,
  "number" TEXT NOT NULL CHECK ("number" <> ''),
  "organisation" INTEGER NOT NULL REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
  "received_on" TEXT NOT NULL CHECK ("received_on" IS NULL OR ("received_on" BETWEEN '1900' AND '2199-12-31' AND (date ("received_on") IS "received_on" OR (length ("received_on") IN (4, 7) AND date ("received_on" || substr ('-01-01', length ("received_on") - 3)) IS "received_on" || substr ('-01-01', length ("received_on") - 3))))),
  "channel" TEXT CHECK ("channel" <> ''),
  "field" TEXT CHECK ("field" = 'investment' OR "field" = 'environment' OR "field" = 'planning-construction' OR "field" = 'labour' OR "field" = 'administrative-reform' OR "field" = 'health' OR "field" = 'other'),
  "content" TEXT NOT NULL CHECK ("content" <> ''),
  "responsible" TEXT CHECK ("responsible" <> ''),
  "due_on" TEXT CHECK ("due_on" IS NULL OR ("due_on" BETWEEN '1900' AND '2199-12-31' AND (date ("due_on") IS "due_on" OR (length ("due_on") IN (4, 7) AND date ("due_on" || substr ('-01-01', length ("due_on") - 3)) IS "due_on" || substr ('-01-01', length ("due_on") - 3))))),
  "answered_on" TEXT CHECK ("answered_on" IS NULL OR ("answered_on" BETWEEN '1900' AND '2199-12-31' AND (date ("answered_on") IS "answered_on" OR (length ("answered_on") IN (4, 7) AND date ("answered_on" || substr ('-01-01', length ("answered_on") - 3)) IS "answered_on" || substr ('-01-01', length ("answered_on") - 3))))),
  "answer" TEXT CHECK ("answer" <> ''),
  "status" TEXT NOT NULL CHECK ("status" = 'new' OR "status" = 'doing' OR "status" = 'answered' OR "status" = 'escalated'),
  "escalated_to" TEXT CHECK ("escalated_to" <> ''),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  CONSTRAINT "petition-due-after-received" CHECK (substr ("received_on", 1, length ("due_on")) <= "due_on"),
  CONSTRAINT "petition-answered-after-received" CHECK (substr ("received_on", 1, length ("answered_on")) <= "answered_on"),
  CONSTRAINT "answered-has-date" CHECK ("status" <> 'answered' OR "answered_on" IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX "petition_by_key" ON "petition" ("number");
CREATE INDEX "petition_by_organisation" ON "petition" ("organisation");
CREATE INDEX "petition_by_folded" ON "petition" (folded, id);

CREATE TABLE "dossier" (
  id INTEGER PRIMARY KEY,
  "number" TEXT NOT NULL CHECK ("number" <> ''),
  "procedure" TEXT NOT NULL CHECK ("procedure" <> ''),
  "applicant" INTEGER NOT NULL REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
  "project" INTEGER REFERENCES "project" (id) DEFERRABLE INITIALLY DEFERRED,
  "received_on" TEXT NOT NULL CHECK ("received_on" IS NULL OR ("received_on" BETWEEN '1900' AND '2199-12-31' AND (date ("received_on") IS "received_on" OR (length ("received_on") IN (4, 7) AND date ("received_on" || substr ('-01-01', length ("received_on") - 3)) IS "received_on" || substr ('-01-01', length ("received_on") - 3))))),
  "due_on" TEXT CHECK ("due_on" IS NULL OR ("due_on" BETWEEN '1900' AND '2199-12-31' AND (date ("due_on") IS "due_on" OR (length ("due_on") IN (4, 7) AND date ("due_on" || substr ('-01-01', length ("due_on") - 3)) IS "due_on" || substr ('-01-01', length ("due_on") - 3))))),
  "returned_on" TEXT CHECK ("returned_on" IS NULL OR ("returned_on" BETWEEN '1900' AND '2199-12-31' AND (date ("returned_on") IS "returned_on" OR (length ("returned_on") IN (4, 7) AND date ("returned_on" || substr ('-01-01', length ("returned_on") - 3)) IS "returned_on" || substr ('-01-01', length ("returned_on") - 3))))),
  "result" TEXT CHECK ("result" <> ''),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  CONSTRAINT "dossier-due-after-received" CHECK (substr ("received_on", 1, length ("due_on")) <= "due_on"),
  CONSTRAINT "dossier-returned-after-received" CHECK (substr ("received_on", 1, length ("returned_on")) <= "returned_on")
) STRICT;
CREATE UNIQUE INDEX "dossier_by_key" ON "dossier" ("number");
CREATE INDEX "dossier_by_applicant" ON "dossier" ("applicant");
CREATE INDEX "dossier_by_project" ON "dossier" ("project") WHERE "project" IS NOT NULL;
CREATE INDEX "dossier_by_folded" ON "dossier" (folded, id);

CREATE TABLE "obligation" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL CHECK ("code" <> ''),
  "title" TEXT NOT NULL CHECK ("title" <> ''),
  "document" INTEGER REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "due_on" TEXT CHECK ("due_on" IS NULL OR ("due_on" BETWEEN '1900' AND '2199-12-31' AND (date ("due_on") IS "due_on" OR (length ("due_on") IN (4, 7) AND date ("due_on" || substr ('-01-01', length ("due_on") - 3)) IS "due_on" || substr ('-01-01', length ("due_on") - 3))))),
  "field" TEXT CHECK ("field" = 'investment' OR "field" = 'environment' OR "field" = 'planning-construction' OR "field" = 'labour' OR "field" = 'administrative-reform' OR "field" = 'health' OR "field" = 'other'),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT
) STRICT;
CREATE UNIQUE INDEX "obligation_by_key" ON "obligation" ("code");
CREATE INDEX "obligation_by_document" ON "obligation" ("document") WHERE "document" IS NOT NULL;
CREATE INDEX "obligation_by_folded" ON "obligation" (folded, id);

CREATE TABLE "obligation_reply" (
  id INTEGER PRIMARY KEY,
  "obligation" INTEGER NOT NULL REFERENCES "obligation" (id) DEFERRABLE INITIALLY DEFERRED,
  "organisation" INTEGER NOT NULL REFERENCES "organisation" (id) DEFERRABLE INITIALLY DEFERRED,
  "met_on" TEXT CHECK ("met_on" IS NULL OR ("met_on" BETWEEN '1900' AND '2199-12-31' AND (date ("met_on") IS "met_on" OR (length ("met_on") IN (4, 7) AND date ("met_on" || substr ('-01-01', length ("met_on") - 3)) IS "met_on" || substr ('-01-01', length ("met_on") - 3))))),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT
) STRICT;
CREATE UNIQUE INDEX "obligation_reply_by_key" ON "obligation_reply" ("obligation", "organisation");
CREATE INDEX "obligation_reply_by_organisation" ON "obligation_reply" ("organisation");
CREATE INDEX "obligation_reply_by_folded" ON "obligation_reply" (folded, id);

CREATE TABLE "programme" (
  id INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "document" INTEGER REFERENCES "document" (id) DEFERRABLE INITIALLY DEFERRED,
  "target_group" TEXT CHECK ("target_group" <> ''),
  "from" TEXT CHECK ("from" IS NULL OR ("from" BETWEEN '1900' AND '2199-12-31' AND (date ("from") IS "from" OR (length ("from") IN (4, 7) AND date ("from" || substr ('-01-01', length ("from") - 3)) IS "from" || substr ('-01-01', length ("from") - 3))))),
  "to" TEXT CHECK ("to" IS NULL OR ("to" BETWEEN '1900' AND '2199-12-31' AND (date ("to") IS "to" OR (length ("to") IN (4, 7) AND date ("to" || substr ('-01-01', length ("to") - 3)) IS "to" || substr ('-01-01', length ("to") - 3))))),
  "employers" INTEGER CHECK ("employers" >= 0),
  "workers" INTEGER CHECK ("workers" >= 0),
  "amount_vnd" INTEGER CHECK ("amount_vnd" >= 0),
  "name_key" BLOB,
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  CONSTRAINT "programme-to-after-from" CHECK (substr ("from", 1, length ("to")) <= "to")
) STRICT;
CREATE UNIQUE INDEX "programme_by_key" ON "programme" ("name");
CREATE INDEX "programme_by_document" ON "programme" ("document") WHERE "document" IS NOT NULL;
CREATE INDEX "programme_by_name_key" ON "programme" ("name_key", id);
CREATE INDEX "programme_by_folded" ON "programme" (folded, id);

CREATE TABLE "holiday" (
  id INTEGER PRIMARY KEY,
  "date" TEXT NOT NULL CHECK ("date" IS NULL OR ("date" BETWEEN '1900' AND '2199-12-31' AND (date ("date") IS "date" OR (length ("date") IN (4, 7) AND date ("date" || substr ('-01-01', length ("date") - 3)) IS "date" || substr ('-01-01', length ("date") - 3))))),
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "worked" INTEGER CHECK ("worked" IN (0, 1)),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT
) STRICT;
CREATE UNIQUE INDEX "holiday_by_key" ON "holiday" ("date");
CREATE INDEX "holiday_by_folded" ON "holiday" (folded, id);

CREATE TABLE "admin_unit" (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL CHECK ("code" <> ''),
  "name" TEXT NOT NULL CHECK ("name" <> ''),
  "level" TEXT CHECK ("level" = 'province' OR "level" = 'district' OR "level" = 'commune'),
  "parent" INTEGER REFERENCES "admin_unit" (id) DEFERRABLE INITIALLY DEFERRED,
  "valid_from" TEXT CHECK ("valid_from" IS NULL OR ("valid_from" BETWEEN '1900' AND '2199-12-31' AND (date ("valid_from") IS "valid_from" OR (length ("valid_from") IN (4, 7) AND date ("valid_from" || substr ('-01-01', length ("valid_from") - 3)) IS "valid_from" || substr ('-01-01', length ("valid_from") - 3))))),
  "valid_to" TEXT CHECK ("valid_to" IS NULL OR ("valid_to" BETWEEN '1900' AND '2199-12-31' AND (date ("valid_to") IS "valid_to" OR (length ("valid_to") IN (4, 7) AND date ("valid_to" || substr ('-01-01', length ("valid_to") - 3)) IS "valid_to" || substr ('-01-01', length ("valid_to") - 3))))),
  "successor" INTEGER REFERENCES "admin_unit" (id) DEFERRABLE INITIALLY DEFERRED,
  "name_key" BLOB,
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT,
  CONSTRAINT "unit-valid-in-order" CHECK (substr ("valid_from", 1, length ("valid_to")) <= "valid_to")
) STRICT;
CREATE UNIQUE INDEX "admin_unit_by_key" ON "admin_unit" ("code");
CREATE INDEX "admin_unit_by_parent" ON "admin_unit" ("parent") WHERE "parent" IS NOT NULL;
CREATE INDEX "admin_unit_by_successor" ON "admin_unit" ("successor") WHERE "successor" IS NOT NULL;
CREATE INDEX "admin_unit_by_name_key" ON "admin_unit" ("name_key", id);
CREATE INDEX "admin_unit_by_folded" ON "admin_unit" (folded, id);
