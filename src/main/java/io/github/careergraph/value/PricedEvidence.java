package io.github.careergraph.value;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.careergraph.graphql.Batches;
import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.InputRules;
import io.github.careergraph.person.Person;

/** What is on record about people as of today, priced by a market; each person and each market is read once a request. */
@ApplicationScoped
public class PricedEvidence {

    private final Batches batches;
    private final Evidences evidences;
    private final Occupations occupations;
    private final Clock clock;

    @Inject
    PricedEvidence(Batches batches, Evidences evidences, Occupations occupations, Clock clock) {
        this.batches = batches;
        this.evidences = evidences;
        this.occupations = occupations;
        this.clock = clock;
    }

    /** Priced by the demand of all occupations together. */
    public CompletionStage<ProfileEvidence> of(Person person) {
        return batches.load(
                "Person.evidence",
                person.key,
                keys -> evidences.of(keys, LocalDate.now(clock.withZone(ZoneOffset.UTC))));
    }

    /**
     * @param market the slug of the occupation that prices the skills; null for all together
     * @return fails with an error about {@code market} where there is no such occupation
     */
    CompletionStage<ProfileEvidence> of(Person person, String market) {
        return market == null
                ? of(person)
                : of(person)
                        .thenCombine(needs("market", market), (profile, needs) -> Evidences.pricedFor(needs, profile));
    }

    /**
     * What an occupation needs.
     *
     * @param field what the client calls the slug, named in the error where there is no such occupation
     */
    public CompletionStage<Occupations.Needs> needs(String field, String slug) {
        if (!InputRules.isSlug(slug)) {
            throw unknown(field, slug);
        }
        return batches.<String, Occupations.Needs>load("Person.gap", slug, occupations::needs)
                .thenApply(needs -> {
                    if (needs == null) {
                        throw unknown(field, slug);
                    }
                    return needs;
                });
    }

    private static CareerGraphException unknown(String field, String slug) {
        return CareerGraphException.invalidInput(field, "There is no occupation " + slug + ".");
    }
}
