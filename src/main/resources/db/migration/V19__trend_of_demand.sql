-- How the demand for a skill changes from year to year, as a command has learned it from an operator's series of job ads:
-- as a share, 0.1 is a tenth more each year. Without a row nothing is known.
create table skill_trend (
    skill_id bigint primary key references skill on delete cascade,
    trend    double precision not null check (trend > -1 and trend <= 10),
    source   text not null check (length(source) between 1 and 500),
    as_of    date not null
);

-- Written by a command only.
call shared_by_organisations('skill_trend', 'select');
