package io.github.careergraph.identity;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.careergraph.graphql.CareerGraphException;

/** Tells to which organisation an account belongs. No issuer can put its accounts into another's. */
@ApplicationScoped
class Organisations {

    /** Parts the name of a further issuer from the name of its organisation, and is in no name of the first issuer's. */
    static final String OF = "/";

    private static final int LONGEST = 200;

    private final IdentityConfiguration configuration;

    @Inject
    Organisations(IdentityConfiguration configuration) {
        this.configuration = configuration;
    }

    /**
     * The organisation of an account of the first issuer.
     *
     * @param claimed what its token names, or null
     */
    String of(String claimed) {
        String organisation = Optional.ofNullable(claimed)
                .or(configuration::defaultOrganisation)
                .orElseThrow(Organisations::none);
        if (organisation.contains(OF)) {
            throw refused();
        }
        return bounded(organisation);
    }

    /** The organisation of an account of a further issuer. */
    String of(String tenant, String claimed) {
        return configuration
                .tenants()
                .get(tenant)
                .organisation()
                .orElseGet(
                        () -> bounded(tenant + OF + Optional.ofNullable(claimed).orElseThrow(Organisations::none)));
    }

    private static String bounded(String organisation) {
        if (organisation.length() > LONGEST) {
            throw refused();
        }
        return organisation;
    }

    private static CareerGraphException none() {
        return CareerGraphException.forbidden("Your account belongs to no organisation.");
    }

    private static CareerGraphException refused() {
        return CareerGraphException.forbidden("Your account names an organisation that it cannot belong to.");
    }
}
