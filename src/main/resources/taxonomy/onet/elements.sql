-- Skills and knowledge in :staged: (soc, element, label, scale, value, suppress). Importance goes from 1 (not) to 5
-- (extremely); 1 is no need. From 0.5 on, "important", it counts as essential.
create temporary table need_of on commit drop as
select soc, label, 'element:' || element as external_id, 'COMPETENCE' as type, (value::numeric - 1) / 4 as importance
from staged
where scale = 'IM' and element is not null and label is not null and value ~ '^[1-5](\.[0-9]+)?$' and value::numeric between 1.01 and 5
  and suppress is distinct from 'Y'
;
--# occupation skills skipped: another scale, not important, or too few answers
select (select count(*) from staged) - (select count(*) from need_of)
