-- Enters the starter taxonomy, which comes as one JSON document in the place of :document: skills, occupations and
-- resources as rows of their CSV files. What is there already is brought to what the files say. Every statement ends
-- in a line with nothing but a semicolon.

insert into skill (slug, type, half_life_months, learning_hours, description)
select r.slug, r.type, r.half_life_months, r.hours, r.description
from jsonb_to_recordset(cast(:document as jsonb) -> 'skills')
    as r (slug text, type text, half_life_months int, hours int, description text)
on conflict (slug) do update
    set type = excluded.type, half_life_months = excluded.half_life_months, learning_hours = excluded.learning_hours,
        description = excluded.description, version = skill.version + 1, updated_at = now()
;
insert into skill_source (skill_id, scheme, external_id)
select s.id, 'STARTER', s.slug
from jsonb_to_recordset(cast(:document as jsonb) -> 'skills') as r (slug text)
join skill s on s.slug = r.slug
on conflict do nothing
;
delete from skill_label where skill_id in (
    select s.id from jsonb_to_recordset(cast(:document as jsonb) -> 'skills') as r (slug text) join skill s on s.slug = r.slug)
;
insert into skill_label (skill_id, language, kind, label, ambiguous)
select s.id, l.language, l.kind, l.label, coalesce(l.label = any(string_to_array(r.ambiguous, ';')), false)
from jsonb_to_recordset(cast(:document as jsonb) -> 'skills')
    as r (slug text, label_en text, label_zh text, aliases_en text, aliases_zh text, ambiguous text)
join skill s on s.slug = r.slug
cross join lateral (
    select 'en' as language, 'PREFERRED' as kind, r.label_en as label
    union all select 'zh', 'PREFERRED', r.label_zh where r.label_zh is not null
    union all select 'en', 'ALIAS', alias from unnest(string_to_array(r.aliases_en, ';')) as alias
    union all select 'zh', 'ALIAS', alias from unnest(string_to_array(r.aliases_zh, ';')) as alias) l
on conflict do nothing
;
delete from skill_broader where skill_id in (
    select s.id from jsonb_to_recordset(cast(:document as jsonb) -> 'skills') as r (slug text) join skill s on s.slug = r.slug)
;
insert into skill_broader (skill_id, broader_id)
select s.id, b.id
from jsonb_to_recordset(cast(:document as jsonb) -> 'skills') as r (slug text, broader text)
join skill s on s.slug = r.slug
cross join unnest(string_to_array(r.broader, ';')) as parent
join skill b on b.slug = parent
;
delete from skill_requires where skill_id in (
    select s.id from jsonb_to_recordset(cast(:document as jsonb) -> 'skills') as r (slug text) join skill s on s.slug = r.slug)
;
insert into skill_requires (skill_id, required_id, strength)
select s.id, q.id, split_part(edge, ':', 2)::real
from jsonb_to_recordset(cast(:document as jsonb) -> 'skills') as r (slug text, requires text)
join skill s on s.slug = r.slug
cross join unnest(string_to_array(r.requires, ';')) as edge
join skill q on q.slug = split_part(edge, ':', 1)
;
insert into skill_related (skill_id, related_id)
select least(s.id, o.id), greatest(s.id, o.id)
from jsonb_to_recordset(cast(:document as jsonb) -> 'skills') as r (slug text, related text)
join skill s on s.slug = r.slug
cross join unnest(string_to_array(r.related, ';')) as other
join skill o on o.slug = other and o.id <> s.id
on conflict do nothing
;
insert into occupation (slug, isco_code, soc_code, job_zone, description)
select r.slug, r.isco, r.soc, r.job_zone, r.description
from jsonb_to_recordset(cast(:document as jsonb) -> 'occupations')
    as r (slug text, isco text, soc text, job_zone int, description text)
on conflict (slug) do update
    set isco_code = excluded.isco_code, soc_code = excluded.soc_code, job_zone = excluded.job_zone,
        description = excluded.description, version = occupation.version + 1, updated_at = now()
;
insert into occupation_source (occupation_id, scheme, external_id)
select o.id, 'STARTER', o.slug
from jsonb_to_recordset(cast(:document as jsonb) -> 'occupations') as r (slug text)
join occupation o on o.slug = r.slug
on conflict do nothing
;
delete from occupation_label where occupation_id in (
    select o.id from jsonb_to_recordset(cast(:document as jsonb) -> 'occupations') as r (slug text) join occupation o on o.slug = r.slug)
;
insert into occupation_label (occupation_id, language, kind, label)
select o.id, l.language, l.kind, l.label
from jsonb_to_recordset(cast(:document as jsonb) -> 'occupations')
    as r (slug text, title_en text, title_zh text, aliases_en text, aliases_zh text)
join occupation o on o.slug = r.slug
cross join lateral (
    select 'en' as language, 'PREFERRED' as kind, r.title_en as label
    union all select 'zh', 'PREFERRED', r.title_zh where r.title_zh is not null
    union all select 'en', 'ALIAS', alias from unnest(string_to_array(r.aliases_en, ';')) as alias
    union all select 'zh', 'ALIAS', alias from unnest(string_to_array(r.aliases_zh, ';')) as alias) l
on conflict do nothing
;
delete from occupation_skill where not imported and occupation_id in (
    select o.id from jsonb_to_recordset(cast(:document as jsonb) -> 'occupations') as r (slug text) join occupation o on o.slug = r.slug)
;
insert into occupation_skill (occupation_id, skill_id, essential, importance)
select distinct on (o.id, s.id) o.id, s.id, n.essential, split_part(n.edge, ':', 2)::real
from jsonb_to_recordset(cast(:document as jsonb) -> 'occupations') as r (slug text, essential text, optional text)
join occupation o on o.slug = r.slug
cross join lateral (
    select true as essential, edge from unnest(string_to_array(r.essential, ';')) as edge
    union all select false, edge from unnest(string_to_array(r.optional, ';')) as edge) n
join skill s on s.slug = split_part(n.edge, ':', 1)
order by o.id, s.id, n.essential desc
on conflict (occupation_id, skill_id) do update
    set essential = excluded.essential, importance = excluded.importance, imported = false
;
insert into learning_resource (slug, title, provider, url, kind, language, hours, cost, description)
select r.slug, r.title, r.provider, r.url, r.kind, r.language, r.hours, r.cost, r.description
from jsonb_to_recordset(cast(:document as jsonb) -> 'resources')
    as r (slug text, title text, provider text, url text, kind text, language text, hours real, cost text, description text)
on conflict (slug) do update
    set title = excluded.title, provider = excluded.provider, url = excluded.url, kind = excluded.kind,
        language = excluded.language, hours = excluded.hours, cost = excluded.cost, description = excluded.description,
        version = learning_resource.version + 1, updated_at = now()
;
delete from resource_teaches where resource_id in (
    select l.id from jsonb_to_recordset(cast(:document as jsonb) -> 'resources') as r (slug text) join learning_resource l on l.slug = r.slug)
;
insert into resource_teaches (resource_id, skill_id, from_level, to_level)
select l.id, s.id, split_part(split_part(edge, ':', 2), '-', 1)::int, split_part(split_part(edge, ':', 2), '-', 2)::int
from jsonb_to_recordset(cast(:document as jsonb) -> 'resources') as r (slug text, teaches text)
join learning_resource l on l.slug = r.slug
cross join unnest(string_to_array(r.teaches, ';')) as edge
join skill s on s.slug = split_part(edge, ':', 1)
;
delete from resource_requires where resource_id in (
    select l.id from jsonb_to_recordset(cast(:document as jsonb) -> 'resources') as r (slug text) join learning_resource l on l.slug = r.slug)
;
insert into resource_requires (resource_id, skill_id, level)
select l.id, s.id, split_part(edge, ':', 2)::int
from jsonb_to_recordset(cast(:document as jsonb) -> 'resources') as r (slug text, requires text)
join learning_resource l on l.slug = r.slug
cross join unnest(string_to_array(r.requires, ';')) as edge
join skill s on s.slug = split_part(edge, ':', 1)
;
