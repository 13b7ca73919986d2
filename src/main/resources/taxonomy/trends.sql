-- Enters how the demand for skills changes, which comes as one JSON array in the place of :document.
insert into skill_trend (skill_id, trend, source, as_of)
select s.id, r.figure, r.source, r."asOf"
from jsonb_to_recordset(cast(:document as jsonb))
    as r (slug text, figure double precision, source text, "asOf" date)
join skill s on s.slug = r.slug
on conflict (skill_id) do update
    set trend = excluded.trend, source = excluded.source, as_of = excluded.as_of
