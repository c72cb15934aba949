-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- In the order of ids, which the ledger searches by.
select id, zone, source, phase, industry, priorities from project order by id;
