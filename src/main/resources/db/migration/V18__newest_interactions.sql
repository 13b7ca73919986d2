-- The newest of what a person did, which is read for recommendations: without it all of a person's rows are sorted.
create index interaction_newest on interaction (person_id, occurred_at desc, id desc);
