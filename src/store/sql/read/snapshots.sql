-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Every snapshot, the oldest first.
select sha256, at, author, content
  from snapshot
 order by at, sha256;
