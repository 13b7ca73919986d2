-- Enters the occupations in :staged: (soc, label, description).
create temporary table concept on commit drop as
select distinct on (soc) soc, left(pg_temp.taxonomy_label(label), 500) as label, left(description, 8000) as description,
       pg_temp.taxonomy_slug(label, 'occupation') as slug, cast(null as bigint) as occupation_id, false as known, false as differs
from staged where soc ~ '^[0-9]{2}-[0-9]{4}\.[0-9]{2}$' and label is not null order by soc
;
--# occupations skipped: no title, or a code of another form, or the same code twice
select (select count(*) from staged) - (select count(*) from concept)
;
update concept c set occupation_id = s.occupation_id, known = true
from occupation_source s where s.scheme = 'ONET' and s.external_id = c.soc
;
-- The same code, else the same title, else an alias that is close to it: flight attendants are no military air crew.
-- O*NET's titles are plurals.
create temporary table linked on commit drop as
with candidate as (
    select c.soc, o.id as occupation_id, 0 as rank from concept c join occupation o on o.soc_code = c.soc
    where c.occupation_id is null
    union
    select c.soc, l.occupation_id, case l.kind when 'PREFERRED' then 1 else 2 end from concept c
    join occupation_label l on l.language = 'en' and l.folded in (label_folded(c.label), regexp_replace(label_folded(c.label), 's$', ''))
    join occupation_label p on p.occupation_id = l.occupation_id and p.language = 'en' and p.kind = 'PREFERRED'
    where c.occupation_id is null and (l.kind = 'PREFERRED' or similarity(p.folded, label_folded(c.label)) > 0.2)),
free as (select * from candidate c where not exists (
    select 1 from occupation_source s where s.scheme = 'ONET' and s.occupation_id = c.occupation_id)),
best as (select soc, min(occupation_id) as occupation_id from free f
    where rank = (select min(rank) from free g where g.soc = f.soc) group by soc having count(*) = 1)
select occupation_id, min(soc) as soc from best group by occupation_id having count(*) = 1
;
--# occupations skipped: linked to an occupation of the same code or title
insert into occupation_source (occupation_id, scheme, external_id) select occupation_id, 'ONET', soc from linked
;
update concept c set occupation_id = l.occupation_id from linked l where l.soc = c.soc
;
update occupation o set soc_code = l.soc from linked l where o.id = l.occupation_id and o.soc_code is null and not o.curated
;
update concept c set slug = left(c.slug, 110) || '-' || left(md5('ONET ' || c.soc), 8)
from (select soc, row_number() over (partition by slug order by soc) as place from concept where occupation_id is null) n
where n.soc = c.soc and (n.place > 1 or exists (select 1 from occupation s where s.slug = c.slug))
;
--# occupations added
with entered as (
    insert into occupation (slug, description, soc_code)
    select slug, description, soc from concept where occupation_id is null returning id, soc_code)
insert into occupation_source (occupation_id, scheme, external_id) select id, 'ONET', soc_code from entered
;
update concept c set occupation_id = s.occupation_id from occupation_source s
where c.occupation_id is null and s.scheme = 'ONET' and s.external_id = c.soc
;
update concept c set differs = true from occupation o
where o.id = c.occupation_id and c.known and not o.curated and o.description is distinct from c.description
  and not exists (select 1 from occupation_source s where s.occupation_id = o.id and s.scheme <> 'ONET')
;
--# occupations skipped: unchanged
select count(*) from concept where known and not differs
;
--# occupations changed
update occupation o set description = c.description, version = o.version + 1, updated_at = now() from concept c
where o.id = c.occupation_id and c.differs
;
create temporary table wanted on commit drop as select occupation_id, label, label_folded(label) as folded from concept
;
create temporary table renamed on commit drop as
select w.occupation_id, w.label, l.id from wanted w
join occupation_label l on l.occupation_id = w.occupation_id and l.language = 'en' and l.kind = 'PREFERRED' and l.label <> w.label
where not exists (select 1 from occupation_source s where s.occupation_id = w.occupation_id and s.scheme <> 'ONET')
  and not exists (select 1 from occupation o where o.id = w.occupation_id and o.curated)
;
delete from occupation_label l using renamed r
where l.occupation_id = r.occupation_id and l.language = 'en' and l.kind = 'ALIAS' and l.label = r.label
;
--# occupation labels changed
update occupation_label l set label = r.label from renamed r where r.id = l.id
;
delete from wanted w using renamed r where r.occupation_id = w.occupation_id
;
--# occupation labels skipped: the occupation has it
delete from wanted w using occupation_label l where l.occupation_id = w.occupation_id and l.language = 'en' and l.folded = w.folded
;
--# occupation labels added
insert into occupation_label (occupation_id, language, kind, label)
select w.occupation_id, 'en', case when exists (
    select 1 from occupation_label p where p.occupation_id = w.occupation_id and p.language = 'en' and p.kind = 'PREFERRED')
    then 'ALIAS' else 'PREFERRED' end, w.label
from wanted w
