-- Enters the occupations in :staged: (uri, label, alternatives, hidden, description, isco).
create temporary table concept on commit drop as
select distinct on (uri) uri, left(pg_temp.taxonomy_label(label), 500) as label, left(description, 8000) as description,
       alternatives, hidden, substring(isco from '^[0-9]{1,4}$') as isco, pg_temp.taxonomy_slug(label, 'occupation') as slug,
       cast(null as bigint) as occupation_id, true as own, false as known, false as differs
from staged where uri is not null and label is not null order by uri
;
--# occupations skipped: no address or no preferred label, or the same address twice
select (select count(*) from staged) - (select count(*) from concept)
;
update concept c set occupation_id = s.occupation_id, known = true
from occupation_source s where s.scheme = 'ESCO' and s.external_id = c.uri
;
analyze concept
;
create temporary table wanted on commit drop as
select uri, kind, label, label_folded(label) as folded,
       row_number() over (partition by uri, label_folded(label) order by place, label) as occurrence
from (
    select uri, 'PREFERRED' as kind, 0 as place, label from concept
    union all
    select uri, 'ALIAS', 1, left(pg_temp.taxonomy_label(a), 501) from concept, regexp_split_to_table(alternatives, '\n') a
    union all
    select uri, 'ALIAS', 2, left(pg_temp.taxonomy_label(a), 501) from concept, regexp_split_to_table(hidden, '\n') a) l
where label <> ''
;
create index on wanted (uri)
;
analyze wanted
;
-- The same preferred name; else, in the same minor group of ISCO, a preferred name that is the other's alias: a language
-- engineer is no engineer of programming languages, a production engineer of a factory none of a data centre.
create temporary table linked on commit drop as
with named as (select uri, isco, label_folded(label) as folded from concept where occupation_id is null),
-- Materialized: the planner takes the index of trigrams for equality, which is a hundred times slower.
present as materialized (
    select o.id, o.isco_code as isco, p.folded as name from occupation o
    join occupation_label p on p.occupation_id = o.id and p.language = 'en' and p.kind = 'PREFERRED'
    where not exists (select 1 from occupation_source s where s.occupation_id = o.id and s.scheme = 'ESCO')),
alike as (
    select n.uri, p.id, case when p.name = n.folded then 0 when left(p.isco, 3) = left(n.isco, 3) then 1 end as rank
    from present p
    join occupation_label l on l.occupation_id = p.id and l.language = 'en'
    join named n on n.folded = l.folded
    union all
    -- Another name of the concept is the occupation's own, and they have one more in common.
    select n.uri, p.id, 2
    from named n
    join wanted w on w.uri = n.uri and w.kind = 'ALIAS' and w.occurrence = 1
    join present p on p.name = w.folded and left(p.isco, 3) = left(n.isco, 3) and similarity(n.folded, p.name) > 0.5
    where exists (
        select 1 from wanted v join occupation_label m on m.language = 'en' and m.folded = v.folded and m.occupation_id = p.id
        where v.uri = n.uri and v.folded <> p.name)),
best as (
    select uri, id, min(rank) as rank, min(min(rank)) over (partition by uri) as of_concept, min(min(rank)) over (partition by id) as of_occupation
    from alike group by uri, id having min(rank) is not null),
counted as (
    select b.*, count(*) over (partition by uri, rank) as occupations, count(*) over (partition by id, rank) as concepts from best b)
select id as occupation_id, uri from counted
where occupations = 1 and concepts = 1 and rank = of_concept and rank = of_occupation
;
--# occupations skipped: linked to an occupation of the same name
insert into occupation_source (occupation_id, scheme, external_id) select occupation_id, 'ESCO', uri from linked
;
update concept c set occupation_id = l.occupation_id from linked l where l.uri = c.uri
;
update concept c set slug = left(c.slug, 110) || '-' || left(md5('ESCO ' || c.uri), 8)
from (select uri, row_number() over (partition by slug order by uri) as place from concept where occupation_id is null) n
where n.uri = c.uri and (n.place > 1 or exists (select 1 from occupation s where s.slug = c.slug))
;
--# occupations added
with entered as (
    insert into occupation (slug, description, isco_code)
    select slug, description, isco from concept where occupation_id is null returning id, slug)
insert into occupation_source (occupation_id, scheme, external_id)
select e.id, 'ESCO', c.uri from entered e join concept c on c.slug = e.slug and c.occupation_id is null
;
update concept c set occupation_id = s.occupation_id from occupation_source s
where c.occupation_id is null and s.scheme = 'ESCO' and s.external_id = c.uri
;
update concept c set own = false from occupation o
where o.id = c.occupation_id and (o.curated
    or exists (select 1 from occupation_source s where s.occupation_id = o.id and s.scheme = 'STARTER'))
;
update concept c set differs = true from occupation o
where o.id = c.occupation_id and c.known and c.own
  and (o.description is distinct from c.description or o.isco_code is distinct from c.isco)
;
--# occupations skipped: unchanged
select count(*) from concept where known and not differs
;
--# occupations changed
update occupation o set description = c.description, isco_code = c.isco, version = o.version + 1, updated_at = now()
from concept c where o.id = c.occupation_id and c.differs
;
--# occupation labels skipped: twice for one occupation
delete from wanted where occurrence > 1
;
--# occupation labels skipped: longer than 500 characters
delete from wanted where length(label) > 500
;
create temporary table renamed on commit drop as
select c.occupation_id, w.label, w.uri, l.id from concept c
join wanted w on w.uri = c.uri and w.kind = 'PREFERRED'
join occupation_label l on l.occupation_id = c.occupation_id and l.language = 'en' and l.kind = 'PREFERRED'
where c.own and l.label <> w.label
;
delete from occupation_label l using renamed r
where l.occupation_id = r.occupation_id and l.language = 'en' and l.kind = 'ALIAS' and l.label = r.label
;
--# occupation labels changed
update occupation_label l set label = r.label from renamed r where r.id = l.id
;
delete from wanted w using renamed r where w.uri = r.uri and w.kind = 'PREFERRED'
;
--# occupation labels skipped: the occupation has it
delete from wanted w using concept c, occupation_label l
where c.uri = w.uri and l.occupation_id = c.occupation_id and l.language = 'en' and l.folded = w.folded
;
--# occupation labels skipped: names another occupation of the starter taxonomy
delete from wanted w using concept c where c.uri = w.uri and not c.own and exists (
    select 1 from occupation_label l join occupation_source o on o.occupation_id = l.occupation_id and o.scheme = 'STARTER'
    where l.folded = w.folded and l.occupation_id <> c.occupation_id)
;
--# occupation labels added
insert into occupation_label (occupation_id, language, kind, label)
select c.occupation_id, 'en', case when w.kind = 'PREFERRED' and c.own then 'PREFERRED' else 'ALIAS' end, w.label
from wanted w join concept c on c.uri = w.uri order by c.occupation_id, w.kind, w.label
