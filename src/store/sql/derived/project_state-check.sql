-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- How many rows of project_state differ from the view that defines it, or are missing, or are too many.
SELECT (SELECT count (*) FROM (SELECT id, state, capital_usd, capital_vnd, charter_usd, charter_vnd, area, granted_on, last_event_on
                               FROM project_ledger_state
                               EXCEPT
                               SELECT id, state, capital_usd, capital_vnd, charter_usd, charter_vnd, area, granted_on, last_event_on
                               FROM project_state))
     + (SELECT count (*) FROM project_state WHERE id NOT IN (SELECT id FROM project));
