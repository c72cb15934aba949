-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Version 5: findings of the cross-checks that were accepted. Adds to version 4 and alters nothing of it.
CREATE TABLE "acceptance" (
  id INTEGER PRIMARY KEY,
  "rule" TEXT NOT NULL CHECK ("rule" <> ''),
  "register" TEXT NOT NULL CHECK ("register" <> ''),
  "record" INTEGER NOT NULL CHECK ("record" >= 0),
  "judged" TEXT NOT NULL CHECK ("judged" <> ''),
  "reason" TEXT NOT NULL CHECK ("reason" <> ''),
  folded TEXT NOT NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT,
  updated_by TEXT
) STRICT;
CREATE UNIQUE INDEX "acceptance_by_key" ON "acceptance" ("rule", "register", "record");
CREATE INDEX "acceptance_by_folded" ON "acceptance" (folded, id);
