select id, indicator, year, period, as_of, zone, value, vintage, price_basis
  from indicator_value
 order by indicator, year, as_of, id;
