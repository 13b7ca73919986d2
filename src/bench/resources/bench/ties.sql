-- A million people have ten million ties, nine of ten connections and the others endorsements, by preferential attachment.
-- Six of ten people are in one organisation, the others in organisations of a thousand; one in twenty accounts is new.
-- Every draw is a hash, so that the same number of people is always the same graph. {people} stands for their number.
-- Every statement ends in a line with nothing but a semicolon.

-- What triggers and foreign keys would see to is right by itself.
set session_replication_role = replica
;
create function ties_uniform(key bigint, purpose bigint) returns double precision language sql immutable parallel safe
return (hashint8extended(key, purpose) & 4503599627370495)::double precision / 4503599627370496.0
;
create function ties_other(person bigint, key bigint, purpose bigint) returns bigint language sql immutable parallel safe
return case when person <= {people} * 0.6
            then 1 + floor({people} * 0.6 * power(ties_uniform(key, purpose), 1 / 0.45))::bigint
            else person - (person - 1) % 1000 + floor(1000 * power(ties_uniform(key, purpose), 1 / 0.45))::bigint end
;
insert into skill (slug, type) values ('ties', 'TOOL')
;
insert into person (id, organisation, display_name, created_at)
select n, case when n <= {people} * 0.6 then 'large' else 'organisation-' || (n - 1) / 1000 end, 'Person ' || n,
       now() - case when hashint8extended(n, 1) % 20 = 0 then interval '5 days' else interval '500 days' end
from generate_series(1, {people}) as n
;
drop index connection_pair, connection_requester, connection_addressee
;
insert into connection (requester_id, addressee_id, kind, created_at, accepted_at)
select a, b, 'COLLEAGUE', timestamptz '2025-01-01 08:00:00Z', timestamptz '2025-01-02 08:00:00Z'
from (select distinct least(n, o.id) as a, greatest(n, o.id) as b
      from generate_series(1, {people}::bigint) as n cross join generate_series(1, 9) as i
      cross join lateral (select ties_other(n, n * 100 + i, 7) as id) o
      where n <> o.id and o.id <= {people}) d
;
create unique index connection_pair on connection (least(requester_id, addressee_id), greatest(requester_id, addressee_id))
;
create index connection_requester on connection (requester_id, id)
;
create index connection_addressee on connection (addressee_id, id)
;
insert into person_skill (person_id, skill_id, level, created_at, updated_at)
select p.id, s.id, 1 + p.id % 5, timestamptz '2025-01-01 08:00:00Z', timestamptz '2025-01-01 08:00:00Z'
from person p join skill s on s.slug = 'ties'
;
insert into endorsement (person_id, skill_id, endorser_id, created_at)
select e.person, s.id, e.endorser, timestamptz '2025-01-01 08:00:00Z'
from (select distinct n as endorser, o.id as person
      from generate_series(1, {people}::bigint) as n cross join generate_series(1, 2) as i
      cross join lateral (select ties_other(n, n * 100 + i, 9) as id) o
      where n <> o.id and o.id <= {people}) e
join skill s on s.slug = 'ties'
;
set session_replication_role = default
