-- Enters the pairs in :staged: (soc, other).
--# related occupations skipped: unknown occupation, or related to itself
delete from staged r
where not exists (select 1 from occupation_source o where o.scheme = 'ONET' and o.external_id = r.soc)
   or not exists (select 1 from occupation_source o where o.scheme = 'ONET' and o.external_id = r.other) or r.soc = r.other
;
create temporary table pair on commit drop as
select distinct least(o.occupation_id, p.occupation_id) as occupation_id, greatest(o.occupation_id, p.occupation_id) as related_id
from staged r
join occupation_source o on o.scheme = 'ONET' and o.external_id = r.soc
join occupation_source p on p.scheme = 'ONET' and p.external_id = r.other
where o.occupation_id <> p.occupation_id
;
--# related occupations skipped: twice, from either side
select (select count(*) from staged) - (select count(*) from pair)
;
--# related occupations skipped: unchanged
delete from pair p using occupation_related r where r.occupation_id = p.occupation_id and r.related_id = p.related_id
;
--# related occupations added
insert into occupation_related (occupation_id, related_id) select occupation_id, related_id from pair
