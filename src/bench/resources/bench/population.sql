-- People as they are found: a few have very many of everything, most have a little. Every draw is a hash of what is
-- drawn and for whom, so that the same number of people is always the same graph, whatever plan the server chooses.
-- {people} stands for their number. Every statement ends in a line with nothing but a semicolon.

create schema bench
;
-- Uniform in [0, 1): the same for the same key and purpose.
create function bench.uniform(key bigint, purpose bigint) returns double precision language sql immutable parallel safe
return (hashint8extended(key, purpose) & 4503599627370495)::double precision / 4503599627370496.0
;
-- Normal with mean 0 and deviation 1 (Box and Muller).
create function bench.normal(key bigint, purpose bigint) returns double precision language sql immutable parallel safe
return sqrt(-2 * ln(1 - bench.uniform(key, purpose))) * cos(2 * pi() * bench.uniform(key, purpose + 1000000))
;
-- How many: log-normal around the median, at least the minimum, at most the maximum.
create function bench.many(key bigint, purpose bigint, median double precision, spread double precision, minimum integer, maximum integer)
    returns integer language sql immutable parallel safe
return least(maximum, greatest(minimum, round(median * exp(spread * bench.normal(key, purpose)))::integer))
;
-- A rank in 1..size, of which low ones are popular (Zipf with exponent 1).
create function bench.popular(key bigint, purpose bigint, size bigint) returns integer language sql immutable parallel safe
return least(size, floor(exp(bench.uniform(key, purpose) * ln(size + 1))))::integer
;
-- A rank in 1..size with weight rank ^ -0.55: what preferential attachment gives, a power law with exponent 2.8.
create function bench.preferred(key bigint, purpose bigint, size bigint) returns integer language sql immutable parallel safe
return least(size, 1 + floor(size * power(bench.uniform(key, purpose), 1 / 0.45)))::integer
;
create function bench.one_of(names text[], key bigint, purpose bigint) returns text language sql immutable parallel safe
return names[1 + floor(bench.uniform(key, purpose) * cardinality(names))::integer]
;
create table bench.skill as
select id, row_number() over (order by bench.uniform(hashtext(slug), 1), id)::integer as rank
from skill where not grouping
;
create table bench.occupation as
select o.id, row_number() over (order by bench.uniform(hashtext(o.slug), 2), o.id)::integer as rank,
       array(select s.skill_id from occupation_skill s where s.occupation_id = o.id order by s.importance desc, s.skill_id) as skills
from occupation o where exists (select 1 from occupation_skill s where s.occupation_id = o.id)
;
alter table bench.skill add primary key (rank)
;
alter table bench.occupation add primary key (rank)
;
-- The organisation that is measured holds a fifth of all people; the others are of all sizes.
create table bench.person as
select n as id, round(bench.uniform(n, 10) * 1000000000)::integer as position,
       case when n % 5 = 0 then 'bench' else 'organisation-' || bench.popular(n, 11, greatest(10, {people} / 50)) end as organisation,
       bench.popular(n, 12, (select count(*) from bench.occupation)) as occupation
from generate_series(1, {people}) as n
;
alter table bench.person add column rank bigint
;
update bench.person p set rank = r.rank
from (select id, row_number() over (partition by organisation order by position, id) as rank from bench.person) r where r.id = p.id
;
create unique index on bench.person (organisation, rank)
;
create table bench.organisation as select organisation, count(*) as size from bench.person group by organisation
;
analyze bench.person, bench.skill, bench.occupation, bench.organisation
;
insert into person (id, organisation, issuer, subject, display_name, headline, locale, weekly_hours, target_occupation_id, created_at)
select p.id, p.organisation, :issuer, 'person-' || p.id,
       bench.one_of(array['Ada', 'Alan', 'Amina', 'Anna', 'Barbara', 'Bruno', 'Chen', 'Chiara', 'David', 'Dorothy', 'Edsger', 'Elif',
                          'Emeka', 'Fatima', 'Frances', 'Grace', 'Hana', 'Hugo', 'Ines', 'Ivan', 'Jing', 'João', 'Karen', 'Kenji',
                          'Lars', 'Leila', 'Lin', 'Margaret', 'Maria', 'Mehmet', 'Mei', 'Niklaus', 'Noor', 'Olga', 'Priya', 'Radia',
                          'Samir', 'Shafi', 'Tomás', 'Wei', 'Yuki', 'Zofia'], p.id, 20) || ' ' ||
       bench.one_of(array['Adams', 'Bauer', 'Castro', 'Diallo', 'Eriksson', 'Ferrari', 'García', 'Haddad', 'Ito', 'Jansen', 'Kaya',
                          'Kim', 'Li', 'Liu', 'Martin', 'Mbeki', 'Meyer', 'Moreau', 'Nakamura', 'Novak', 'Okafor', 'Patel', 'Petrov',
                          'Rossi', 'Santos', 'Schmidt', 'Silva', 'Singh', 'Smith', 'Suzuki', 'Tanaka', 'Wang', 'Weber', 'Wu', 'Yılmaz',
                          'Zhang'], p.id, 21),
       'Works with ' || (select slug from skill where id = o.skills[1]), 'en', 1 + bench.many(p.id, 22, 4, 0.6, 0, 39),
       case when bench.uniform(p.id, 23) < 0.6 then o.id end,
       timestamptz '2024-01-01 08:00:00Z' + p.position % 600 * interval '1 day' + p.id * interval '1 second'
from bench.person p join bench.occupation o on o.rank = p.occupation
order by p.id
;
select setval(pg_get_serial_sequence('person', 'id'), {people} + 1)
;
-- One in twenty has decided about skills or projects, and one in two hundred is not to be found at all.
insert into person_audience (person_id, field, audience)
select id, 'SKILLS', case when bench.uniform(id, 31) < 0.7 then 'CONNECTIONS' else 'ME' end from bench.person where bench.uniform(id, 30) < 0.05
union all
select id, 'PROJECTS', case when bench.uniform(id, 33) < 0.7 then 'CONNECTIONS' else 'ME' end from bench.person where bench.uniform(id, 32) < 0.05
union all
select id, 'NAME', 'ME' from bench.person where bench.uniform(id, 34) < 0.005
;
insert into person_interest (person_id, skill_id)
select distinct p.id, s.id from bench.person p cross join generate_series(1, 2) as n
join bench.skill s on s.rank = bench.popular(p.id * 2 + n, 40, (select count(*) from bench.skill))
;
-- Two draws of five are what the occupation needs, the others what is popular; draws of the same skill are one.
insert into person_skill (person_id, skill_id, level, months, last_used, created_at, updated_at)
select d.person, d.skill, 1 + floor(5 * power(bench.uniform(d.draw, 52), 1.3))::integer, bench.many(d.draw, 53, 20, 1, 1, 300),
       date '2026-01-01' - bench.many(d.draw, 54, 120, 1.2, 0, 3000), timestamptz '2025-01-01 08:00:00Z', timestamptz '2025-01-01 08:00:00Z'
from (
    select distinct on (k.person, skill) k.person, k.draw,
           case when bench.uniform(k.draw, 50) < 0.4
                then o.skills[1 + floor(bench.uniform(k.draw, 51) * cardinality(o.skills))::integer]
                else (select s.id from bench.skill s where s.rank = bench.popular(k.draw, 55, (select count(*) from bench.skill))) end as skill
    from (select p.id as person, p.occupation, p.id * 1000 + n as draw
          from bench.person p cross join lateral generate_series(1, bench.many(p.id, 56, 13, 0.6, 1, 150)) as n) k
    join bench.occupation o on o.rank = k.occupation
    order by k.person, skill, k.draw
) d
order by d.person, d.draw
;
insert into skill_provenance (person_skill_id, kind, document, quote, span_start, span_end, extractor, confidence, recorded_at)
select id, case when read then 'EXTRACTED' else 'SELF_DECLARED' end, case when read then 'cv.pdf' end, case when read then 'words of it' end,
       case when read then 100 end, case when read then 111 end, case when read then 'dictionary' end,
       case when read then 0.5 + 0.5 * bench.uniform(id, 61) else 0.6 end, created_at
from (select *, bench.uniform(id, 60) < 0.4 as read from person_skill) s order by id
;
-- Five requests each on average, and whoever is well connected gets most of them.
insert into connection (requester_id, addressee_id, kind, created_at, accepted_at)
select distinct on (least(a.id, b.id), greatest(a.id, b.id)) a.id, b.id,
       bench.one_of(array['COLLEAGUE', 'COLLEAGUE', 'COLLEAGUE', 'COMMUNITY', 'FRIEND', 'MENTOR', 'MENTEE', 'MANAGER', 'REPORT', 'CLIENT'], a.id * 1000 + n, 72),
       timestamptz '2025-06-01 08:00:00Z', case when bench.uniform(a.id * 1000 + n, 73) < 0.9 then timestamptz '2025-07-01 08:00:00Z' end
from bench.person a join bench.organisation o using (organisation)
cross join lateral generate_series(1, bench.many(a.id, 70, 4.5, 0.7, 0, 100)) as n
join bench.person b on b.organisation = a.organisation and b.rank = bench.preferred(a.id * 1000 + n, 71, o.size)
where a.id <> b.id
order by least(a.id, b.id), greatest(a.id, b.id), a.id
;
-- A sixth of all skills is endorsed, some of them by several: by people one is connected with.
insert into endorsement (person_id, skill_id, endorser_id, created_at)
select distinct ps.person_id, ps.skill_id, c.other, timestamptz '2025-08-01 08:00:00Z'
from (select requester_id as person, addressee_id as other, id from connection where accepted_at is not null
      union all select addressee_id, requester_id, id from connection where accepted_at is not null) c
join person_skill ps on ps.person_id = c.person and bench.uniform(c.id * 1000000 + ps.id, 80) < 0.02
;
insert into skill_provenance (person_skill_id, kind, by_person_id, confidence, recorded_at)
select ps.id, 'ENDORSED', e.endorser_id, 1, e.created_at
from endorsement e join person_skill ps using (person_id, skill_id)
;
-- One project for four people; the first member leads it.
create table bench.project as
select n as id, p.organisation, bench.many(n, 90, 7, 0.7, 2, 60) as members, date '2023-01-01' + floor(bench.uniform(n, 91) * 1000)::integer as starts_on
from generate_series(1, {people} / 4) as n join bench.person p on p.id = 1 + floor(bench.uniform(n, 92) * {people})::bigint
;
insert into project (id, organisation, name, summary, starts_on, ends_on, status, teams, created_at)
select id, organisation, 'Project ' || id, 'What the project ' || id || ' is about.', starts_on,
       case when id % 3 > 0 then starts_on + 200 end, case when id % 3 > 0 then 'COMPLETED' else 'ACTIVE' end,
       (array['Platform', 'Product', 'Data', 'Design'])[1 : 1 + (id % 4)::integer], starts_on
from bench.project order by id
;
select setval(pg_get_serial_sequence('project', 'id'), {people} / 4 + 1)
;
insert into project_membership (project_id, person_id, role, team, joined_on, leads, manages, created_at)
select distinct on (j.id, p.id) j.id, p.id, case when n = 1 then 'Lead' when n = 2 then 'Manager' else 'Developer' end, 'Platform', j.starts_on,
       n = 1, n = 2, j.starts_on
from bench.project j join bench.organisation o using (organisation)
cross join lateral generate_series(1, j.members) as n
join bench.person p on p.organisation = j.organisation and p.rank = bench.preferred(j.id * 1000 + n, 93, o.size)
order by j.id, p.id, n
;
insert into project_skill (project_id, skill_id, purpose, level)
select j.id, s.id, case when n <= 5 then 'USED' else 'NEEDED' end, 2 + (n % 3)
from bench.project j cross join generate_series(1, 8) as n
join bench.skill s on s.rank = bench.popular(j.id * 10 + n, 94, (select count(*) from bench.skill))
on conflict do nothing
;
insert into activity (person_id, kind, title, occurred_on, audience_reached, confidence, created_at, updated_at)
select p.id, k.kind, 'A ' || lower(replace(k.kind, '_', ' ')) || ' of person ' || p.id,
       date '2025-12-31' - bench.many(p.id * 1000 + n, 101, 400, 0.8, 0, 4000), bench.many(p.id * 1000 + n, 102, 40, 1.8, 0, 1000000), 0.6,
       timestamptz '2026-01-01 08:00:00Z', timestamptz '2026-01-01 08:00:00Z'
from bench.person p cross join lateral generate_series(1, bench.many(p.id, 100, 3, 0.9, 0, 60)) as n
cross join lateral (select bench.one_of(array['POST', 'POST', 'POST', 'TALK', 'OPEN_SOURCE_CONTRIBUTION', 'OPEN_SOURCE_CONTRIBUTION', 'WORKSHOP',
                                              'MENTORING', 'CERTIFICATE', 'COURSE', 'COURSE', 'VIDEO', 'PAPER', 'ORGANISED_EVENT'], p.id * 1000 + n, 103) as kind) k
;
insert into activity_skill (activity_id, skill_id)
select a.id, s.id from activity a join bench.skill s on s.rank = bench.popular(a.id, 104, (select count(*) from bench.skill))
;
with plan as (
    insert into learning_plan (person_id, title, goal, weekly_hours, starts_on, status)
    select id, 'What to learn next', 'VALUE', 4, date '2025-10-01', 'ACTIVE' from bench.person where bench.uniform(id, 110) < 0.1
    returning id
)
insert into learning_plan_item (plan_id, position, step, title, resource_id, hours)
select plan.id, n, 'SKILL_LEARNING', r.title, r.id, r.hours
from plan cross join generate_series(1, 5) as n
join (select id, title, hours, row_number() over (order by id) as rank from learning_resource) r
    on r.rank = bench.popular(plan.id * 10 + n, 111, (select count(*) from learning_resource))
;
insert into value_snapshot (person_id, computed_at, model, value, brand, skill, leadership, network, project)
select p.id, timestamptz '2025-01-01 08:00:00Z' + n * interval '90 days', 'BALANCED', 20 + 10 * n, 10, 30, 10, 20, 20
from bench.person p cross join generate_series(1, 3) as n
;
-- Whether one person may see a part of another, from the words of the rule; only checks use it.
create function bench.may_see(me bigint, other bigint, part text, standard text) returns boolean language sql stable
return me = other or coalesce((select a.audience from person_audience a where a.person_id = other and a.field = part), standard)
    in ('ORGANISATION', 'EVERYONE',
        case when exists (select 1 from connection c where c.accepted_at is not null
                          and least(c.requester_id, c.addressee_id) = least(me, other)
                          and greatest(c.requester_id, c.addressee_id) = greatest(me, other)) then 'CONNECTIONS' else '' end)
;
