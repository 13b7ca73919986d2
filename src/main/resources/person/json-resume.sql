-- The profile of person :me as a JSON Resume, schema 1.0.0. What that schema has no place for is left out here: connections,
-- endorsements and plans, say, are in the complete export.
with me as (
    select p.*, split_part(p.locale, '-', 1) as language from person p where p.id = :me
), named as (
    select s.id, s.type, coalesce(
               (select l.label from skill_label l where l.skill_id = s.id and l.kind = 'PREFERRED'
                order by l.language = me.language desc, l.language = 'en' desc, l.language limit 1), s.slug) as name
    from me join skill s on s.id in (
        select skill_id from person_skill where person_id = :me
        union select skill_id from person_interest where person_id = :me
        union select x.skill_id from activity_skill x join activity a on a.id = x.activity_id where a.person_id = :me
        union select x.skill_id from project_skill x join project_membership m on m.project_id = x.project_id
              where m.person_id = :me and x.purpose = 'USED')
), done as (
    select a.*, (select jsonb_agg(n.name order by n.name) from activity_skill x join named n on n.id = x.skill_id
                 where x.activity_id = a.id) as keywords
    from activity a where a.person_id = :me
)
select cast(jsonb_strip_nulls(jsonb_build_object(
    '$schema', 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    'meta', jsonb_build_object('version', 'v1.0.0',
                               'lastModified', to_char(me.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS')),
    'basics', jsonb_build_object('name', me.display_name, 'label', me.headline, 'email', me.email, 'summary', me.about),
    'work', coalesce((select jsonb_agg(jsonb_build_object(
            'name', j.employer, 'position', j.title, 'startDate', j.starts_on, 'endDate', j.ends_on)
            order by j.starts_on desc nulls last, j.id) from job j where j.person_id = :me), '[]'),
    'volunteer', coalesce((select jsonb_agg(jsonb_build_object(
            'position', a.title, 'url', a.url, 'startDate', a.occurred_on) order by a.occurred_on desc, a.id)
            from done a where a.kind = 'MENTORING'), '[]'),
    'education', coalesce((select jsonb_agg(jsonb_build_object(
            'institution', e.institution, 'studyType', e.degree, 'area', e.field, 'startDate', e.starts_on,
            'endDate', e.ends_on) order by e.starts_on desc nulls last, e.id) from education e where e.person_id = :me), '[]'),
    'awards', coalesce((select jsonb_agg(jsonb_build_object('title', a.title, 'date', a.occurred_on)
            order by a.occurred_on desc, a.id) from done a where a.kind = 'AWARD'), '[]'),
    'certificates', coalesce((select jsonb_agg(jsonb_build_object('name', a.title, 'date', a.occurred_on, 'url', a.url)
            order by a.occurred_on desc, a.id) from done a where a.kind in ('CERTIFICATE', 'COURSE')), '[]'),
    'publications', coalesce((select jsonb_agg(jsonb_build_object('name', a.title, 'releaseDate', a.occurred_on, 'url', a.url)
            order by a.occurred_on desc, a.id)
            from done a where a.kind in ('PAPER', 'BOOK', 'PATENT', 'POST', 'VIDEO', 'PODCAST')), '[]'),
    'skills', coalesce((select jsonb_agg(jsonb_build_object('name', n.name,
            'level', (array['Beginner', 'Basic', 'Working knowledge', 'Advanced', 'Expert'])[s.level])
            order by s.level desc, n.name)
            from person_skill s join named n on n.id = s.skill_id where s.person_id = :me and n.type <> 'LANGUAGE'), '[]'),
    'languages', coalesce((select jsonb_agg(jsonb_build_object('language', n.name,
            'fluency', (array['A1', 'A2', 'B1', 'C1', 'C2'])[s.level]) order by s.level desc, n.name)
            from person_skill s join named n on n.id = s.skill_id where s.person_id = :me and n.type = 'LANGUAGE'), '[]'),
    'interests', coalesce((select jsonb_agg(jsonb_build_object('name', n.name) order by n.name)
            from person_interest i join named n on n.id = i.skill_id where i.person_id = :me), '[]'),
    'projects', coalesce((select jsonb_agg(p.project order by p.since desc nulls last, p.name) from (
            select coalesce(m.joined_on, j.starts_on) as since, j.name, jsonb_build_object(
                'name', j.name, 'description', j.summary, 'roles', jsonb_build_array(m.role),
                'startDate', coalesce(m.joined_on, j.starts_on), 'endDate', coalesce(m.left_on, j.ends_on),
                'keywords', (select jsonb_agg(n.name order by n.name) from project_skill x join named n on n.id = x.skill_id
                             where x.project_id = j.id and x.purpose = 'USED')) as project
            from project_membership m join project j on j.id = m.project_id where m.person_id = :me
            union all
            select a.occurred_on, a.title, jsonb_build_object(
                'name', a.title, 'url', a.url, 'startDate', a.occurred_on, 'keywords', a.keywords,
                'type', lower(replace(a.kind, '_', ' ')))
            from done a where a.kind in ('TALK', 'OPEN_SOURCE_CONTRIBUTION', 'WORKSHOP', 'ORGANISED_EVENT')) p), '[]')
)) as text)
from me
