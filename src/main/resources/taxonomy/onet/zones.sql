-- Enters the job zones in :staged: (soc, zone).
--# job zones skipped: unknown occupation or no zone from 1 to 5
select count(*) from staged r where coalesce(zone, '') !~ '^[1-5]$'
   or not exists (select 1 from occupation_source o where o.scheme = 'ONET' and o.external_id = r.soc)
;
--# job zones changed
update occupation o set job_zone = r.zone::integer, version = o.version + 1, updated_at = now()
from staged r join occupation_source s on s.scheme = 'ONET' and s.external_id = r.soc
where o.id = s.occupation_id and r.zone ~ '^[1-5]$' and not o.curated and o.job_zone is distinct from r.zone::integer
  and (o.job_zone is null or not exists (
    select 1 from occupation_source t where t.occupation_id = o.id and t.scheme = 'STARTER'))
