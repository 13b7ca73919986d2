-- What occupations that need a skill pay more or less than others, as a command has learned it from their earnings: an
-- association, no promise. Without a row nothing is known.
create table skill_premium (
    skill_id bigint primary key references skill on delete cascade,
    -- As a share of the average occupation's pay: 0.1 is a tenth more.
    premium  double precision not null check (premium > -1 and premium <= 10),
    source   text not null check (length(source) between 1 and 500),
    as_of    date not null,
    -- What came with the service gives way to what its operator brings, and never the other way round.
    shipped  boolean not null
);

-- Written by a command and at start only.
call shared_by_organisations('skill_premium', 'select');

-- How strongly having a skill speaks for another, as a command has learned it from what occupations need together. What
-- somebody has adds up. A skill has all its rows from the service or all from its operator.
create table skill_companion (
    skill_id     bigint not null references skill on delete cascade,
    companion_id bigint not null references skill on delete cascade,
    weight       real not null check (weight > 0 and weight <= 1),
    shipped      boolean not null,
    primary key (skill_id, companion_id),
    check (skill_id <> companion_id)
);

create index skill_companion_reverse on skill_companion (companion_id);

call shared_by_organisations('skill_companion', 'select');
