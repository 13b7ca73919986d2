package io.github.careergraph.recommendation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.careergraph.interest.Interests;
import io.github.careergraph.interest.ItemText;
import io.github.careergraph.interest.Signal;
import io.github.careergraph.interest.Taste;
import io.github.careergraph.interest.Trace;
import io.github.careergraph.value.SkillNeed;

/** Asks the interest model what a person's deeds, interests and goal speak for. Keeps nothing of them. */
@ApplicationScoped
class Behaviours {

    private static final double SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();
    /** Of one goal: further needs hardly move where somebody lies. */
    private static final int MOST_NEEDS = 30;

    private final Interests interests;
    private final RecommendationPolicy policy;
    private final Clock clock;

    @Inject
    Behaviours(Interests interests, RecommendationPolicy policy, Clock clock) {
        this.interests = interests;
        this.policy = policy;
        this.clock = clock;
    }

    /** Of somebody who sees it: it names what the person did. */
    Leanings of(Aims.Aim aim, Catalogue catalogue) {
        if (!aim.wishes().behaviour() || policy.behaviour().share() == 0 || !interests.isServed()) {
            return Leanings.NONE;
        }
        List<Past> past = past(aim, catalogue);
        return past.isEmpty() ? Leanings.NONE : items -> towards(items, past, catalogue);
    }

    /** What was done, or is said, before it has a place. */
    private record Past(String item, Signal signal, double ageDays) {}

    private List<Past> past(Aims.Aim aim, Catalogue catalogue) {
        Instant now = clock.instant();
        List<Past> past = new ArrayList<>();
        for (Deed deed : aim.wishes().deeds()) {
            String item = deed.item();
            if (item != null) {
                double age = Duration.between(deed.at(), now).toSeconds() / SECONDS_PER_DAY;
                past.add(new Past(item, deed.kind().signal(), Math.max(0, age)));
            }
        }
        new TreeSet<>(aim.wishes().interests())
                .forEach(slug -> past.add(new Past(Candidate.learning(slug), Signal.DECLARED, 0)));
        if (aim.goal() != null) {
            aim.goal().needs().stream()
                    .filter(SkillNeed::essential)
                    .limit(MOST_NEEDS)
                    .forEach(need -> past.add(new Past(Candidate.learning(need.slug()), Signal.GOAL, 0)));
        }
        past.removeIf(one -> catalogue.text(one.item()) == null);
        return past;
    }

    private Map<String, Leaning> towards(Collection<String> items, List<Past> past, Catalogue catalogue) {
        Map<String, ItemText> texts = new LinkedHashMap<>();
        past.forEach(one -> texts.put(one.item(), catalogue.text(one.item())));
        items.forEach(item -> texts.put(item, catalogue.text(item)));
        texts.values().removeIf(Objects::isNull);
        Optional<Interests.Places> placed = interests.of(texts.values());
        if (placed.isEmpty()) {
            return Map.of();
        }
        Interests.Places places = placed.get();
        Taste taste = places.tower()
                .taste(past.stream()
                        .map(one -> new Trace(one.item(), places.of(one.item()), one.signal(), one.ageDays()))
                        .toList());
        Map<String, Leaning> leanings = new HashMap<>();
        items.stream()
                .filter(texts::containsKey)
                .forEach(item -> leanings.put(item, leaning(item, places.of(item), taste, catalogue)));
        return leanings;
    }

    private static Leaning leaning(String item, float[] place, Taste taste, Catalogue catalogue) {
        double strength = taste.leaning(place);
        return new Leaning(strength, () -> taste.voices(place).stream()
                .filter(voice -> voice.said() * strength > 0)
                .map(voice -> new Leaning.Voice(
                        catalogue.mention(voice.trace().item()),
                        voice.trace().signal(),
                        voice.trace().item().equals(item)))
                .toList());
    }
}
