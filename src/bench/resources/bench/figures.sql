-- What the graph is like, one figure a row.
select 'people (of the measured organisation)', to_char(count(*), 'FM999,999,999') || ' (' || to_char(count(*) filter (where organisation = 'bench'), 'FM999,999,999') || ')' from person
union all
select 'skills of a person: mean, 99 %, most', round(avg(n), 1) || ', ' || percentile_disc(0.99) within group (order by n) || ', ' || max(n)
from (select count(*) as n from person_skill group by person_id) s
union all
select 'connections of a person: mean, 99 %, most', round(avg(n), 1) || ', ' || percentile_disc(0.99) within group (order by n) || ', ' || max(n)
from (select count(*) as n from (select requester_id as id from connection union all select addressee_id from connection) c group by id) s
union all
select 'people with the most popular skill', to_char(max(n), 'FM999,999,999') from (select count(*) as n from person_skill group by skill_id) s
union all
select 'endorsements', to_char(count(*), 'FM999,999,999') from endorsement
union all
select 'projects, memberships', to_char((select count(*) from project), 'FM999,999,999') || ', ' || to_char(count(*), 'FM999,999,999') from project_membership
union all
select 'activities', to_char(count(*), 'FM999,999,999') from activity
union all
select 'database', pg_size_pretty(pg_database_size(current_database()))
