-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- In the table's own order: the ledger sorts by date faster than an index would give it.
select id, project, date, type, delta_usd, delta_vnd from project_event order by id;
