package io.github.careergraph.person;

import java.util.Locale;
import java.util.Map;

import io.github.careergraph.graphql.CareerGraphException;

/** The conditions of a {@link PersonFilter} on person p. What p does not show to the caller does not match. */
final class PersonRestrictions {

    private PersonRestrictions() {}

    static void add(PersonFilter filter, StringBuilder where, Map<String, Object> parameters) {
        if (filter.text != null) {
            if (filter.text.isBlank() || filter.text.length() > 200) {
                throw CareerGraphException.invalidInput("filter.text", "The text must have 1 to 200 characters.");
            }
            where.append(" and lower(p.display_name) like '%' || :text || '%'");
            parameters.put(
                    "text",
                    InputText.storable("filter.text", filter.text)
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("([\\\\%_])", "\\\\$1"));
        }
        if (filter.skill == null && filter.minimumLevel != null) {
            throw CareerGraphException.invalidInput("filter.minimumLevel", "A level is of a skill: name that too.");
        }
        if (filter.skill != null) {
            int level = filter.minimumLevel == null ? 1 : filter.minimumLevel;
            if (level < 1 || level > 5) {
                throw CareerGraphException.invalidInput("filter.minimumLevel", "A level is between 1 and 5.");
            }
            where.append("""
                     and exists (select 1 from person_skill ps join skill s on s.id = ps.skill_id
                                 where ps.person_id = p.id and s.slug = :skill and ps.level >= :level) and
                    """).append(PersonQueries.maySee(ProfilePart.SKILLS));
            parameters.put("skill", InputText.storable("filter.skill", filter.skill));
            parameters.put("level", level);
        }
        if (filter.openToMentor != null) {
            where.append("""
                     and exists (select 1 from mentoring_offer mo join skill s on s.id = mo.skill_id
                                 where mo.person_id = p.id and s.slug = :openToMentor) and
                    """).append(PersonQueries.maySee(ProfilePart.SKILLS));
            parameters.put("openToMentor", InputText.storable("filter.openToMentor", filter.openToMentor));
        }
        if (filter.targetOccupation != null) {
            where.append(
                            " and p.target_occupation_id = (select o.id from occupation o where o.slug = :occupation) and ")
                    .append(PersonQueries.maySee(ProfilePart.GOALS));
            parameters.put("occupation", InputText.storable("filter.targetOccupation", filter.targetOccupation));
        }
    }
}
