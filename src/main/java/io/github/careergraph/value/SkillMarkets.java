package io.github.careergraph.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.github.careergraph.skill.SkillHierarchy;

/** Keeps the taxonomy's {@link SkillMarket} for a while, since it is large and changes seldom. */
@ApplicationScoped
public class SkillMarkets {

    private final SkillMarketQueries queries;
    private final LoadingCache<String, SkillMarket> cache;

    @Inject
    SkillMarkets(SkillMarketQueries queries, ValueConfiguration configuration) {
        this.queries = queries;
        this.cache = Caffeine.newBuilder()
                .refreshAfterWrite(configuration.refresh())
                .maximumSize(1)
                .build(all -> load());
    }

    public SkillMarket current() {
        return cache.get("all");
    }

    /** Reads the taxonomy anew; for whoever has just changed it. */
    public void forget() {
        cache.invalidateAll();
    }

    private SkillMarket load() {
        List<MarketSkill> rows = queries.skills();
        Map<String, Set<String>> broader = new HashMap<>();
        queries.broader().forEach(edge -> broader.computeIfAbsent(edge[0], slug -> new TreeSet<>())
                .add(edge[1]));
        Map<String, String> labels = new HashMap<>();
        rows.forEach(skill -> labels.put(skill.slug(), skill.label()));
        Map<String, MarketSkill> skills = new HashMap<>();
        for (MarketSkill skill : rows) {
            String cluster = labels.get(root(skill.slug(), broader));
            skills.put(
                    skill.slug(),
                    new MarketSkill(
                            skill.slug(),
                            skill.label(),
                            skill.hours(),
                            skill.demand(),
                            skill.premium(),
                            skill.trend(),
                            skill.halfLifeMonths(),
                            skill.nature(),
                            cluster));
        }
        return new SkillMarket(skills, new SkillHierarchy(broader));
    }

    /** The root of the taxonomy above a skill: of several the nearest, of equally near ones the first by slug. */
    private static String root(String slug, Map<String, Set<String>> broader) {
        List<String> level = List.of(slug);
        Set<String> seen = new TreeSet<>(level);
        while (true) {
            String nearest = level.stream()
                    .filter(one -> !broader.containsKey(one))
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            if (nearest != null) {
                return nearest;
            }
            List<String> above = new ArrayList<>();
            for (String one : level) {
                broader.get(one).stream().filter(seen::add).forEach(above::add);
            }
            if (above.isEmpty()) {
                return slug;
            }
            level = above;
        }
    }
}
