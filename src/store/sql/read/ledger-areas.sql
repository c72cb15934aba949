-- SPDX-FileCopyrightText: 2026 The Zonebook developers
-- SPDX-License-Identifier: GPL-3.0-or-later

select id, zone, phase, as_of, planned_area, established_area, leasable_area, serviced_area,
       leased_area, handed_over_area
  from zone_area
 order by zone, as_of, id;
