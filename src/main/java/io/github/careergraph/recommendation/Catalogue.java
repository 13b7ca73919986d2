package io.github.careergraph.recommendation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.github.careergraph.interest.ItemText;
import io.github.careergraph.skill.Prerequisite;
import io.github.careergraph.skill.SkillHierarchy;
import io.github.careergraph.skill.SkillNode;
import io.github.careergraph.skill.SkillRoutePlanner;

/**
 * All that can be recommended, the same for everybody: built once after the taxonomy has changed and kept. Immutable,
 * safe for use by many threads.
 */
public final class Catalogue {

    private static final Comparator<SkillFacts> MOST_DEMANDED_FIRST = Comparator.comparingDouble(SkillFacts::demand)
            .reversed()
            .thenComparing(SkillFacts::hours)
            .thenComparing(SkillFacts::slug);

    private final Map<String, SkillFacts> skills = new LinkedHashMap<>();
    private final List<String> mostDemanded;
    private final Map<String, ResourceFacts> resources = new HashMap<>();
    private final Map<String, ItemText> texts = new HashMap<>();
    private final Map<String, List<ResourceFacts>> resourcesBySkill = new HashMap<>();
    private final List<ActionTemplate> actions;
    private final SkillCompanions companions;
    private final SkillRoutePlanner planner;
    private final SkillHierarchy hierarchy;

    /** Without knowing what goes with what. */
    public Catalogue(
            Collection<SkillFacts> skills,
            Collection<Prerequisite> prerequisites,
            SkillHierarchy hierarchy,
            Collection<ResourceFacts> resources,
            List<ActionTemplate> actions) {
        this(skills, prerequisites, hierarchy, resources, actions, SkillCompanions.NONE, List.of());
    }

    /** Without texts. */
    public Catalogue(
            Collection<SkillFacts> skills,
            Collection<Prerequisite> prerequisites,
            SkillHierarchy hierarchy,
            Collection<ResourceFacts> resources,
            List<ActionTemplate> actions,
            SkillCompanions companions) {
        this(skills, prerequisites, hierarchy, resources, actions, companions, List.of());
    }

    /**
     * @param texts of skills and resources, as the interest model reads them
     */
    public Catalogue(
            Collection<SkillFacts> skills,
            Collection<Prerequisite> prerequisites,
            SkillHierarchy hierarchy,
            Collection<ResourceFacts> resources,
            List<ActionTemplate> actions,
            SkillCompanions companions,
            Collection<ItemText> texts) {
        skills.stream()
                .sorted(Comparator.comparing(SkillFacts::slug))
                .forEach(skill -> this.skills.put(skill.slug(), skill));
        this.mostDemanded = skills.stream()
                .sorted(MOST_DEMANDED_FIRST)
                .map(SkillFacts::slug)
                .toList();
        resources.stream().sorted(Comparator.comparing(ResourceFacts::slug)).forEach(this::index);
        this.actions = List.copyOf(actions);
        this.companions = companions;
        texts.forEach(text -> this.texts.put(text.id(), text));
        this.hierarchy = hierarchy;
        List<SkillNode> nodes = skills.stream()
                .map(skill -> new SkillNode(skill.slug(), skill.label(), skill.hours()))
                .toList();
        this.planner = new SkillRoutePlanner(nodes, prerequisites, hierarchy, SkillRoutePlanner.DEFAULT_LEAST_STRENGTH);
    }

    private void index(ResourceFacts resource) {
        this.resources.put(resource.slug(), resource);
        for (ResourceFacts.Teaching teaching : resource.teaches()) {
            resourcesBySkill
                    .computeIfAbsent(teaching.skill(), slug -> new ArrayList<>())
                    .add(resource);
        }
    }

    boolean knows(String slug) {
        return skills.containsKey(slug);
    }

    SkillFacts skill(String slug) {
        return skills.get(slug);
    }

    List<String> mostDemanded(int count) {
        return mostDemanded.stream().limit(count).toList();
    }

    /** The resources that teach any of the skills, each once. */
    Collection<ResourceFacts> teaching(Collection<String> slugs) {
        return slugs.stream()
                .flatMap(slug -> resourcesBySkill.getOrDefault(slug, List.of()).stream())
                .collect(Collectors.toMap(
                        ResourceFacts::slug, resource -> resource, (first, again) -> first, LinkedHashMap::new))
                .values();
    }

    /** What goes with skills. */
    SkillCompanions companions() {
        return companions;
    }

    /** How the interest model reads a skill or resource, by its id; null for what is none. */
    ItemText text(String item) {
        return texts.get(item);
    }

    /** The name of such an item within a sentence. */
    String mention(String item) {
        String[] parts = item.split(":", 2);
        if (parts[0].equals("skill") && skills.containsKey(parts[1])) {
            return skills.get(parts[1]).mention();
        }
        return resources.containsKey(parts[1]) ? "“" + resources.get(parts[1]).title() + "”" : parts[1];
    }

    List<ActionTemplate> actions() {
        return actions;
    }

    SkillRoutePlanner planner() {
        return planner;
    }

    SkillHierarchy hierarchy() {
        return hierarchy;
    }
}
