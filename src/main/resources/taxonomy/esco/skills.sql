-- Enters the concepts in :staged: (uri, type, label, alternatives, hidden, description). A line beginning with --# says
-- what the count of its statement means in the report.
create temporary table concept on commit drop as
select distinct on (uri) uri, left(btrim(label), 500) as label, left(description, 8000) as description, alternatives, hidden,
       coalesce(type = 'heading', false) as heading, case when type = 'knowledge' then 'KNOWLEDGE' else 'COMPETENCE' end as type,
       pg_temp.taxonomy_slug(label, 'skill') as slug, cast(null as bigint) as skill_id, true as own
from staged where uri is not null and label is not null order by uri
;
--# skills skipped: no address or no preferred label, or the same address twice
select (select count(*) from staged) - (select count(*) from concept)
;
update concept c set skill_id = s.skill_id from skill_source s where s.scheme = 'ESCO' and s.external_id = c.uri
;
analyze concept
;
--# skills skipped: entered before
select count(*) from concept where skill_id is not null
;
create temporary table linked on commit drop as
with candidate as (
    select c.uri, l.skill_id, bool_or(l.kind = 'PREFERRED') as preferred
    from concept c
    join skill_label l on l.language = 'en' and l.folded = label_folded(c.label)
    join skill s on s.id = l.skill_id and not s.grouping
    where c.skill_id is null and not c.heading
      and not exists (select 1 from skill_source o where o.skill_id = l.skill_id and o.scheme = 'ESCO')
      -- Knowledge is no attitude, and doing something is not knowing it.
      and not (c.type = 'KNOWLEDGE' and s.type = 'ATTITUDE') and not (c.type = 'COMPETENCE' and s.type = 'KNOWLEDGE')
      -- An alias must be clear, and LESS (style sheets) is not LeSS (large-scale Scrum).
      and (l.kind = 'PREFERRED' or not l.ambiguous and
           (l.label = c.label or substr(l.label, 2) = lower(substr(l.label, 2)) or substr(c.label, 2) = lower(substr(c.label, 2))))
    group by c.uri, l.skill_id),
counted as (
    select c.*, count(*) over (partition by uri, preferred) as skills, count(*) over (partition by skill_id, preferred) as concepts,
           bool_or(preferred) over (partition by uri) as named, bool_or(preferred) over (partition by skill_id) as names
    from candidate c)
select skill_id, uri from counted where skills = 1 and concepts = 1 and (preferred or not named and not names)
;
--# skills skipped: linked to a skill of the same name
insert into skill_source (skill_id, scheme, external_id) select skill_id, 'ESCO', uri from linked
;
update concept c set skill_id = l.skill_id from linked l where l.uri = c.uri
;
update concept c set slug = left(c.slug, 110) || '-' || left(md5('ESCO ' || c.uri), 8)
from (select uri, row_number() over (partition by slug order by uri) as place from concept where skill_id is null) n
where n.uri = c.uri and (n.place > 1 or exists (select 1 from skill s where s.slug = c.slug))
;
--# skills added
with entered as (
    insert into skill (slug, type, description, grouping)
    select slug, type, description, heading from concept where skill_id is null returning id, slug)
insert into skill_source (skill_id, scheme, external_id)
select e.id, 'ESCO', c.uri from entered e join concept c on c.slug = e.slug and c.skill_id is null
;
update concept c set skill_id = s.skill_id from skill_source s
where c.skill_id is null and s.scheme = 'ESCO' and s.external_id = c.uri
;
-- What the starter taxonomy, a curator or a catalogue of tools says about a skill stays.
update concept c set own = false from skill s
where s.id = c.skill_id and (s.curated or s.type = 'TOOL'
    or exists (select 1 from skill_source o where o.skill_id = s.id and o.scheme = 'STARTER'))
;
--# skills changed
update skill s set type = case when s.type = 'LANGUAGE' then s.type else c.type end, description = c.description,
    grouping = c.heading, version = s.version + 1, updated_at = now()
from concept c
where s.id = c.skill_id and c.own and (s.description is distinct from c.description or s.grouping <> c.heading
    or s.type not in (c.type, 'LANGUAGE'))
;
create temporary table wanted on commit drop as
select distinct on (skill_id, folded) skill_id, own, kind, label, folded
from (
    select skill_id, own, case when own then 'PREFERRED' else 'ALIAS' end as kind, 0 as place, label, label_folded(label) as folded
    from concept
    union all
    select skill_id, own, 'ALIAS', 1, btrim(a), label_folded(a) from concept, regexp_split_to_table(alternatives, '\n') a
    union all
    select skill_id, own, 'ALIAS', 2, btrim(a), label_folded(a) from concept, regexp_split_to_table(hidden, '\n') a) l
where length(label) between 1 and 500 order by skill_id, folded, place, label
;
create temporary table renamed on commit drop as
select w.skill_id, w.label, l.id from wanted w
join skill_label l on l.skill_id = w.skill_id and l.language = 'en' and l.kind = 'PREFERRED'
where w.kind = 'PREFERRED' and l.label <> w.label
;
delete from skill_label l using renamed r
where l.skill_id = r.skill_id and l.language = 'en' and l.kind = 'ALIAS' and l.label = r.label
;
--# skill labels changed
update skill_label l set label = r.label from renamed r where r.id = l.id
;
--# skill labels skipped: the skill has it
delete from wanted w using skill_label l where l.skill_id = w.skill_id and l.language = 'en' and l.folded = w.folded
;
--# skill labels skipped: names another skill of the starter taxonomy
delete from wanted w where not w.own and exists (
    select 1 from skill_label l join skill_source o on o.skill_id = l.skill_id and o.scheme = 'STARTER'
    where l.folded = w.folded and l.skill_id <> w.skill_id)
;
--# skill labels added
insert into skill_label (skill_id, language, kind, label, ambiguous)
select skill_id, 'en', kind, label,
       -- A short word in small letters, a letter or two, and what is ambiguous already may be an ordinary word in a text.
       label ~ '^[a-z]{1,6}$' or length(label) <= 2 or folded in (select a.folded from skill_label a where a.ambiguous)
from wanted order by skill_id, kind, label
