-- Whoever has subscribed hears of changes from the database itself: no code path, import or operator's statement can
-- forget to tell. A notice is a kind and an id, nothing else; it is sent when its transaction commits, and the same
-- notice twice in a transaction is sent once. PostgreSQL commits transactions that tell something one after the other:
-- no matter for a writer alone, and some hundred of them a second where many write at once.

create function announce() returns trigger language plpgsql as $$
declare
    kind  text := tg_argv[0];
    keys  bigint[];
begin
    -- The argument reads from the transition table "changed".
    execute 'select array(select distinct k.key from (' || tg_argv[1] || ') k (key) where k.key is not null)' into keys;
    if cardinality(keys) > 100 then
        -- One notice to everybody costs less than one for each of many.
        perform pg_notify('career_graph', kind);
    else
        perform pg_notify('career_graph', kind || ':' || k.key) from unnest(keys) as k (key);
    end if;
    return null;
end
$$;

do $$
declare
    source record;
    change record;
begin
    for source in
        select * from (values
            -- What a person's value comes from.
            ('person_skill', 'value', 'select person_id from changed'),
            ('skill_provenance', 'value', 'select s.person_id from changed c join person_skill s on s.id = c.person_skill_id'),
            ('endorsement', 'value', 'select person_id from changed'),
            ('activity', 'value', 'select person_id from changed'),
            ('connection', 'value',
                'select unnest(array[requester_id, addressee_id]) from changed where accepted_at is not null'),
            -- How many members a project has counts for all of them.
            ('project_membership', 'value',
                'select m.person_id from project_membership m where m.project_id in (select project_id from changed)'
                || ' union all select person_id from changed'),
            ('project', 'value', 'select m.person_id from changed c join project_membership m on m.project_id = c.id'),
            -- What a plan shows.
            ('learning_plan', 'plan', 'select id from changed'),
            ('learning_plan_item', 'plan', 'select plan_id from changed'),
            ('learning_plan_review', 'plan', 'select plan_id from changed')
        ) as s (relation, kind, keys)
    loop
        for change in select * from (values ('insert', 'new'), ('update', 'new'), ('delete', 'old')) as c (event, rows)
        loop
            -- A transition table is of one event only.
            execute format(
                'create trigger %I after %s on %I referencing %s table as changed for each statement execute function announce(%L, %L)',
                'announce_' || change.event, change.event, source.relation, change.rows, source.kind, source.keys);
        end loop;
    end loop;
end
$$;
