package io.github.careergraph.person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.Page;
import io.github.careergraph.graphql.PageBatch;
import io.github.careergraph.graphql.PageKey;

import static java.util.stream.Collectors.groupingBy;

/** Reads the skills of people and their provenance; each method is one statement for all people it is asked about. */
@ApplicationScoped
@Transactional
class PersonSkillQueries {

    static final String SKILLS = "Person.skills";

    /** The number that an ordering sorts by, the highest first; what is unknown comes last. */
    private static final String RANK = """
            case k.variant when 'LEVEL' then s.level::bigint
                            when 'LAST_USED' then coalesce(s.last_used - date '1970-01-01', -1000000)::bigint
                            else s.id end
            """;

    private static final String PAGES = PageBatch.statement(
            "{m.*}, m.rank as rank",
            """
            select s.*, r.rank from person_skill s cross join lateral (select %s) as r (rank)
            where s.person_id = k.parent
              and (k.after_key is null or r.rank < k.after_rank or r.rank = k.after_rank and s.id > k.after_key)
            order by r.rank desc, s.id limit k.size
            """.formatted(RANK),
            "select count(*) from person_skill n where n.person_id = k.parent",
            "m.rank desc, m.id");

    /** What people of another organisation say is not seen, as they are not. */
    private static final String OF_THE_ORGANISATION = """
            (q.by_person_id is null
             or exists (select 1 from person b where b.id = q.by_person_id and b.organisation = :organisation))
            """;

    private final Session session;
    private final Me me;
    private final PersonQueries people;

    @Inject
    PersonSkillQueries(Session session, Me me, PersonQueries people) {
        this.session = session;
        this.me = me;
        this.people = people;
    }

    /** The pages of people whose skills the caller may see: whoever asks has asked {@link Person#shows}. */
    Map<PageKey, Page<PersonSkill>> pages(List<PageKey> keys) {
        PageBatch batch = new PageBatch(keys);
        List<Object[]> rows = batch.bind(session.createNativeQuery(PAGES, Object[].class))
                .addEntity("m", PersonSkill.class)
                .addScalar("rank", Long.class)
                .getResultList();
        return batch.pages(
                rows, (key, row) -> (PersonSkill) row[2], (key, row) -> key.place(row[3], ((PersonSkill) row[2]).key));
    }

    /** A skill of a person, if the caller may see it. */
    Optional<PersonSkill> visible(long key) {
        return people.partByKey(PersonSkill.class, "person_skill", ProfilePart.SKILLS, key);
    }

    Optional<PersonSkill> of(long person, long skill) {
        return session.createNativeQuery(
                        "select * from person_skill where person_id = :person and skill_id = :skill", PersonSkill.class)
                .setParameter("person", person)
                .setParameter("skill", skill)
                .getResultStream()
                .findFirst();
    }

    /** How sure each skill is: as sure as the best of its provenance. */
    Map<Long, Double> confidences(List<PersonSkill> skills) {
        Map<Long, Double> confidences = new HashMap<>();
        session.createNativeQuery(
                        "select q.person_skill_id as skill, max(q.confidence) as confidence from skill_provenance q"
                                + " where q.person_skill_id = any(:skills) and " + OF_THE_ORGANISATION
                                + " group by q.person_skill_id",
                        Object[].class)
                .addScalar("skill", Long.class)
                .addScalar("confidence", Float.class)
                .setParameter("skills", keys(skills))
                .setParameter("organisation", me.organisation())
                .getResultList()
                // Through text, so that 0.6 as a real is 0.6 as a double too.
                .forEach(row -> confidences.put((Long) row[0], Double.valueOf(row[1].toString())));
        return confidences;
    }

    /** The newest provenance of each skill, at most {@link SkillProvenance#MOST}. */
    Map<Long, List<SkillProvenance>> provenance(List<PersonSkill> skills) {
        return session.createNativeQuery(
                        "select q.* from unnest(:skills) k (skill) cross join lateral (select q.* from skill_provenance q"
                                + " where q.person_skill_id = k.skill and " + OF_THE_ORGANISATION
                                + " order by q.id desc limit " + SkillProvenance.MOST
                                + ") q order by q.person_skill_id, q.id desc",
                        SkillProvenance.class)
                .setParameter("skills", keys(skills))
                .setParameter("organisation", me.organisation())
                .getResultStream()
                .collect(groupingBy(provenance -> provenance.personSkillKey));
    }

    private static Long[] keys(List<PersonSkill> skills) {
        return skills.stream().map(skill -> skill.key).toArray(Long[]::new);
    }
}
