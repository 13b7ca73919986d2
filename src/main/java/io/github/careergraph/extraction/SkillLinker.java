package io.github.careergraph.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Finds the skills that the mentions of a text mean. By a name that a mention is equal to but for case, hyphens,
 * accents, number and spelling; else by a name written otherwise or with a slip; else by the one skill that a part of
 * the mention names, as in "Kubernetes cluster administration"; else, for ordinary words and initials, by what stands
 * around it. What is less sure than configured means none. Each of these asks the database once, for all mentions.
 */
@ApplicationScoped
public class SkillLinker {

    /** Longer phrases are sentences, and similar to a name only by accident. */
    private static final int LONGEST = 100;
    /** Shorter ones are similar to too much. */
    private static final int SHORTEST_SIMILAR = 5;
    /** Shorter names that are ordinary words too are held to their case: "go", "r". */
    private static final int SHORTEST_WORD = 4;

    /** How many characters before and behind a mention speak of it. */
    private static final int REACH = 200;

    private static final double EXACT = 0.97;
    private static final double IN_CONTEXT = 0.9;
    private static final double ORDINARY_WORD = 0.7;
    /** Of a mention that is all of a text, by whether it begins with a capital. */
    private static final double ALONE = 0.6;

    private static final double UNKNOWN = 0.3;

    private final Lexicons lexicons;
    private final SimilarNames similar;
    private final SkillProfiles profiles;
    private final ExtractionConfiguration configuration;

    @Inject
    SkillLinker(
            Lexicons lexicons, SimilarNames similar, SkillProfiles profiles, ExtractionConfiguration configuration) {
        this.lexicons = lexicons;
        this.similar = similar;
        this.profiles = profiles;
        this.configuration = configuration;
    }

    /** The same entities, those that name a skill with its key where it is known. */
    @Transactional
    public List<Mention> link(String text, List<Entity> entities) {
        Lexicon lexicon = lexicons.current();
        return link(text, entities, DictionaryEntityExtractor.mentions(text, lexicon), lexicon);
    }

    /** The same, where it is known what the dictionary finds in the text. */
    @Transactional
    List<Mention> link(String text, List<Entity> entities, List<Mention> found) {
        return link(text, entities, found, lexicons.current());
    }

    private List<Mention> link(String text, List<Entity> entities, List<Mention> found, Lexicon lexicon) {
        NamedSkills named = new NamedSkills(found);
        Lines lines = new Lines(text);
        ClosedPlaces closed = new ClosedPlaces(text, lines);
        Map<Entity, Link> links = new HashMap<>();
        List<Entity> open = new ArrayList<>();
        for (Entity entity : new HashSet<>(entities)) {
            Span span = new Span(entity.start(), entity.end());
            boolean skill = new Mention(entity, null).isSkill() && entity.text().length() <= LONGEST;
            if (skill && !closed.holds(span) && !OtherSense.isEmployer(text, lines, span)) {
                exact(entity, lexicon, named).ifPresentOrElse(link -> links.put(entity, link), () -> open.add(entity));
            }
        }
        otherwiseWritten(open, lexicon, links);
        open.removeIf(links::containsKey);
        for (Entity entity : open) {
            named.partOf(entity).ifPresent(link -> links.put(entity, link));
        }
        open.removeIf(links::containsKey);
        inContext(text, open, lexicon, links);
        return entities.stream()
                .map(entity -> new Mention(entity, sure(links.get(entity))))
                .toList();
    }

    private Long sure(Link link) {
        return link == null || link.confidence() < configuration.minimumLinkConfidence() ? null : link.skill();
    }

    private static Optional<Link> exact(Entity entity, Lexicon lexicon, NamedSkills named) {
        Optional<Link> supported = named.equalTo(entity).map(mention -> new Link(mention.node(), IN_CONTEXT));
        if (supported.isPresent()) {
            return supported;
        }
        for (String form : MentionForms.of(entity.text())) {
            for (Lexicon.Meaning meaning : skills(lexicon, form)) {
                if (!meaning.ambiguous()) {
                    boolean refused = form.equals(entity.text()) && meaning.exactly() == null && !named.touches(entity);
                    // The dictionary had found it here, had its place or another sense not spoken against it.
                    return Optional.of(refused ? Link.NONE : new Link(meaning.node(), EXACT));
                }
                if (isCompetence(meaning) && form.length() >= SHORTEST_WORD) {
                    return Optional.of(new Link(meaning.node(), ORDINARY_WORD));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Lexicon.Meaning> skills(Lexicon lexicon, String phrase) {
        return lexicon.meanings(new Words(phrase)).stream()
                .filter(meaning -> meaning.type() != EntityType.OCCUPATION)
                .toList();
    }

    /** "Leadership" means itself wherever a model took it for a skill; "Chef" may be a cook. */
    private static boolean isCompetence(Lexicon.Meaning meaning) {
        return meaning.type() == EntityType.SKILL || meaning.type() == EntityType.KNOWLEDGE;
    }

    private void otherwiseWritten(List<Entity> open, Lexicon lexicon, Map<Entity, Link> links) {
        Map<String, List<Entity>> byForm = new HashMap<>();
        for (Entity entity : open) {
            for (String form : Set.copyOf(MentionForms.of(entity.text()))) {
                if (form.length() >= SHORTEST_SIMILAR) {
                    byForm.computeIfAbsent(form, first -> new ArrayList<>()).add(entity);
                }
            }
        }
        similar.find(byForm.keySet(), form -> !lexicon.knowsAll(new Words(form)))
                .forEach((form, link) -> byForm.get(form).forEach(entity -> links.merge(entity, link, Link::surer)));
    }

    private void inContext(String text, List<Entity> open, Lexicon lexicon, Map<Entity, Link> links) {
        Map<Entity, Set<Long>> candidates = new HashMap<>();
        for (Entity entity : open) {
            Set<Long> meant = new HashSet<>();
            for (String form : MentionForms.of(entity.text())) {
                skills(lexicon, form).stream()
                        .filter(Lexicon.Meaning::ambiguous)
                        .filter(meaning -> form.length() >= SHORTEST_WORD || Objects.equals(meaning.exactly(), form))
                        .map(Lexicon.Meaning::node)
                        .forEach(meant::add);
            }
            meant.addAll(lexicon.initials(entity.text()));
            if (!meant.isEmpty()) {
                candidates.put(entity, meant);
            }
        }
        Set<Long> all = new HashSet<>();
        candidates.values().forEach(all::addAll);
        Map<Long, SkillProfile> known = profiles.of(all);
        candidates.forEach((entity, skills) -> {
            Set<String> around = SkillProfile.stems(around(text, entity));
            boolean alone = around.isEmpty();
            boolean capital = Character.isUpperCase(entity.text().charAt(0));
            skills.stream()
                    .filter(known::containsKey)
                    .map(skill -> new Link(skill, confidence(known.get(skill), around, alone, capital)))
                    .max(Comparator.comparingDouble(Link::confidence)
                            .thenComparing(Link::skill, Comparator.reverseOrder()))
                    .ifPresent(link -> links.put(entity, link));
        });
    }

    private static double confidence(SkillProfile profile, Set<String> around, boolean alone, boolean capital) {
        if (alone) {
            return capital ? ALONE : UNKNOWN;
        }
        return profile.likeness(around, capital);
    }

    /** What stands before and behind a mention. */
    private static String around(String text, Entity entity) {
        int from = Math.max(0, entity.start() - REACH);
        int to = Math.min(text.length(), entity.end() + REACH);
        return text.substring(from, entity.start()) + " " + text.substring(entity.end(), to);
    }
}
