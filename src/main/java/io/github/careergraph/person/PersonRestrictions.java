package io.github.careergraph.person;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.graphql.Listing;

/** The conditions of a {@link PersonFilter} on person p. What p does not show to the caller does not match. */
final class PersonRestrictions {

    private PersonRestrictions() {}

    static void add(PersonFilter filter, Listing people) {
        if (filter.text != null) {
            people.where(
                    "lower(p.display_name) like '%' || :text || '%'",
                    "text", Listing.literally(InputRules.text("filter.text", filter.text, 200)));
        }
        if (filter.skill == null && filter.minimumLevel != null) {
            throw CareerGraphException.invalidInput("filter.minimumLevel", "A level is of a skill: name that too.");
        }
        if (filter.skill != null) {
            int level = filter.minimumLevel == null ? 1 : filter.minimumLevel;
            people.where("""
                            exists (select 1 from person_skill ps join skill s on s.id = ps.skill_id
                                    where ps.person_id = p.id and s.slug = :skill and ps.level >= :level)
                            """, "skill", InputRules.storable("filter.skill", filter.skill))
                    .with("level", InputRules.within("filter.minimumLevel", level, 1, 5))
                    .where(PersonQueries.maySee(ProfilePart.SKILLS));
        }
        if (filter.openToMentor != null) {
            people.where("""
                            exists (select 1 from mentoring_offer mo join skill s on s.id = mo.skill_id
                                    where mo.person_id = p.id and s.slug = :openToMentor)
                            """, "openToMentor", InputRules.storable("filter.openToMentor", filter.openToMentor))
                    .where(PersonQueries.maySee(ProfilePart.SKILLS));
        }
        if (filter.targetOccupation != null) {
            people.where(
                            "p.target_occupation_id = (select o.id from occupation o where o.slug = :occupation)",
                            "occupation",
                            InputRules.storable("filter.targetOccupation", filter.targetOccupation))
                    .where(PersonQueries.maySee(ProfilePart.GOALS));
        }
    }
}
