package io.github.careergraph.occupation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/** Finds occupations for the fields of other features, in one statement however many. */
@ApplicationScoped
@Transactional
public class OccupationLookup {

    private final Session session;

    @Inject
    OccupationLookup(Session session) {
        this.session = session;
    }

    /** The occupations of these keys, unknown ones left out. */
    public Map<Long, Occupation> byKeys(Collection<Long> keys) {
        Map<Long, Occupation> occupations = new HashMap<>();
        session.createNativeQuery("select * from occupation where id = any(:keys)", Occupation.class)
                .setParameter("keys", keys.toArray(Long[]::new))
                .getResultList()
                .forEach(occupation -> occupations.put(occupation.key, occupation));
        return occupations;
    }

    /** The occupation of a slug; null when there is none. */
    public Occupation bySlug(String slug) {
        // The database cannot hold NUL, and so no slug with one.
        return slug.indexOf('\0') >= 0 ? null : Occupation.find("slug", slug).firstResult();
    }
}
