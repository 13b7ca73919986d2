-- Enters the job zones in :staged: (soc, zone).
--# job zones skipped: unknown occupation or no zone from 1 to 5
delete from staged r where coalesce(zone, '') !~ '^[1-5]$'
   or not exists (select 1 from occupation_source o where o.scheme = 'ONET' and o.external_id = r.soc)
;
create temporary table zone on commit drop as
select s.occupation_id, min(r.zone)::integer as zone
from staged r join occupation_source s on s.scheme = 'ONET' and s.external_id = r.soc group by s.occupation_id
;
--# job zones skipped: twice
select (select count(*) from staged) - (select count(*) from zone)
;
--# job zones skipped: unchanged, or the occupation has one of its own
delete from zone r using occupation o
where o.id = r.occupation_id and (o.curated or o.job_zone = r.zone or o.job_zone is not null and exists (
    select 1 from occupation_source t where t.occupation_id = o.id and t.scheme = 'STARTER'))
;
--# job zones changed
update occupation o set job_zone = r.zone, version = o.version + 1, updated_at = now() from zone r where o.id = r.occupation_id
