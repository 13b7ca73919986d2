package io.github.careergraph.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

/** Tells where values stand among those of people with the same aim. */
@ApplicationScoped
class Percentiles {

    private final Standings standings;

    @Inject
    Percentiles(Standings standings) {
        this.standings = standings;
    }

    /** The percentile of each value, in their order; null where there is nothing to compare it with. */
    List<Double> of(List<MarketValue> values) {
        Map<MarketValue.Aim, Standing> known = new HashMap<>();
        values.stream()
                .map(MarketValue::aim)
                .filter(Objects::nonNull)
                .collect(groupingBy(MarketValue.Aim::organisation, mapping(MarketValue.Aim::occupation, toSet())))
                .forEach((organisation, occupations) -> standings
                        .of(occupations, organisation)
                        .forEach((occupation, standing) ->
                                known.put(new MarketValue.Aim(organisation, occupation), standing)));
        return values.stream()
                .map(value -> {
                    Standing standing = value.aim() == null ? null : known.get(value.aim());
                    return standing == null ? null : standing.percentile(value.value());
                })
                .toList();
    }
}
