-- How much each skill is asked for: the sum of its importance over the occupations that need it, optional needs at
-- half, as a share of the most demanded skill's, on a logarithmic scale because a few skills are needed nearly
-- everywhere. Each taxonomy is a scale of its own, and what the starter taxonomy and curators say leads: three thousand
-- occupations of all trades neither make the tools of one trade worthless nor office software the first thing to learn.
-- What only they ask for counts a third beside it.
with asked as (
    select n.skill_id, coalesce(s.scheme, 'STARTER') as scheme, sum(n.importance * case when n.essential then 1 else 0.5 end) as total
    from occupation_skill n
    left join occupation_source s on n.imported and s.occupation_id = n.occupation_id and s.scheme <> 'STARTER'
    group by n.skill_id, coalesce(s.scheme, 'STARTER')),
most as (select scheme, max(total) as total from asked group by scheme),
share as (select skill_id, scheme, ln(1 + asked.total) / ln(1 + most.total) as demand from asked join most using (scheme))
insert into skill_demand (skill_id, demand)
select skill_id, coalesce(max(demand) filter (where scheme = 'STARTER'),
    max(demand) / case when exists (select 1 from most where scheme = 'STARTER') then 3 else 1 end)
from share group by skill_id
on conflict (skill_id) do update set demand = excluded.demand where skill_demand.demand is distinct from excluded.demand
