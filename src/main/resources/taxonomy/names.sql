-- What all scripts make of a name; for this connection alone.
create or replace function pg_temp.taxonomy_label(label text) returns text language sql immutable
-- Spaces that do not break, tabs and line ends as plain spaces; none before and behind.
return btrim(translate(label, chr(160) || chr(9) || chr(13), '   '))
;
create or replace function pg_temp.taxonomy_slug(label text, otherwise text) returns text language sql immutable
return coalesce(nullif(left(btrim(regexp_replace(replace(replace(lower(regexp_replace(
    normalize(label, NFKD), '[\u0300-\u036f]', '', 'g')), '+', '-plus'), '#', '-sharp'),
    '[^a-z0-9]+', '-', 'g'), '-'), 119), ''), otherwise)
;
-- A statement of an import that was killed is not to run on and keep the next one out.
do $$
begin
    perform set_config('client_connection_check_interval', '1s', false);
exception when invalid_parameter_value then
    null; -- Not every server can tell.
end $$
