-- Enters the hierarchy in :staged: (skill, broader), and tells languages by the heading they stand under.
--# broader skills skipped: unknown skill
delete from staged r
where not exists (select 1 from skill_source s where s.scheme = 'ESCO' and s.external_id = r.skill)
   or not exists (select 1 from skill_source s where s.scheme = 'ESCO' and s.external_id = r.broader)
;
create temporary table edge on commit drop as
select distinct s.skill_id, b.skill_id as other_id, cast(1 as real) as strength
from staged r
join skill_source s on s.scheme = 'ESCO' and s.external_id = r.skill
join skill_source b on b.scheme = 'ESCO' and b.external_id = r.broader
;
--# broader skills skipped: twice
select (select count(*) from staged) - (select count(*) from edge)
;
--# broader skills skipped: unchanged
delete from edge e using skill_broader r where r.skill_id = e.skill_id and r.broader_id = e.other_id
;
--# broader skills skipped: would close a cycle
acyclic skill_broader broader_id
;
--# broader skills added
insert into skill_broader (skill_id, broader_id) select skill_id, other_id from edge
;
--# languages changed
with recursive below (id) as (
    select skill_id from skill_source
    where scheme = 'ESCO' and external_id = 'http://data.europa.eu/esco/skill/e35a5936-091d-4e87-bafe-f264e55bd656'
    union
    select b.skill_id from below join skill_broader b on b.broader_id = below.id)
update skill s set type = 'LANGUAGE', version = s.version + 1, updated_at = now()
from below where s.id = below.id and s.type <> 'LANGUAGE' and not s.curated
  and not exists (select 1 from skill_source o where o.skill_id = s.id and o.scheme = 'STARTER')
