-- Enters what skills' premiums are, which come as one JSON array in the place of :document. A later release's figures do
-- not replace those that an operator has entered.
insert into skill_premium (skill_id, premium, source, as_of, shipped)
select s.id, r.figure, r.source, r."asOf", :shipped
from jsonb_to_recordset(cast(:document as jsonb))
    as r (slug text, figure double precision, source text, "asOf" date)
join skill s on s.slug = r.slug
on conflict (skill_id) do update
    set premium = excluded.premium, source = excluded.source, as_of = excluded.as_of,
        shipped = excluded.shipped
    where skill_premium.shipped or not excluded.shipped
