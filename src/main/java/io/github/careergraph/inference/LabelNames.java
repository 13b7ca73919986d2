package io.github.careergraph.inference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.github.careergraph.extraction.EntityType;

/** Guesses what a foreign model's labels mean from the names that published models give them. */
public final class LabelNames {

    private static final Map<String, EntityType> KNOWN = Map.ofEntries(
            Map.entry("PER", EntityType.PERSON),
            Map.entry("NAME", EntityType.PERSON),
            Map.entry("LOC", EntityType.LOCATION),
            Map.entry("GPE", EntityType.LOCATION),
            Map.entry("ORG", EntityType.ORGANISATION),
            Map.entry("ORGANIZATION", EntityType.ORGANISATION),
            Map.entry("COMPANY", EntityType.ORGANISATION),
            Map.entry("CORPORATION", EntityType.ORGANISATION),
            Map.entry("UNIVERSITY", EntityType.SCHOOL),
            Map.entry("COLLEGE", EntityType.SCHOOL),
            Map.entry("SKILLS", EntityType.SKILL),
            Map.entry("TECHNOLOGY", EntityType.TOOL),
            Map.entry("PROGRAMLANG", EntityType.TOOL),
            Map.entry("DESIGNATION", EntityType.OCCUPATION),
            Map.entry("JOB_TITLE", EntityType.OCCUPATION),
            Map.entry("CERTIFICATION", EntityType.CERTIFICATE),
            Map.entry("DATE", EntityType.DATE_RANGE));

    private LabelNames() {}

    /** A scheme over a model's tags in the order of its outputs. */
    public static LabelScheme scheme(List<String> tags) {
        TagSet set = new TagSet(tags);
        Map<String, EntityType> types = new LinkedHashMap<>();
        for (int tag = 0; tag < set.size(); tag++) {
            String label = set.label(tag);
            Optional.ofNullable(label).flatMap(LabelNames::type).ifPresent(type -> types.put(label, type));
        }
        return new LabelScheme("default", new ArrayList<>(tags), types);
    }

    private static Optional<EntityType> type(String label) {
        String name = label.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        if (KNOWN.containsKey(name)) {
            return Optional.of(KNOWN.get(name));
        }
        return List.of(EntityType.values()).stream()
                .filter(type -> type.name().equals(name))
                .findFirst();
    }
}
