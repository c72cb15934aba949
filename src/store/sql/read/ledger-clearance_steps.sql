-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A step is of the zone of what it clears.
select s.id, c.zone, c.phase, s.date, s.cleared_area
  from clearance_step s join clearance c on c.id = s.clearance
 order by s.id;
