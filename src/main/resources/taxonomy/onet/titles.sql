-- Enters the other titles in :staged: (soc, label).
--# occupation labels skipped: unknown occupation or no title
delete from staged r
where label is null or not exists (select 1 from occupation_source o where o.scheme = 'ONET' and o.external_id = r.soc)
;
create temporary table wanted on commit drop as
select distinct on (o.occupation_id, label_folded(r.label)) o.occupation_id, pg_temp.taxonomy_label(r.label) as label, label_folded(r.label) as folded
from staged r join occupation_source o on o.scheme = 'ONET' and o.external_id = r.soc
where length(btrim(r.label)) between 1 and 500 order by o.occupation_id, label_folded(r.label), r.label
;
--# occupation labels skipped: twice for one occupation
select (select count(*) from staged) - (select count(*) from wanted)
;
analyze wanted
;
--# occupation labels skipped: the occupation has it
delete from wanted w using occupation_label l where l.occupation_id = w.occupation_id and l.language = 'en' and l.folded = w.folded
;
--# occupation labels skipped: names another occupation of the starter taxonomy
delete from wanted w where exists (
    select 1 from occupation_label l join occupation_source o on o.occupation_id = l.occupation_id and o.scheme = 'STARTER'
    where l.folded = w.folded and l.occupation_id <> w.occupation_id)
;
--# occupation labels added
insert into occupation_label (occupation_id, language, kind, label)
select occupation_id, 'en', 'ALIAS', label from wanted order by occupation_id, label
