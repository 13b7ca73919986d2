-- What an accepted request takes of the hours that its mentor offers, so that nobody is promised time that is gone.

alter table mentoring_request
    add column hours_per_month integer not null default 2 check (hours_per_month between 1 and 160);
