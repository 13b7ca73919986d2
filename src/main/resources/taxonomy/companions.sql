-- Enters what goes with skills, which comes as one JSON array in the place of :document.
delete from skill_companion c
using jsonb_to_recordset(cast(:document as jsonb)) as r (slug text)
join skill s on s.slug = r.slug
where c.skill_id = s.id
;
insert into skill_companion (skill_id, companion_id, weight, shipped)
select s.id, o.id, cast(e.value as real), false
from jsonb_to_recordset(cast(:document as jsonb)) as r (slug text, companions jsonb)
join skill s on s.slug = r.slug
cross join jsonb_each_text(r.companions) as e
join skill o on o.slug = e.key
where o.id <> s.id and not exists (select 1 from skill_companion k where k.skill_id = s.id)
