package io.github.careergraph.value;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;

/** Reads the evidence of people: one statement for any number of them. */
@ApplicationScoped
@Transactional
class EvidenceQueries {

    /** Only what was on record on the day counts, so that the past can be valued too. */
    private static final String EVIDENCE = """
            select k.person, jsonb_build_object(
                'skills', coalesce((select jsonb_agg(jsonb_build_object(
                        'id', s.id, 'slug', s.slug, 'level', ps.level, 'lastUsed', least(ps.last_used, cast(:day as date)),
                        'verified', p.verified, 'probability', p.probability) order by s.slug)
                    from person_skill ps join skill s on s.id = ps.skill_id
                    cross join lateral (select coalesce(bool_or(kind = 'VERIFIED'), false) as verified,
                                               case when bool_or(kind = 'SELF_DECLARED') then null
                                                    else max(confidence) filter (where kind = 'EXTRACTED') end as probability
                                        from skill_provenance where person_skill_id = ps.id) p
                    where ps.person_id = k.person and ps.created_at < cast(:day as date) + 1), '[]'),
                'activities', coalesce((select jsonb_agg(jsonb_build_object(
                        'id', a.id, 'kind', a.kind, 'title', a.title, 'date', a.occurred_on, 'audience', a.audience_reached,
                        'verified', a.verified_by is not null or a.provenance = 'VERIFIED',
                        'probability', case when a.provenance = 'EXTRACTED' then a.confidence end) order by a.id)
                    from activity a where a.person_id = k.person and a.occurred_on <= cast(:day as date)), '[]'),
                'projects', coalesce((select jsonb_agg(jsonb_build_object(
                        'id', j.id, 'name', j.name, 'leads', m.leads, 'manages', m.manages,
                        'from', coalesce(m.joined_on, j.starts_on), 'to', coalesce(m.left_on, j.ends_on),
                        'teams', greatest(1, cardinality(j.teams)),
                        'members', (select count(*) from project_membership o where o.project_id = j.id)) order by j.id)
                    from project_membership m join project j on j.id = m.project_id
                    where m.person_id = k.person and coalesce(m.joined_on, j.starts_on, cast(m.created_at as date)) <= cast(:day as date)), '[]'),
                'connections', coalesce((select jsonb_agg(jsonb_build_object(
                        'kind', c.kind, 'count', c.number, 'strength', c.strength) order by c.kind)
                    from (select case when n.requester_id = k.person then n.kind
                                      when n.kind = 'MENTOR' then 'MENTEE' when n.kind = 'MENTEE' then 'MENTOR'
                                      when n.kind = 'MANAGER' then 'REPORT' when n.kind = 'REPORT' then 'MANAGER'
                                      else n.kind end as kind, count(*) as number, avg(%s) as strength
                          from connection n
                          cross join lateral (select case when n.requester_id = k.person then n.addressee_id
                                                          else n.requester_id end as id) o
                          left join network_rank r on r.person_id = o.id
                          where (n.requester_id = k.person or n.addressee_id = k.person) and n.accepted_at < cast(:day as date) + 1
                          group by 1) c), '[]'),
                'endorsements', coalesce((select jsonb_agg(jsonb_build_object(
                        'slug', e.slug, 'count', e.number, 'strength', e.strength) order by e.slug)
                    from (select s.slug, count(*) as number, avg(%s) as strength
                          from endorsement n join skill s on s.id = n.skill_id
                          cross join lateral (select n.endorser_id as id) o
                          left join network_rank r on r.person_id = o.id
                          where n.person_id = k.person and n.created_at < cast(:day as date) + 1 group by s.slug) e), '[]')
            )::text
            from unnest(:people) as k (person)
            """.formatted(NetworkStrength.OF_JOINED, NetworkStrength.OF_JOINED);

    private final Session session;
    private final ObjectMapper json;

    @Inject
    EvidenceQueries(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** What was on record about each person at the end of a day. */
    Map<Long, EvidenceRows> evidence(Collection<Long> people, LocalDate day) {
        Map<Long, EvidenceRows> evidence = new HashMap<>();
        session.createNativeQuery(EVIDENCE, Object[].class)
                .setParameter("people", people.toArray(Long[]::new))
                .setParameter("day", day)
                .getResultList()
                .forEach(row -> evidence.put((Long) row[0], read((String) row[1])));
        return evidence;
    }

    private EvidenceRows read(String document) {
        try {
            return json.readValue(document, EvidenceRows.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("The database's own JSON must be readable", impossible);
        }
    }
}
