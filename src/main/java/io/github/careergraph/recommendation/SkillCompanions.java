package io.github.careergraph.recommendation;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.careergraph.market.CompanionModel;
import io.github.careergraph.market.CompanionWeights;
import io.github.careergraph.market.LikelySkills;
import io.github.careergraph.market.NeededSkills;
import io.github.careergraph.value.SkillEvidence;

/**
 * What goes with skills: as the taxonomy's occupations need them together, and as an operator has entered it. Immutable,
 * safe for use by many threads.
 */
public final class SkillCompanions {

    public static final SkillCompanions NONE =
            new SkillCompanions(List.of(), new NeededSkills(new int[0][], List.of(), List.of()));

    /** Each of about 12 KiB. */
    private static final int MOST_KEPT = 200;

    private static final Comparator<SkillEvidence> BEST_FIRST =
            Comparator.comparingInt(SkillEvidence::level).reversed().thenComparing(SkillEvidence::slug);

    private final List<String> slugs;
    private final Map<String, Integer> places;
    private final CompanionModel model;
    private final Map<String, List<Companion>> entered;
    /** One request asks more than once, and a person more than one request. */
    private final Cache<List<Integer>, LikelySkills> asked;

    /** @param slugs of the skills, place by place */
    public SkillCompanions(List<String> slugs, NeededSkills needed) {
        this.slugs = List.copyOf(slugs);
        this.places = new HashMap<>();
        for (int place = 0; place < slugs.size(); place++) {
            places.put(slugs.get(place), place);
        }
        this.model = new CompanionModel(needed, CompanionWeights.shipped());
        this.entered = Map.of();
        this.asked = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterAccess(Duration.ofMinutes(1))
                .build();
    }

    private SkillCompanions(SkillCompanions learned, Map<String, List<Companion>> entered) {
        this.slugs = learned.slugs;
        this.places = learned.places;
        this.model = learned.model;
        this.entered = Map.copyOf(entered);
        this.asked = learned.asked;
    }

    /** The same with what an operator has entered, by the skill that it goes with. */
    public SkillCompanions with(Map<String, List<Companion>> companions) {
        return new SkillCompanions(this, companions);
    }

    /** Of each other skill how strongly these speak for it, above 0 to 1. */
    Map<String, Double> of(Collection<SkillEvidence> held) {
        Map<String, Double> strengths = new HashMap<>();
        int[] known = places(held);
        LikelySkills likely = asked.get(IntStream.of(known).boxed().toList(), key -> model.of(known));
        for (int i = 0; i < likely.skills().length; i++) {
            strengths.put(slugs.get(likely.skills()[i]), likely.chances()[i]);
        }
        held.forEach(skill -> entered.getOrDefault(skill.slug(), List.of())
                .forEach(companion -> strengths.merge(companion.slug(), companion.weight(), Double::sum)));
        held.forEach(skill -> strengths.remove(skill.slug()));
        strengths.replaceAll((slug, strength) -> Math.min(1, strength));
        return strengths;
    }

    /** Those of the held skills that most go with another, the strongest first. */
    List<String> speakingFor(String slug, Collection<SkillEvidence> held) {
        Map<String, Double> said = new HashMap<>();
        held.forEach(skill -> entered.getOrDefault(skill.slug(), List.of()).stream()
                .filter(companion -> companion.slug().equals(slug))
                .forEach(companion -> said.put(skill.slug(), companion.weight())));
        Integer place = places.get(slug);
        List<String> together = place == null
                ? List.of()
                : IntStream.of(model.together(place, places(held)))
                        .mapToObj(slugs::get)
                        .toList();
        return Stream.concat(
                        said.keySet().stream()
                                .sorted(Comparator.<String>comparingDouble(said::get)
                                        .reversed()
                                        .thenComparing(Comparator.naturalOrder())),
                        together.stream())
                .distinct()
                .toList();
    }

    /** Of more skills than the model looks at those that are had best. */
    private int[] places(Collection<SkillEvidence> held) {
        return held.stream()
                .filter(skill -> places.containsKey(skill.slug()))
                .sorted(BEST_FIRST)
                .limit(CompanionModel.MOST_KNOWN)
                .mapToInt(skill -> places.get(skill.slug()))
                .sorted()
                .toArray();
    }
}
