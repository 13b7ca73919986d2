-- Tools in :staged: (soc, label, hot, in_demand). O*NET does not grade them; as policy a tool that employers ask for in the
-- occupation has importance 0.8, one asked for in general 0.6, another 0.3; from 0.5 on it counts as essential.
create temporary table need_of on commit drop as
select soc, label, 'technology:' || label_folded(label) as external_id, 'TOOL' as type,
       case when in_demand = 'Y' then 0.8 when hot = 'Y' then 0.6 else 0.3 end as importance
from staged where label is not null
