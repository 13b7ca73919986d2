-- Enters the skills in need_of (soc, label, external_id, type, importance) and how much each occupation needs them.
create temporary table concept on commit drop as
select distinct on (external_id) external_id, left(btrim(label), 500) as label, type,
       pg_temp.taxonomy_slug(label, 'skill') as slug, cast(null as bigint) as skill_id
from need_of order by external_id, label
;
update concept c set skill_id = s.skill_id from skill_source s where s.scheme = 'ONET' and s.external_id = c.external_id
;
analyze concept
;
--# skills skipped: entered before
select count(*) from concept where skill_id is not null
;
-- Several names of O*NET may mean one skill: "JavaScript" and "Javascript (JS)" are each an alias of it.
create temporary table linked on commit drop as
select c.external_id, min(l.skill_id) as skill_id
from concept c
join skill_label l on l.language = 'en' and l.folded = label_folded(c.label)
join skill s on s.id = l.skill_id and not s.grouping
where c.skill_id is null group by c.external_id having count(distinct l.skill_id) = 1
;
--# skills skipped: linked to a skill of the same name
insert into skill_source (skill_id, scheme, external_id) select skill_id, 'ONET', external_id from linked
;
update concept c set skill_id = l.skill_id from linked l where l.external_id = c.external_id
;
update concept c set slug = left(c.slug, 110) || '-' || left(md5('ONET ' || c.external_id), 8)
from (select external_id, row_number() over (partition by slug order by external_id) as place from concept where skill_id is null) n
where n.external_id = c.external_id and (n.place > 1 or exists (select 1 from skill s where s.slug = c.slug))
;
--# skills added
with entered as (
    insert into skill (slug, type) select slug, type from concept where skill_id is null returning id, slug)
insert into skill_source (skill_id, scheme, external_id)
select e.id, 'ONET', c.external_id from entered e join concept c on c.slug = e.slug and c.skill_id is null
;
--# skill labels added
insert into skill_label (skill_id, language, kind, label)
select s.skill_id, 'en', 'PREFERRED', c.label
from concept c join skill_source s on s.scheme = 'ONET' and s.external_id = c.external_id where c.skill_id is null
;
--# occupation skills skipped: unknown occupation
select count(*) from need_of r where not exists (
    select 1 from occupation_source o where o.scheme = 'ONET' and o.external_id = r.soc)
;
create temporary table need on commit drop as
select o.occupation_id, s.skill_id, cast(max(r.importance) as real) as importance, max(r.importance) >= 0.5 as essential
from need_of r
join occupation_source o on o.scheme = 'ONET' and o.external_id = r.soc
join skill_source s on s.scheme = 'ONET' and s.external_id = r.external_id
group by o.occupation_id, s.skill_id
;
--# occupation skills skipped: unchanged
delete from need n using occupation_skill e
where e.occupation_id = n.occupation_id and e.skill_id = n.skill_id and e.essential = n.essential and e.importance = n.importance
;
-- Also true of what another file of O*NET says of the same skill: the first one stays.
--# occupation skills skipped: the occupation has an importance of its own for it
delete from need n using occupation_skill e
where e.occupation_id = n.occupation_id and e.skill_id = n.skill_id
;
--# occupation skills added
insert into occupation_skill (occupation_id, skill_id, essential, importance)
select occupation_id, skill_id, essential, importance from need on conflict do nothing
