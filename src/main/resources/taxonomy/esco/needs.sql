-- Enters the relations in :staged: (occupation, relation, skill). ESCO knows only two grades; as policy an essential skill
-- has importance 0.9, an optional one 0.4. Where the starter taxonomy says what an occupation needs, what
-- else ESCO names for it is no more than useful: optional, 0.2.
--# occupation skills skipped: unknown occupation or skill
delete from staged r
where not exists (select 1 from occupation_source o where o.scheme = 'ESCO' and o.external_id = r.occupation)
   or not exists (select 1 from skill_source s where s.scheme = 'ESCO' and s.external_id = r.skill)
;
create temporary table need on commit drop as
select o.occupation_id, s.skill_id, bool_or(r.relation = 'essential') as essential,
       cast(max(case when r.relation = 'essential' then 0.9 else 0.4 end) as real) as importance
from staged r
join occupation_source o on o.scheme = 'ESCO' and o.external_id = r.occupation
join skill_source s on s.scheme = 'ESCO' and s.external_id = r.skill
group by o.occupation_id, s.skill_id
;
update need n set essential = false, importance = 0.2
where exists (select 1 from occupation_source s where s.occupation_id = n.occupation_id and s.scheme = 'STARTER')
;
--# occupation skills skipped: twice
select (select count(*) from staged) - (select count(*) from need)
;
--# occupation skills skipped: a curator says what the occupation needs
delete from need n using occupation o where o.id = n.occupation_id and o.curated
;
analyze need
;
--# occupation skills skipped: unchanged
delete from need n using occupation_skill e
where e.occupation_id = n.occupation_id and e.skill_id = n.skill_id and e.essential = n.essential and e.importance = n.importance
;
--# occupation skills skipped: the occupation has an importance of its own for it
delete from need n using occupation_skill e
where e.occupation_id = n.occupation_id and e.skill_id = n.skill_id and not e.imported
;
--# occupation skills changed
update occupation_skill e set essential = n.essential, importance = n.importance from need n
where e.occupation_id = n.occupation_id and e.skill_id = n.skill_id
;
--# occupation skills added
insert into occupation_skill (occupation_id, skill_id, essential, importance, imported)
select occupation_id, skill_id, essential, importance, true from need on conflict do nothing
