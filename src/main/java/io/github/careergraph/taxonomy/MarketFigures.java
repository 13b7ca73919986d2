package io.github.careergraph.taxonomy;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

import io.github.careergraph.identity.AcrossOrganisations;

/** Enters what was learned about skills from a market: what goes with pay, and how demand changes. */
@ApplicationScoped
class MarketFigures {

    private final Session session;
    private final ObjectMapper json;

    @Inject
    MarketFigures(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /**
     * @param shipped whether they come with the service, and so give way to what its operator has entered
     * @return of how many skills there is a new figure now
     */
    @AcrossOrganisations
    @Transactional
    int enterPremiums(List<FigureRow> rows, boolean shipped) {
        return entering("premiums.sql", rows).setParameter("shipped", shipped).executeUpdate();
    }

    /** @return of how many skills there is a new figure now */
    @AcrossOrganisations
    @Transactional
    int enterTrends(List<FigureRow> rows) {
        return entering("trends.sql", rows).executeUpdate();
    }

    private MutationQuery entering(String script, List<FigureRow> rows) {
        return session.createNativeMutationQuery(ImportScript.statements(script).getFirst())
                .setParameter("document", document(rows));
    }

    private String document(List<FigureRow> rows) {
        try {
            return json.writeValueAsString(
                    rows.stream().map(FigureRow::document).toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
