package io.github.careergraph.taxonomy;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;

import io.github.careergraph.identity.AcrossOrganisations;

/** Enters what occupations that need a skill pay more or less than others. */
@ApplicationScoped
class Premiums {

    private final Session session;
    private final ObjectMapper json;

    @Inject
    Premiums(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /**
     * @param shipped whether they come with the service, and so give way to what its operator has entered
     * @return of how many skills there is a new figure now
     */
    @AcrossOrganisations
    @Transactional
    int enter(List<PremiumRow> rows, boolean shipped) {
        return session.createNativeMutationQuery(
                        ImportScript.statements("premiums.sql").getFirst())
                .setParameter("document", document(rows))
                .setParameter("shipped", shipped)
                .executeUpdate();
    }

    private String document(List<PremiumRow> rows) {
        try {
            return json.writeValueAsString(
                    rows.stream().map(PremiumRow::document).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
