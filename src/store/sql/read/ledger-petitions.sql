-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

select id, organisation, received_on, due_on, answered_on from petition order by id;
