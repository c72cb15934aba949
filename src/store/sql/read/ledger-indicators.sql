select id, code, name, name_en, unit, aggregation, higher_is_better, rule, decimals
  from indicator
 order by id;
