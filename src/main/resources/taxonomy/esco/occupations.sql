-- Enters the occupations in :staged: (uri, label, alternatives, hidden, description, isco).
create temporary table concept on commit drop as
select distinct on (uri) uri, left(btrim(label), 500) as label, left(description, 8000) as description, alternatives, hidden,
       substring(isco from '^[0-9]{1,4}$') as isco, pg_temp.taxonomy_slug(label, 'occupation') as slug,
       cast(null as bigint) as occupation_id, true as own
from staged where uri is not null and label is not null order by uri
;
--# occupations skipped: no address or no preferred label, or the same address twice
select (select count(*) from staged) - (select count(*) from concept)
;
update concept c set occupation_id = s.occupation_id from occupation_source s where s.scheme = 'ESCO' and s.external_id = c.uri
;
analyze concept
;
--# occupations skipped: entered before
select count(*) from concept where occupation_id is not null
;
create temporary table linked on commit drop as
with candidate as (
    select c.uri, min(l.occupation_id) as occupation_id
    from concept c join occupation_label l on l.language = 'en' and l.folded = label_folded(c.label)
    where c.occupation_id is null
      and not exists (select 1 from occupation_source o where o.occupation_id = l.occupation_id and o.scheme = 'ESCO')
    group by c.uri having count(distinct l.occupation_id) = 1)
select occupation_id, min(uri) as uri from candidate group by occupation_id having count(*) = 1
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
--# occupations changed
update occupation o set description = c.description, isco_code = c.isco, version = o.version + 1, updated_at = now()
from concept c
where o.id = c.occupation_id and c.own
  and (o.description is distinct from c.description or o.isco_code is distinct from c.isco)
;
create temporary table wanted on commit drop as
select distinct on (occupation_id, folded) occupation_id, own, kind, label, folded
from (
    select occupation_id, own, case when own then 'PREFERRED' else 'ALIAS' end as kind, 0 as place, label, label_folded(label) as folded
    from concept
    union all
    select occupation_id, own, 'ALIAS', 1, btrim(a), label_folded(a) from concept, regexp_split_to_table(alternatives, '\n') a
    union all
    select occupation_id, own, 'ALIAS', 2, btrim(a), label_folded(a) from concept, regexp_split_to_table(hidden, '\n') a) l
where length(label) between 1 and 500 order by occupation_id, folded, place, label
;
create temporary table renamed on commit drop as
select w.occupation_id, w.label, l.id from wanted w
join occupation_label l on l.occupation_id = w.occupation_id and l.language = 'en' and l.kind = 'PREFERRED'
where w.kind = 'PREFERRED' and l.label <> w.label
;
delete from occupation_label l using renamed r
where l.occupation_id = r.occupation_id and l.language = 'en' and l.kind = 'ALIAS' and l.label = r.label
;
--# occupation labels changed
update occupation_label l set label = r.label from renamed r where r.id = l.id
;
--# occupation labels skipped: the occupation has it
delete from wanted w using occupation_label l where l.occupation_id = w.occupation_id and l.language = 'en' and l.folded = w.folded
;
--# occupation labels skipped: names another occupation of the starter taxonomy
delete from wanted w where not w.own and exists (
    select 1 from occupation_label l join occupation_source o on o.occupation_id = l.occupation_id and o.scheme = 'STARTER'
    where l.folded = w.folded and l.occupation_id <> w.occupation_id)
;
--# occupation labels added
insert into occupation_label (occupation_id, language, kind, label)
select occupation_id, 'en', kind, label from wanted order by occupation_id, kind, label
