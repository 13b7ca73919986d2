-- How much each skill is asked for: the sum of its importance over the occupations that need it, optional needs at
-- half, as a share of the most demanded skill's, on a logarithmic scale because a few skills are needed nearly everywhere.
with asked as (
    select skill_id, sum(importance * case when essential then 1 else 0.5 end) as total
    from occupation_skill group by skill_id),
most as (select max(total) as total from asked)
insert into skill_demand (skill_id, demand)
select skill_id, ln(1 + asked.total) / ln(1 + most.total) from asked, most
on conflict (skill_id) do update set demand = excluded.demand
