package io.github.careergraph.recommendation;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.github.careergraph.value.SkillMarket;
import io.github.careergraph.value.SkillMarkets;

/** Keeps what can be recommended for a while, since it is large and changes seldom. */
@ApplicationScoped
public class Catalogues {

    private static final String ALL = "all";

    private final CatalogueQueries queries;
    private final SkillMarkets markets;
    private final Actions actions;
    private final LearnedCompanions companions;
    private final LoadingCache<String, Catalogue> cache;

    @Inject
    Catalogues(
            CatalogueQueries queries,
            SkillMarkets markets,
            Actions actions,
            LearnedCompanions companions,
            RecommendationConfiguration configuration) {
        this.queries = queries;
        this.markets = markets;
        this.actions = actions;
        this.companions = companions;
        this.cache = Caffeine.newBuilder()
                .refreshAfterWrite(configuration.refresh())
                .maximumSize(1)
                .build(all -> load());
    }

    public Catalogue current() {
        return cache.get(ALL);
    }

    /** One that knows these skills, read anew where they are younger than the one that is kept. */
    Catalogue knowing(Collection<String> slugs) {
        Catalogue kept = current();
        if (slugs.stream().allMatch(kept::knows)) {
            return kept;
        }
        forget();
        return current();
    }

    /** Reads the taxonomy anew; for whoever has just changed it. */
    public void forget() {
        markets.forget();
        cache.invalidateAll();
    }

    private void renew() {
        cache.refresh(ALL);
    }

    private Catalogue load() {
        SkillMarket market = markets.current();
        List<SkillFacts> skills = market.skills().values().stream()
                .map(skill -> new SkillFacts(
                        skill.slug(),
                        skill.label(),
                        skill.hours(),
                        skill.demand(),
                        skill.premium(),
                        skill.trend(),
                        skill.halfLifeMonths(),
                        skill.nature(),
                        skill.cluster()))
                .toList();
        return new Catalogue(
                skills,
                queries.prerequisites().stream()
                        .filter(edge -> market.skills().containsKey(edge.skill())
                                && market.skills().containsKey(edge.required()))
                        .toList(),
                market.hierarchy(),
                queries.resources(),
                actions.offered(),
                companions
                        .current(this::renew)
                        .with(queries.companions(market.skills().keySet())),
                queries.texts());
    }
}
