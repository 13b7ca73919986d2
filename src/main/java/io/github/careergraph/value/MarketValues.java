package io.github.careergraph.value;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.careergraph.person.Person;

/** Values profiles as of now, and tells callers what they may know of it. */
@ApplicationScoped
class MarketValues {

    private final Evidences evidences;
    private final EvidenceWeights weights;
    private final ValueFormulas formulas;
    private final Clock clock;

    @Inject
    MarketValues(Evidences evidences, EvidenceWeights weights, ValueFormulas formulas, Clock clock) {
        this.evidences = evidences;
        this.weights = weights;
        this.formulas = formulas;
        this.clock = clock;
    }

    /** The formula that a client asks for; {@code given} may be null. */
    ValueFormula formula(ValueModel model, ValueParametersInput given) {
        return ValueParametersInput.formula(formulas, model, given);
    }

    /** @param market the slug of the occupation that has priced the profile, or null */
    MarketValue of(ProfileEvidence profile, Person person, ValueFormula formula, String market) {
        // Snapshots are of this formula and all occupations' demand.
        boolean comparable = market == null && formula.equals(formulas.of(ValueModel.BALANCED));
        return new Valuator(weights, formula)
                .value(profile)
                .map(valuation -> MarketValue.of(valuation, person, market, clock.instant(), comparable))
                .orElseGet(() -> MarketValue.unknown(formula, market, clock.instant()));
    }

    /** The value of one person, by the balanced model and the demand of all occupations. */
    MarketValue of(Person person) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return of(
                evidences.of(List.of(person.key), today).get(person.key),
                person,
                formulas.of(ValueModel.BALANCED),
                null);
    }
}
