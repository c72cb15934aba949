-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- project_state anew, from the view that defines it.
DELETE FROM project_state;
INSERT INTO project_state (id, state, capital_usd, capital_vnd, charter_usd, charter_vnd, area, granted_on, last_event_on)
SELECT id, state, capital_usd, capital_vnd, charter_usd, charter_vnd, area, granted_on, last_event_on FROM project_ledger_state;
