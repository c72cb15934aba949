-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The zones that figures are told by.
select id, code, name from zone order by id;
