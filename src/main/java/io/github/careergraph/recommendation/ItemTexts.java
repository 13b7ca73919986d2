package io.github.careergraph.recommendation;

import io.github.careergraph.interest.ItemText;

/** Reads skills and resources as the interest model reads them. */
final class ItemTexts {

    /** Id, then the parts of the text. Skills that only order others are no items. */
    static final String ALL = """
            select 'skill:' || s.slug as id, l.label as title,
                   (select min(b.label) from skill_broader a join skill_label b
                        on b.skill_id = a.broader_id and b.language = 'en' and b.kind = 'PREFERRED'
                    where a.skill_id = s.id) as about,
                   null as kind, s.description as description
            from skill s join skill_label l on l.skill_id = s.id and l.language = 'en' and l.kind = 'PREFERRED'
            where not s.grouping
            union all
            select 'resource:' || r.slug, r.title,
                   (select string_agg(l.label, ', ' order by l.label) from resource_teaches t join skill_label l
                        on l.skill_id = t.skill_id and l.language = 'en' and l.kind = 'PREFERRED'
                    where t.resource_id = r.id),
                   lower(r.kind), r.description
            from learning_resource r
            where exists (select 1 from resource_teaches t where t.resource_id = r.id)
            """;

    private ItemTexts() {}

    static ItemText of(Object... row) {
        return ItemText.of((String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]);
    }
}
