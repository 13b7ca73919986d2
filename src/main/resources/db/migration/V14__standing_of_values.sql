-- How values are distributed among the people of an organisation who aim at the same occupation, made anew by a job
-- every few hours. It holds nobody's name, is only there for groups that are large enough, and leaves those out who
-- object to profiling.

create table value_standing (
    organisation  text not null check (length(organisation) between 1 and 200),
    occupation_id bigint not null references occupation on delete cascade,
    people        integer not null check (people > 0),
    -- The values that 0, 1, 2 … 100 % of these people do not exceed.
    quantiles     double precision[] not null check (cardinality(quantiles) = 101),
    computed_at   timestamptz not null,
    primary key (organisation, occupation_id)
);

create index value_standing_occupation on value_standing (occupation_id);

-- Whom the job looks for.
create index person_with_target on person (organisation, target_occupation_id, id)
    where target_occupation_id is not null and not objects_to_profiling;

call bound_to_organisation('value_standing', 'select');
