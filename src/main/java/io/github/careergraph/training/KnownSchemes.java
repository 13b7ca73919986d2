package io.github.careergraph.training;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.careergraph.extraction.EntityType;
import io.github.careergraph.inference.LabelScheme;
import io.github.careergraph.inference.TagSet;

/** The label schemes of the public data sets, and what their labels are in our terms; absent means: not told. */
final class KnownSchemes {

    static final String SKILL = "skill";
    static final String KNOWLEDGE = "knowledge";
    static final String CV = "cv";
    static final String SOFTWARE = "software";
    static final String NAMES = "names";
    static final String SOFT = "soft";
    static final String JOB = "job";
    static final String AI = "ai";

    private static final Map<String, Map<String, Optional<EntityType>>> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put(SKILL, types("Skill", EntityType.SKILL));
        LABELS.put(KNOWLEDGE, types("Knowledge", EntityType.KNOWLEDGE));
        LABELS.put(
                CV,
                types(
                        "Tech Tools", EntityType.TOOL,
                        "Job Specific Skills", EntityType.SKILL,
                        "Soft Skills", EntityType.SKILL,
                        "Designation", EntityType.OCCUPATION,
                        "Companies worked at", EntityType.ORGANISATION,
                        "College Name", EntityType.SCHOOL,
                        "Degree", EntityType.DEGREE,
                        "Graduation Year", EntityType.DATE_RANGE,
                        "Years of Experience", EntityType.DATE_RANGE,
                        "Location", EntityType.LOCATION,
                        "Name", EntityType.PERSON,
                        "Email Address", EntityType.EMAIL));
        LABELS.put(
                SOFTWARE,
                types(
                        "Language",
                        EntityType.TOOL,
                        "Library",
                        EntityType.TOOL,
                        "Application",
                        EntityType.TOOL,
                        "Operating_System",
                        EntityType.TOOL,
                        "Algorithm",
                        EntityType.KNOWLEDGE,
                        "Data_Structure",
                        null,
                        "File_Type",
                        null,
                        "Device",
                        null,
                        "Version",
                        null,
                        "Website",
                        null));
        LABELS.put(
                NAMES,
                types(
                        "person", EntityType.PERSON,
                        "location", EntityType.LOCATION,
                        "organisation", EntityType.ORGANISATION));
        LABELS.put(SOFT, types("Soft", EntityType.SKILL));
        // Skills, qualifications, domains and experience under one label: good to learn from, too coarse to tell.
        LABELS.put(JOB, types("Skill", null));
        // A hundred sentences about research teach the encoder something, but what this head makes of a CV overrules
        // better
        // heads: it took a degree's subject for a field.
        LABELS.put(
                AI,
                types(
                        "programlang", null,
                        "product", null,
                        "algorithm", null,
                        "field", null,
                        "task", null,
                        "researcher", null,
                        "person", null,
                        "university", null,
                        "organisation", null,
                        "location", null,
                        "country", null,
                        "conference", null,
                        "metrics", null,
                        "misc", null));
    }

    private KnownSchemes() {}

    /** For files that call the labels as the scheme does. */
    static LabelMapping labels(String scheme) {
        return LabelMapping.same(LABELS.get(scheme).keySet());
    }

    static List<LabelScheme> of(List<String> names) {
        return names.stream().map(KnownSchemes::scheme).toList();
    }

    private static LabelScheme scheme(String name) {
        Map<String, EntityType> types = new LinkedHashMap<>();
        LABELS.get(name).forEach((label, type) -> type.ifPresent(known -> types.put(label, known)));
        return new LabelScheme(
                name, TagSet.bio(List.copyOf(LABELS.get(name).keySet())).tags(), types);
    }

    private static Map<String, Optional<EntityType>> types(Object... labelsAndTypes) {
        Map<String, Optional<EntityType>> labels = new LinkedHashMap<>();
        for (int index = 0; index < labelsAndTypes.length; index += 2) {
            labels.put((String) labelsAndTypes[index], Optional.ofNullable((EntityType) labelsAndTypes[index + 1]));
        }
        return labels;
    }
}
