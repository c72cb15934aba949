select id, zone, phase, as_of, planned_area, established_area, leasable_area, serviced_area,
       leased_area, handed_over_area
  from zone_area
 order by zone, as_of, id;
