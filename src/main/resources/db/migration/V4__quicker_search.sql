-- Search that stays quicker yet with the labels of ESCO and O*NET: slips of the hand are looked for by the first two
-- letters and the length, trigrams of a long text only where no slip explains it, and names that have the text inside
-- only where no more than 200 begin with it, which all come before them.

create index skill_label_slips on skill_label (left(compact, 2), length(compact));
create index occupation_label_slips on occupation_label (left(compact, 2), length(compact));

create or replace function skill_matches(wanted text, wanted_language text) returns table (skill_id bigint, score integer)
    language plpgsql stable parallel unsafe rows 100
    set pg_trgm.similarity_threshold = 0.4 set max_parallel_workers_per_gather = 0 as $$
declare
    whole    text := label_folded(wanted);
    dense    text := label_compact(wanted);
    size     integer := length(dense);
    -- Greater than every text that begins with the other one.
    beyond   text := dense || chr(1114111);
    start    text := left(dense, 2);
    swapped  text := reverse(left(dense, 2));
    inside   text := '% ' || regexp_replace(whole, '([\\%_])', '\\\1', 'g') || '%';
    spaced   boolean := whole !~ '[\u2e80-\u9fff\uf900-\ufaff]';
    short    boolean := spaced and size < 3;
    -- More names begin with it than anybody looks through.
    many     boolean := not short and 200 < (select count(*) from (
                            select from skill_label b where b.compact ~>=~ dense and b.compact ~<~ beyond limit 201) b);
    mistakes integer := case when size < 4 or size > 40 then 0 when size < 6 then 1 else 2 end;
begin
    perform set_config('pg_trgm.similarity_threshold', case when size < 7 then '0.4' when size < 13 then '0.45' else '0.5' end, true);
    return query
    with named as (
        select l.id, max(case
            when l.folded = whole then case l.kind when 'PREFERRED' then 1005000 else 1000000 end
            when l.compact = dense then case l.kind when 'PREFERRED' then 955000 else 950000 end
            when starts_with(l.compact, dense) then case l.kind when 'PREFERRED' then 820000 else 800000 end + 100000 * size / length(l.compact)
            else case l.kind when 'PREFERRED' then 620000 else 600000 end + 100000 * size / length(l.compact) end) as score
        from (
            select b.skill_id as id, b.language, b.kind, b.folded, b.compact from skill_label b
            where not short and b.compact ~>=~ dense and b.compact ~<~ beyond
            union all
            select b.skill_id, b.language, b.kind, b.folded, b.compact from skill_label b
            where short and b.kind = 'PREFERRED' and b.compact ~>=~ dense and b.compact ~<~ beyond
            union all
            select b.skill_id, b.language, b.kind, b.folded, b.compact from skill_label b where short and b.compact = dense
            union all
            select i.skill_id, i.language, i.kind, i.folded, i.compact from skill_label i
            where spaced and not short and not many and i.folded like inside
            union all
            select c.skill_id, c.language, c.kind, c.folded, c.compact from skill_label c
            where not spaced and c.folded ~ '[\u2e80-\u9fff\uf900-\ufaff]'
              and string_to_array(c.folded, null) @> string_to_array(whole, null) and position(whole in c.folded) > 0
        ) l
        where wanted_language is null or l.language = wanted_language
        group by l.id
    ), strong as materialized (
        select n.id, n.score + (30000 * coalesce(d.demand, 0))::integer as score
        from named n left join skill_demand d on d.skill_id = n.id
    ), slips as materialized (
        select m.skill_id as id, m.language, m.kind, m.folded, m.compact from skill_label m
        where mistakes > 0 and spaced
          and left(m.compact, 2) in (start, swapped) and length(m.compact) between size - mistakes and size + mistakes
          and levenshtein_less_equal(m.compact, dense, mistakes) <= mistakes
          and not exists (select 1 from strong f where f.score >= 950000) and (select count(*) from strong) < 20
    ), near as materialized (
        select l.id, max(case when l.kind = 'PREFERRED' then 1000 else 0 end + (549000 * greatest(
            similarity(l.folded, whole),
            case when length(l.compact) between size - 2 and size + 2
                 then 1 - levenshtein(l.compact, dense)::real / size end))::integer) as score
        from (
            select f.skill_id as id, f.language, f.kind, f.folded, f.compact from skill_label f
            where size <= 5 and length(f.folded) <= 16 and f.folded % whole
            union all
            select f.skill_id, f.language, f.kind, f.folded, f.compact from skill_label f
            where size > 5 and length(f.folded) <= 40 and f.folded % whole and (size < 13 or not exists (select from slips))
            union all
            select * from slips
        ) l
        where (wanted_language is null or l.language = wanted_language)
          and mistakes > 0 and spaced
          and not exists (select 1 from strong f where f.score >= 950000) and (select count(*) from strong) < 20
        group by l.id
    )
    select m.id, max(m.score)::integer from (select * from strong union all select * from near) m group by m.id;
end
$$;

create or replace function occupation_matches(wanted text, wanted_language text) returns table (occupation_id bigint, score integer)
    language plpgsql stable parallel unsafe rows 100
    set pg_trgm.similarity_threshold = 0.4 set max_parallel_workers_per_gather = 0 as $$
declare
    whole    text := label_folded(wanted);
    dense    text := label_compact(wanted);
    size     integer := length(dense);
    -- Greater than every text that begins with the other one.
    beyond   text := dense || chr(1114111);
    start    text := left(dense, 2);
    swapped  text := reverse(left(dense, 2));
    inside   text := '% ' || regexp_replace(whole, '([\\%_])', '\\\1', 'g') || '%';
    spaced   boolean := whole !~ '[\u2e80-\u9fff\uf900-\ufaff]';
    short    boolean := spaced and size < 3;
    -- More names begin with it than anybody looks through.
    many     boolean := not short and 200 < (select count(*) from (
                            select from occupation_label b where b.compact ~>=~ dense and b.compact ~<~ beyond limit 201) b);
    mistakes integer := case when size < 4 or size > 40 then 0 when size < 6 then 1 else 2 end;
begin
    perform set_config('pg_trgm.similarity_threshold', case when size < 7 then '0.4' when size < 13 then '0.45' else '0.5' end, true);
    return query
    with strong as materialized (
        select l.id, max(case when l.kind = 'PREFERRED' then 20000 else 0 end + case
            when l.folded = whole then 1000000
            when l.compact = dense then 970000
            when starts_with(l.compact, dense) then 800000 + 100000 * size / length(l.compact)
            else 600000 + 100000 * size / length(l.compact) end) as score
        from (
            select b.occupation_id as id, b.language, b.kind, b.folded, b.compact from occupation_label b
            where not short and b.compact ~>=~ dense and b.compact ~<~ beyond
            union all
            select b.occupation_id, b.language, b.kind, b.folded, b.compact from occupation_label b
            where short and b.kind = 'PREFERRED' and b.compact ~>=~ dense and b.compact ~<~ beyond
            union all
            select b.occupation_id, b.language, b.kind, b.folded, b.compact from occupation_label b where short and b.compact = dense
            union all
            select i.occupation_id, i.language, i.kind, i.folded, i.compact from occupation_label i
            where spaced and not short and not many and i.folded like inside
            union all
            select c.occupation_id, c.language, c.kind, c.folded, c.compact from occupation_label c
            where not spaced and c.folded ~ '[\u2e80-\u9fff\uf900-\ufaff]'
              and string_to_array(c.folded, null) @> string_to_array(whole, null) and position(whole in c.folded) > 0
        ) l
        where wanted_language is null or l.language = wanted_language
        group by l.id
    ), slips as materialized (
        select m.occupation_id as id, m.language, m.kind, m.folded, m.compact from occupation_label m
        where mistakes > 0 and spaced
          and left(m.compact, 2) in (start, swapped) and length(m.compact) between size - mistakes and size + mistakes
          and levenshtein_less_equal(m.compact, dense, mistakes) <= mistakes
          and not exists (select 1 from strong f where f.score >= 970000) and (select count(*) from strong) < 20
    ), near as materialized (
        select l.id, max(case when l.kind = 'PREFERRED' then 1000 else 0 end + (549000 * greatest(
            similarity(l.folded, whole),
            case when length(l.compact) between size - 2 and size + 2
                 then 1 - levenshtein(l.compact, dense)::real / size end))::integer) as score
        from (
            select f.occupation_id as id, f.language, f.kind, f.folded, f.compact from occupation_label f
            where size <= 5 and length(f.folded) <= 16 and f.folded % whole
            union all
            select f.occupation_id, f.language, f.kind, f.folded, f.compact from occupation_label f
            where size > 5 and length(f.folded) <= 40 and f.folded % whole and (size < 13 or not exists (select from slips))
            union all
            select * from slips
        ) l
        where (wanted_language is null or l.language = wanted_language)
          and mistakes > 0 and spaced
          and not exists (select 1 from strong f where f.score >= 970000) and (select count(*) from strong) < 20
        group by l.id
    )
    select m.id, max(m.score)::integer from (select * from strong union all select * from near) m group by m.id;
end
$$;
