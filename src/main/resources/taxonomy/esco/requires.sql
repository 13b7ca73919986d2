-- Enters the relations in :staged: (skill, relation, required) as soft prerequisites: strength 0.7 where essential, else 0.3.
--# prerequisites skipped: unknown skill
delete from staged r
where not exists (select 1 from skill_source s where s.scheme = 'ESCO' and s.external_id = r.skill)
   or not exists (select 1 from skill_source s where s.scheme = 'ESCO' and s.external_id = r.required)
;
create temporary table edge on commit drop as
select s.skill_id, q.skill_id as other_id, cast(max(case when r.relation = 'essential' then 0.7 else 0.3 end) as real) as strength
from staged r
join skill_source s on s.scheme = 'ESCO' and s.external_id = r.skill
join skill_source q on q.scheme = 'ESCO' and q.external_id = r.required
group by s.skill_id, q.skill_id
;
--# prerequisites skipped: twice
select (select count(*) from staged) - (select count(*) from edge)
;
--# prerequisites skipped: unchanged, or the skill has a strength of its own for it
delete from edge e using skill_requires r where r.skill_id = e.skill_id and r.required_id = e.other_id
;
--# prerequisites skipped: would close a cycle
acyclic skill_requires required_id
;
--# prerequisites added
insert into skill_requires (skill_id, required_id, strength) select skill_id, other_id, strength from edge
