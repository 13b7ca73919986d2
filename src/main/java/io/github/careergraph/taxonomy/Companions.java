package io.github.careergraph.taxonomy;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;

import io.github.careergraph.identity.AcrossOrganisations;

/** Enters what goes with skills, as an operator knows it. */
@ApplicationScoped
class Companions {

    private final Session session;
    private final ObjectMapper json;

    @Inject
    Companions(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** @return how many pairs of skills there are new figures of */
    @AcrossOrganisations
    @Transactional
    int enter(List<CompanionRow> rows) {
        String document = document(rows);
        int entered = 0;
        for (String statement : ImportScript.statements("companions.sql")) {
            entered = session.createNativeMutationQuery(statement)
                    .setParameter("document", document)
                    .executeUpdate();
        }
        return entered;
    }

    private String document(List<CompanionRow> rows) {
        try {
            return json.writeValueAsString(
                    rows.stream().map(CompanionRow::document).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
