-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Version 4: reports as they were when they were frozen. Adds to version 3 and alters nothing of it.
CREATE TABLE snapshot (
  sha256 TEXT PRIMARY KEY CHECK (length (sha256) = 64),
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  content TEXT NOT NULL CHECK (json_valid (content))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER snapshot_never_changes BEFORE UPDATE ON snapshot
BEGIN
  SELECT raise (ABORT, 'a snapshot never changes');
END;

CREATE TRIGGER snapshot_never_goes BEFORE DELETE ON snapshot
BEGIN
  SELECT raise (ABORT, 'a snapshot never goes');
END;
