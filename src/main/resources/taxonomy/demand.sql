-- How much each skill is asked for: the sum of its importance over the occupations that need it, optional needs at
-- half, as a share of the most demanded skill's, on a logarithmic scale because a few skills are needed nearly
-- everywhere. Each taxonomy is a scale of its own and the highest counts: three thousand imported occupations of all
-- trades do not make the tools of one trade worthless.
with asked as (
    select n.skill_id, coalesce(s.scheme, 'STARTER') as scheme, sum(n.importance * case when n.essential then 1 else 0.5 end) as total
    from occupation_skill n left join occupation_source s on s.occupation_id = n.occupation_id
    group by n.skill_id, coalesce(s.scheme, 'STARTER')),
most as (select scheme, max(total) as total from asked group by scheme)
insert into skill_demand (skill_id, demand)
select skill_id, max(ln(1 + asked.total) / ln(1 + most.total)) from asked join most using (scheme) group by skill_id
on conflict (skill_id) do update set demand = excluded.demand where skill_demand.demand is distinct from excluded.demand
