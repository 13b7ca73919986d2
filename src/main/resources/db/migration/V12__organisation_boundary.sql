-- The boundary of an organisation, held by the database as well. Whoever asks through GraphQL does so as the role
-- career_graph_member, for one transaction: it sees and changes only what belongs to the organisation that the setting
-- career_graph.organisation names, and nothing at all without it. The owner of the tables is not bound: migrations,
-- imports and the jobs over all organisations run as the owner.
--
-- Every migration that creates a table says which of the two it is, after creating it; OrganisationBoundaryTest finds
-- those that do not, and until then no request can read them:
--
--     call bound_to_organisation('consent');              -- what belongs to people or projects
--     call shared_by_organisations('skill');              -- the taxonomy, which is the same for all
--
-- Both take the privileges of requests as a second argument, such as 'select, insert' for what is only ever added to.

-- Roles belong to the server: another database of it may have this one already, or create it at this very moment.
do $$
begin
    if not exists (select from pg_roles where rolname = 'career_graph_member') then
        create role career_graph_member nologin;
    end if;
    if not pg_has_role(current_user, 'career_graph_member',
                       case when current_setting('server_version_num')::integer < 160000 then 'member' else 'set' end) then
        grant career_graph_member to current_user;
    end if;
exception
    when duplicate_object or unique_violation then
        grant career_graph_member to current_user;
    when insufficient_privilege then
        raise exception 'An administrator of the database must first run: create role career_graph_member nologin; grant career_graph_member to %;',
            quote_ident(current_user) using errcode = 'insufficient_privilege';
end
$$;

do $$
begin
    if not has_schema_privilege('career_graph_member', current_schema(), 'usage') then
        execute format('grant usage on schema %I to career_graph_member', current_schema());
    end if;
end
$$;

create procedure shared_by_organisations(shared regclass, allowed text default 'select, insert, update, delete')
    language plpgsql as $$
begin
    execute format('grant %s on %s to career_graph_member', allowed, shared);
end
$$;

-- A row with a column organisation is of that one. Any other is there for the organisation for which all rows are there
-- that it cannot be without: those that its foreign keys lead to by columns that are never null. These must be bound
-- before. What a column that may be null leads to is bound by itself. Each row is looked up by a key: written with exists
-- or in, the condition would have a statement read the whole organisation first.
create procedure bound_to_organisation(bound regclass, allowed text default 'select, insert, update, delete')
    language plpgsql as $$
declare
    conditions text[];
begin
    select array_agg(format('(select true from %s o where %s)', link.target, link.matches) order by link.name) into conditions
    from (
        select k.conname as name, k.confrelid::regclass as target,
               string_agg(format('o.%I = %s.%I', theirs.attname, bound, own.attname), ' and ' order by u.n) as matches
        from pg_constraint k
        join pg_class c on c.oid = k.confrelid and c.relrowsecurity
        cross join unnest(k.conkey, k.confkey) with ordinality as u (own, theirs, n)
        join pg_attribute own on own.attrelid = k.conrelid and own.attnum = u.own
        join pg_attribute theirs on theirs.attrelid = k.confrelid and theirs.attnum = u.theirs
        where k.contype = 'f' and k.conrelid = bound and k.confrelid <> bound
        group by k.oid
        having bool_and(own.attnotnull)
    ) link;
    if exists (select from pg_attribute where attrelid = bound and attname = 'organisation' and not attisdropped) then
        conditions := array['organisation = (select current_setting(''career_graph.organisation'', true))'] || conditions;
    end if;
    if conditions is null then
        raise exception '% belongs to no organisation: it has no column organisation, and leads to no table that is bound', bound;
    end if;
    execute format('create policy of_the_organisation on %s to career_graph_member using (%s)', bound, array_to_string(conditions, ' and '));
    execute format('alter table %s enable row level security', bound);
    execute format('grant %s on %s to career_graph_member', allowed, bound);
end
$$;

-- What rows are looked up by, without a visit of the table: with the other indexes, the organisation would come first.
create index person_organisation on person (id, organisation);
create index project_organisation on project (id, organisation);

call shared_by_organisations('skill');
call shared_by_organisations('skill_label');
call shared_by_organisations('skill_broader');
call shared_by_organisations('skill_requires');
call shared_by_organisations('skill_related');
call shared_by_organisations('occupation');
call shared_by_organisations('occupation_label');
call shared_by_organisations('occupation_skill');
call shared_by_organisations('occupation_related');
call shared_by_organisations('learning_resource');
call shared_by_organisations('resource_teaches');
call shared_by_organisations('resource_requires');
-- Written by imports and at start only.
call shared_by_organisations('skill_source', 'select');
call shared_by_organisations('occupation_source', 'select');
call shared_by_organisations('skill_demand', 'select');
call shared_by_organisations('taxonomy_import', 'select');

call bound_to_organisation('person');
call bound_to_organisation('project');
call bound_to_organisation('person_audience');
call bound_to_organisation('person_interest');
call bound_to_organisation('person_skill');
call bound_to_organisation('skill_provenance');
call bound_to_organisation('endorsement');
call bound_to_organisation('connection');
call bound_to_organisation('mentoring_offer');
call bound_to_organisation('mentoring_request');
call bound_to_organisation('project_skill');
call bound_to_organisation('project_membership');
call bound_to_organisation('activity');
call bound_to_organisation('activity_skill');
call bound_to_organisation('learning_plan');
call bound_to_organisation('learning_plan_skill');
call bound_to_organisation('learning_plan_item');
call bound_to_organisation('learning_plan_follower');
call bound_to_organisation('learning_plan_review');
call bound_to_organisation('profile_draft');
call bound_to_organisation('profile_draft_item');
call bound_to_organisation('education');
call bound_to_organisation('job');
call bound_to_organisation('extraction_source');
call bound_to_organisation('interaction');
call bound_to_organisation('value_snapshot');
