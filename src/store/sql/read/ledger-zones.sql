-- The zones that figures are told by.
select id, code, name from zone order by id;
