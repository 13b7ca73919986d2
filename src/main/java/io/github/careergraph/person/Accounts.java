package io.github.careergraph.person;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.identity.Viewer;

/** Binds accounts of the identity server to people. */
@ApplicationScoped
@Transactional
class Accounts {

    private final Session session;

    @Inject
    Accounts(Session session) {
        this.session = session;
    }

    long personOf(Viewer viewer) {
        List<Long> found = find(viewer);
        return found.isEmpty() ? enter(viewer) : found.getFirst();
    }

    /** The same, but nobody is entered. */
    long presentPersonOf(Viewer viewer) {
        return find(viewer).stream()
                .findFirst()
                .orElseThrow(() -> CareerGraphException.notFound(null, "Your profile is no longer there."));
    }

    private List<Long> find(Viewer viewer) {
        return session.createNativeQuery(
                        "select id from person where issuer = :issuer and subject = :subject", Long.class)
                .addScalar("id", Long.class)
                .setParameter("issuer", viewer.issuer())
                .setParameter("subject", viewer.subject())
                .getResultList();
    }

    /** Two first requests may come at once; both get the one person. */
    private long enter(Viewer viewer) {
        session.createNativeMutationQuery("""
                        insert into person (organisation, issuer, subject, display_name, locale)
                        values (:organisation, :issuer, :subject, :name, :locale)
                        on conflict (issuer, subject) do nothing
                        """)
                .setParameter("organisation", viewer.organisation())
                .setParameter("issuer", viewer.issuer())
                .setParameter("subject", viewer.subject())
                .setParameter(
                        "name",
                        viewer.name().substring(0, Math.min(200, viewer.name().length())))
                .setParameter("locale", languageOf(viewer))
                .executeUpdate();
        return find(viewer).getFirst();
    }

    private static String languageOf(Viewer viewer) {
        String tag = viewer.locale() == null
                ? ""
                : Locale.forLanguageTag(viewer.locale().replace('_', '-')).toLanguageTag();
        return tag.isEmpty() || tag.equals("und") || tag.length() > 35 ? "en" : tag;
    }
}
