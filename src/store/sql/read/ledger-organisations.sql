-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The countries of investors, and the groups they belong to.
select id, country, parent from organisation order by id;
