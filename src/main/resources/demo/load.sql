-- Enters the people of people.yaml, which comes as one JSON document in the place of :document. Every statement ends
-- in a line with nothing but a semicolon.

insert into person (organisation, issuer, subject, display_name, headline, about, locale, time_zone, weekly_hours, target_occupation_id, created_at)
select 'demo', 'local', p ->> 'account', p ->> 'name', p ->> 'headline', p ->> 'about', coalesce(p ->> 'locale', 'en'),
       coalesce(p ->> 'timeZone', 'UTC'), coalesce((p ->> 'weeklyHours')::int, 5),
       (select o.id from occupation o where o.slug = p ->> 'target'), timestamptz '2022-01-03 09:00:00Z' + position * interval '1 hour'
from jsonb_array_elements(cast(:document as jsonb) -> 'people') with ordinality as people (p, position)
on conflict (issuer, subject, organisation) do update
    set display_name = excluded.display_name, headline = excluded.headline, about = excluded.about,
        locale = excluded.locale, time_zone = excluded.time_zone, weekly_hours = excluded.weekly_hours,
        target_occupation_id = excluded.target_occupation_id
;
insert into person_interest (person_id, skill_id)
select d.id, s.id
from jsonb_array_elements(cast(:document as jsonb) -> 'people') p
join person d on d.issuer = 'local' and d.subject = p ->> 'account'
cross join jsonb_array_elements_text(p -> 'interests') as interest (slug)
join skill s on s.slug = interest.slug
on conflict do nothing
;
with entered as (
    insert into person_skill (person_id, skill_id, level, months, last_used, created_at)
    select d.id, s.id, (k ->> 'level')::int, (k ->> 'months')::int, (k ->> 'lastUsed')::date,
           coalesce((k ->> 'since')::date, date '2024-01-01')
    from jsonb_array_elements(cast(:document as jsonb) -> 'people') p
    join person d on d.issuer = 'local' and d.subject = p ->> 'account'
    cross join jsonb_array_elements(p -> 'skills') as k
    join skill s on s.slug = k ->> 'slug'
    on conflict do nothing
    returning id, created_at
)
insert into skill_provenance (person_skill_id, kind, confidence, recorded_at)
select id, 'SELF_DECLARED', 0.6, created_at from entered
;
insert into project (organisation, name, summary, starts_on, ends_on, status, teams, created_by, created_at)
select 'demo', p ->> 'name', p ->> 'summary', (p ->> 'startsOn')::date, (p ->> 'endsOn')::date, p ->> 'status',
       array(select jsonb_array_elements_text(p -> 'teams')),
       (select d.id from person d where d.issuer = 'local' and d.subject = p -> 'members' -> 0 ->> 'account'), (p ->> 'startsOn')::date
from jsonb_array_elements(cast(:document as jsonb) -> 'projects') p
;
insert into project_skill (project_id, skill_id, purpose, level)
select project.id, s.id, purpose.name, (k ->> 'level')::int
from jsonb_array_elements(cast(:document as jsonb) -> 'projects') p
join project on project.organisation = 'demo' and project.name = p ->> 'name'
cross join (values ('used', 'USED'), ('needed', 'NEEDED')) as purpose (key, name)
cross join jsonb_array_elements(p -> purpose.key) as k
join skill s on s.slug = k ->> 'slug'
;
insert into project_membership (project_id, person_id, role, team, joined_on, left_on, leads, manages, created_at)
select project.id, d.id, m ->> 'role', m ->> 'team', (m ->> 'from')::date, (m ->> 'to')::date,
       coalesce((m ->> 'leads')::boolean, false), coalesce((m ->> 'manages')::boolean, false), (m ->> 'from')::date
from jsonb_array_elements(cast(:document as jsonb) -> 'projects') p
join project on project.organisation = 'demo' and project.name = p ->> 'name'
cross join jsonb_array_elements(p -> 'members') as m
join person d on d.issuer = 'local' and d.subject = m ->> 'account'
;
insert into activity (person_id, kind, title, occurred_on, audience_reached, verified_by, provenance, confidence, created_at)
select d.id, a ->> 'kind', a ->> 'title', (a ->> 'on')::date, coalesce((a ->> 'audience')::int, 0), verifier.id,
       case when verifier.id is null then 'SELF_DECLARED' else 'VERIFIED' end,
       case when verifier.id is null then 0.6 else 1 end, (a ->> 'on')::date
from jsonb_array_elements(cast(:document as jsonb) -> 'people') p
join person d on d.issuer = 'local' and d.subject = p ->> 'account'
cross join jsonb_array_elements(p -> 'activities') as a
left join person verifier on verifier.issuer = 'local' and verifier.subject = a ->> 'verifiedBy'
;
insert into activity_skill (activity_id, skill_id)
select activity.id, s.id
from jsonb_array_elements(cast(:document as jsonb) -> 'people') p
join person d on d.issuer = 'local' and d.subject = p ->> 'account'
cross join jsonb_array_elements(p -> 'activities') as a
join activity on activity.person_id = d.id and activity.title = a ->> 'title'
cross join jsonb_array_elements_text(a -> 'skills') as k (slug)
join skill s on s.slug = k.slug
;
insert into connection (requester_id, addressee_id, kind, created_at, accepted_at)
select requester.id, addressee.id, c ->> 'kind', (c ->> 'on')::date, (c ->> 'on')::date
from jsonb_array_elements(cast(:document as jsonb) -> 'connections') c
join person requester on requester.issuer = 'local' and requester.subject = c ->> 'from'
join person addressee on addressee.issuer = 'local' and addressee.subject = c ->> 'to'
;
with entered as (
    insert into endorsement (person_id, skill_id, endorser_id, created_at)
    select endorsed.id, s.id, endorser.id, (e ->> 'on')::date
    from jsonb_array_elements(cast(:document as jsonb) -> 'endorsements') e
    join person endorsed on endorsed.issuer = 'local' and endorsed.subject = e ->> 'of'
    join person endorser on endorser.issuer = 'local' and endorser.subject = e ->> 'by'
    join skill s on s.slug = e ->> 'skill'
    returning person_id, skill_id, endorser_id, created_at
)
insert into skill_provenance (person_skill_id, kind, by_person_id, confidence, recorded_at)
select ps.id, 'ENDORSED', e.endorser_id, 1, e.created_at
from entered e join person_skill ps on ps.person_id = e.person_id and ps.skill_id = e.skill_id
;
insert into mentoring_offer (person_id, skill_id, hours_per_month)
select d.id, s.id, (m ->> 'hoursPerMonth')::int
from jsonb_array_elements(cast(:document as jsonb) -> 'mentoring') m
join person d on d.issuer = 'local' and d.subject = m ->> 'account'
join skill s on s.slug = m ->> 'skill'
;
