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
-- Which skill that there is has this name. A tool may be called by its maker's name too ("Oracle Java"), as software, and
-- by its long and short name together ("Structured query language SQL"), which then must both name the skill. An alias of
-- a skill may be a neighbour of it, and of ESCO one of a group: then the names must be close.
create temporary table spelled on commit drop as
with plain as (
    select external_id, type, label_folded(label) as folded, regexp_replace(label_folded(label), ' software$', '') as bare
    from concept where skill_id is null
      -- Learning is of people here and not of machines, monitoring of people and not of servers; science is no competence.
      and external_id not in ('element:2.A.2.b', 'element:2.A.2.d', 'element:2.A.1.f'))
select external_id, folded as name, folded as spelling, cast(null as text) as second from plain
union
select external_id, folded, bare, null from plain where type = 'TOOL'
union
select external_id, folded, regexp_replace(bare, '^(adobe|amazon|apache|apple|atlassian|autodesk|esri|google|ibm|microsoft|oracle|red hat|the mathworks) ', ''), null
from plain where type = 'TOOL'
union
select external_id, folded, regexp_replace(bare, ' [^ ]+$', ''), regexp_replace(bare, '^.* ', '')
from plain where type = 'TOOL' and bare ~ ' '
;
analyze spelled
;
-- A copy without indexes: the planner takes the one of trigrams for equality, which is a hundred times slower.
create temporary table present on commit drop as
select s.id, s.type, l.kind, l.folded, p.folded as name from skill s
join skill_label l on l.skill_id = s.id and l.language = 'en'
join skill_label p on p.skill_id = s.id and p.language = 'en' and p.kind = 'PREFERRED'
where not s.grouping
;
analyze present
;
create temporary table linked on commit drop as
with alike as (
    select c.external_id, l.id, case when l.name = c.spelling then 0 else 1 end as rank
    from spelled c
    join present l on l.folded = c.spelling
    -- Software for a field is not the field: only a tool may be called by less than its whole name.
    where (l.type in ('TOOL', 'LANGUAGE') or c.spelling = c.name or c.second is not null and c.name !~ ' software$')
      and case
        when c.second is not null then exists (select 1 from present m where m.id = l.id and m.folded = c.second)
        when l.name = c.spelling then true
        else l.kind = 'ALIAS' and (similarity(c.spelling, l.name) > 0.5
            or position(' ' || c.spelling || ' ' in ' ' || l.name || ' ') > 0 and l.name <> c.spelling || ' development'
            or position(' ' || l.name || ' ' in ' ' || c.spelling || ' ') > 0)
        end),
best as (select external_id, id, min(rank) as rank, min(min(rank)) over (partition by external_id) as nearest from alike group by external_id, id)
select external_id, min(id) as skill_id from best where rank = nearest group by external_id having count(*) = 1
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
insert into skill_label (skill_id, language, kind, label, ambiguous)
-- Products like to be called by an ordinary word: "Harvest".
select s.skill_id, 'en', 'PREFERRED', c.label, c.label ~ '^[A-Z]?[a-z]+$' or length(c.label) <= 2
from concept c join skill_source s on s.scheme = 'ONET' and s.external_id = c.external_id where c.skill_id is null
;
--# occupation skills skipped: unknown occupation
delete from need_of r where not exists (
    select 1 from occupation_source o where o.scheme = 'ONET' and o.external_id = r.soc)
;
create temporary table need on commit drop as
select o.occupation_id, s.skill_id, cast(max(r.importance) as real) as importance, max(r.importance) >= 0.5 as essential
from need_of r
join occupation_source o on o.scheme = 'ONET' and o.external_id = r.soc
join skill_source s on s.scheme = 'ONET' and s.external_id = r.external_id
group by o.occupation_id, s.skill_id
;
-- Where the starter taxonomy says what an occupation needs, what else there is is no more than useful.
update need n set essential = false, importance = 0.2
where exists (select 1 from occupation_source s where s.occupation_id = n.occupation_id and s.scheme = 'STARTER')
;
--# occupation skills skipped: twice
select (select count(*) from need_of) - (select count(*) from need)
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
-- Also true of what another file of O*NET says of the same skill: the first one stays.
--# occupation skills skipped: the occupation has an importance of its own for it
delete from need n using occupation_skill e
where e.occupation_id = n.occupation_id and e.skill_id = n.skill_id
;
--# occupation skills added
insert into occupation_skill (occupation_id, skill_id, essential, importance, imported)
select occupation_id, skill_id, essential, importance, true from need on conflict do nothing
