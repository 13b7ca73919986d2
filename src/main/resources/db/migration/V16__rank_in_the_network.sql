-- How well connected people are: PageRank over accepted connections and endorsements within each organisation, made anew
-- by a job every night. A connection or endorsement counts by the strength of the other side.

-- The organisations that have been ranked. In others every connection counts the same.
create table network_ranking (
    organisation       text primary key check (length(organisation) between 1 and 200),
    -- Who was there before this gives the ranks their start; whoever came later has what such people pass on.
    established_before timestamptz not null,
    people             integer not null check (people > 0),
    iterations         integer not null check (iterations >= 0),
    computed_at        timestamptz not null
);

create index network_ranking_computed on network_ranking (computed_at);

-- Who objects to profiling is not in it.
create table network_rank (
    person_id bigint primary key references person on delete cascade,
    -- 1 is the average established person who has connections, 0 one whom nobody established leads to.
    strength  double precision not null check (strength >= 0 and strength <= 1000)
);

call bound_to_organisation('network_ranking', 'select');
call bound_to_organisation('network_rank', 'select');

-- What the job works on. No request can read it, no log of the server's holds it, and it is emptied at the end. A server
-- that crashes empties it as well, all of it at once, and the job begins anew; when the service dies, the job goes on
-- after the last iteration.

-- One row while the job is under way.
create unlogged table network_progress (
    begun_at           timestamptz not null,
    established_before timestamptz not null,
    people             integer not null,
    links              bigint not null,
    iteration          integer not null,
    -- How much the ranks of an organisation, which add up to 1, changed in the last iteration; the most of all.
    change             double precision not null
);

-- The iterations read one of these two and fill the other, so that nothing is updated and no dead rows are left.
create unlogged table network_even (
    person_id    bigint not null,
    organisation text not null,
    -- The share of what returns to the start of the ranks that this person gets; all shares of an organisation make 1.
    origin       double precision not null,
    links        integer not null,
    -- The share of the rank that the links pass on: 0 without links, 1 unless endorsements are returned.
    passed       double precision not null,
    rank         double precision not null,
    change       double precision not null
);
create unlogged table network_odd (like network_even including all);

-- All links of a person that are alike in one row: what is joined with the ranks is people, not links.
create unlogged table network_link (
    source_id bigint not null,
    -- Of the share that each link of the source has, how much arrives.
    weight    double precision not null,
    targets   bigint[] not null
);

-- How far the nightly look at everybody's value has come, in the order of the keys: one row from the first night on.
create table value_round (
    begun_at    timestamptz not null,
    last_person bigint not null,
    finished_at timestamptz
);

-- Whoever objects to profiling has no rank from that moment on.
create or replace function consent_takes_effect() returns trigger language plpgsql security definer set search_path from current as $$
begin
    -- Whoever writes on the ground of a consent holds a share of this row; what they wrote is deleted below.
    perform from person where id = new.person_id for update;
    if new.kind = 'PROFILING' then
        update person set objects_to_profiling = not new.given where id = new.person_id;
    end if;
    if not new.given then
        case new.kind
            when 'PROFILING' then
                delete from value_snapshot where person_id = new.person_id;
                delete from network_rank where person_id = new.person_id;
            when 'BEHAVIOUR' then delete from interaction where person_id = new.person_id;
            when 'EXTRACTION' then delete from profile_draft where person_id = new.person_id;
        end case;
    end if;
    return null;
end
$$;
