-- Enters the concepts in :staged: (uri, type, label, alternatives, hidden, description). A line beginning with --# says
-- what the count of its statement means in the report; the rows are what is added, changed and skipped together.
create temporary table concept on commit drop as
select distinct on (uri) uri, left(pg_temp.taxonomy_label(label), 500) as label, left(description, 8000) as description,
       alternatives, hidden, coalesce(type = 'heading', false) as heading,
       case when type = 'knowledge' then 'KNOWLEDGE' else 'COMPETENCE' end as type,
       pg_temp.taxonomy_slug(label, 'skill') as slug, cast(null as bigint) as skill_id, true as own, false as known, false as differs
from staged where uri is not null and label is not null order by uri
;
--# skills skipped: no address or no preferred label, or the same address twice
select (select count(*) from staged) - (select count(*) from concept)
;
update concept c set skill_id = s.skill_id, known = true from skill_source s where s.scheme = 'ESCO' and s.external_id = c.uri
;
analyze concept
;
-- All names of the concepts: the preferred ones, other ones, and those that are only for searches.
create temporary table wanted on commit drop as
select uri, kind, label, label_folded(label) as folded,
       row_number() over (partition by uri, label_folded(label) order by place, label) as occurrence
from (
    select uri, 'PREFERRED' as kind, 0 as place, label from concept
    union all
    select uri, 'ALIAS', 1, left(pg_temp.taxonomy_label(a), 501) from concept, regexp_split_to_table(alternatives, '\n') a
    union all
    select uri, 'HIDDEN', 2, left(pg_temp.taxonomy_label(a), 501) from concept, regexp_split_to_table(hidden, '\n') a) l
where label <> ''
;
create index on wanted (uri)
;
analyze wanted
;
-- Which concept is which skill that there is. Of the same name is not enough: an alias may be a part or a neighbour of
-- the skill ("LINQ", "ABAP"), or another thing in other letters ("LESS", "LeSS"; "SPARK", "Spark").
create temporary table named on commit drop as
-- ESCO tells languages and tools from other things by what stands in brackets: "Java (computer programming)".
select uri, type, label, label_folded(label) as folded, label_folded(regexp_replace(label, '\s*\([^()]*\)$', '')) as bare
from concept where skill_id is null and not heading
;
analyze named
;
create temporary table present on commit drop as
select s.id, s.type, p.folded as name from skill s
join skill_label p on p.skill_id = s.id and p.language = 'en' and p.kind = 'PREFERRED'
where not s.grouping and not exists (select 1 from skill_source o where o.skill_id = s.id and o.scheme = 'ESCO')
;
analyze present
;
-- A copy without indexes: the planner takes the one of trigrams for equality, which is a hundred times slower.
create temporary table present_label on commit drop as
select p.id, l.kind, l.label, l.folded, l.ambiguous from present p join skill_label l on l.skill_id = p.id and l.language = 'en'
;
analyze present_label
;
-- How many names the two have in common.
create temporary table common on commit drop as
select n.uri, l.id, count(*) as names from present_label l
join wanted w on w.folded = l.folded and w.occurrence = 1
join named n on n.uri = w.uri
group by n.uri, l.id
;
analyze common
;
create temporary table linked on commit drop as
with alike as (
    select n.uri, p.id, case
        when p.name in (n.folded, n.bare) then 0
        -- The concept is called like an alias of the skill, in letters that are no abbreviation's.
        when l.kind = 'ALIAS' and (not l.ambiguous or p.type = 'LANGUAGE')
            and (l.label = n.label or l.label <> upper(l.label) and n.label <> upper(n.label))
            and (similarity(n.bare, p.name) > 0.5 or c.names > 1
                -- One name within the other, but what is developed is not its development.
                or position(' ' || n.bare || ' ' in ' ' || p.name || ' ') > 0 and p.name <> n.bare || ' development'
                or position(' ' || p.name || ' ' in ' ' || n.bare || ' ') > 0
                -- The same kind of thing, by words the alias takes for one: "vendor management", "supplier management".
                or split_part(n.bare, ' ', -1) = split_part(p.name, ' ', -1)) then 1 end as rank
    from named n
    cross join lateral (values (n.folded), (nullif(n.bare, n.folded))) as x (spelling)
    join present_label l on l.folded = x.spelling
    join present p on p.id = l.id and (l.folded = n.folded or p.type in ('LANGUAGE', 'TOOL'))
    left join common c on c.uri = n.uri and c.id = p.id
    -- Knowledge is no attitude, and doing something is not knowing it.
    where not (n.type = 'KNOWLEDGE' and p.type = 'ATTITUDE') and not (n.type = 'COMPETENCE' and p.type = 'KNOWLEDGE')
    union all
    -- Another name of the concept is the skill's own: "manage time" is also called time management.
    select n.uri, p.id, case when similarity(n.bare, p.name) >= 0.58 or c.names > 1 and similarity(n.bare, p.name) > 0.4 then 2 end
    from named n
    join wanted w on w.uri = n.uri and w.kind <> 'PREFERRED' and w.occurrence = 1
    join present p on p.name = w.folded
    join common c on c.uri = n.uri and c.id = p.id
    where not (n.type = 'KNOWLEDGE' and p.type = 'ATTITUDE') and not (n.type = 'COMPETENCE' and p.type = 'KNOWLEDGE')),
best as (
    select uri, id, min(rank) as rank, min(min(rank)) over (partition by uri) as of_concept, min(min(rank)) over (partition by id) as of_skill
    from alike group by uri, id having min(rank) is not null),
counted as (
    select b.*, count(*) over (partition by uri, rank) as skills, count(*) over (partition by id, rank) as concepts from best b)
select id as skill_id, uri from counted where skills = 1 and concepts = 1 and rank = of_concept and rank = of_skill
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
update concept c set differs = true from skill s
where s.id = c.skill_id and c.known and c.own and (s.description is distinct from c.description or s.grouping <> c.heading
    or s.type not in (c.type, 'LANGUAGE'))
;
--# skills skipped: unchanged
select count(*) from concept where known and not differs
;
--# skills changed
update skill s set type = case when s.type = 'LANGUAGE' then s.type else c.type end, description = c.description,
    grouping = c.heading, version = s.version + 1, updated_at = now()
from concept c where s.id = c.skill_id and c.differs
;
--# skill labels skipped: twice for one skill
delete from wanted where occurrence > 1
;
--# skill labels skipped: longer than 500 characters
delete from wanted where length(label) > 500
;
create temporary table renamed on commit drop as
select c.skill_id, w.label, w.uri, l.id from concept c
join wanted w on w.uri = c.uri and w.kind = 'PREFERRED'
join skill_label l on l.skill_id = c.skill_id and l.language = 'en' and l.kind = 'PREFERRED'
where c.own and l.label <> w.label
;
delete from skill_label l using renamed r
where l.skill_id = r.skill_id and l.language = 'en' and l.kind = 'ALIAS' and l.label = r.label
;
--# skill labels changed
update skill_label l set label = r.label from renamed r where r.id = l.id
;
delete from wanted w using renamed r where w.uri = r.uri and w.kind = 'PREFERRED'
;
--# skill labels skipped: the skill has it
delete from wanted w using concept c, skill_label l
where c.uri = w.uri and l.skill_id = c.skill_id and l.language = 'en' and l.folded = w.folded
;
-- ESCO calls statistics also "data", and design also "light".
--# skill labels skipped: an ordinary word, and the skill is of the starter taxonomy
delete from wanted w using concept c where c.uri = w.uri and not c.own and w.label ~ '^[a-z]+$'
;
--# skill labels skipped: names another skill of the starter taxonomy
delete from wanted w using concept c where c.uri = w.uri and not c.own and exists (
    select 1 from skill_label l join skill_source o on o.skill_id = l.skill_id and o.scheme = 'STARTER'
    where l.folded = w.folded and l.skill_id <> c.skill_id)
;
--# skill labels added
insert into skill_label (skill_id, language, kind, label, ambiguous)
select c.skill_id, 'en', case when w.kind = 'PREFERRED' and c.own then 'PREFERRED' else 'ALIAS' end, w.label,
       -- What may be an ordinary word in a text: one in small letters that is not the skill's own name ("light", "data"),
       -- a short one, a letter or two, one of the words for searches, and what is ambiguous already.
       w.label ~ '^[a-z]{1,6}$' or length(w.label) <= 2 or w.kind = 'ALIAS' and w.label ~ '^[a-z]+$'
       or w.kind = 'HIDDEN' and w.label !~ ' ' or w.folded in (select a.folded from skill_label a where a.ambiguous)
from wanted w join concept c on c.uri = w.uri order by c.skill_id, w.kind, w.label
