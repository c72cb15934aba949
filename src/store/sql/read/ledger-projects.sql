-- In the order of ids, which the ledger searches by.
select id, zone, source, enterprise from project order by id;
