-- An account that moves to another organisation gets a new profile there, and its old one stays where it was: what was
-- shown to one organisation is never carried into another by a claim of a token.
alter table person
    drop constraint person_issuer_subject_key,
    add unique (issuer, subject, organisation);
