package io.github.careergraph.profile;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import io.github.careergraph.graphql.CareerGraphException;
import io.github.careergraph.graphql.GlobalId;
import io.github.careergraph.person.Me;
import io.github.careergraph.person.Person;
import io.github.careergraph.person.PersonQueries;

/** Saves the items of a draft that its owner accepts: all of them or, when one cannot be saved, none. */
@ApplicationScoped
@Transactional
class DraftApplication {

    private static final int MOST = 500;

    private final Session session;
    private final Me me;
    private final PersonQueries people;
    private final AcceptedItems accepted;
    private final Clock clock;

    @Inject
    DraftApplication(Session session, Me me, PersonQueries people, AcceptedItems accepted, Clock clock) {
        this.session = session;
        this.me = me;
        this.people = people;
        this.accepted = accepted;
        this.clock = clock;
    }

    /** What was accepted before is passed over, so that the same request may be sent again. */
    Person apply(String id, List<String> accept) {
        if (accept.size() > MOST) {
            throw CareerGraphException.invalidInput("accept", "At most " + MOST + " items.");
        }
        // The lock makes two requests about one draft follow each other.
        ProfileDraft draft = session.find(
                ProfileDraft.class, GlobalId.keyOf(ProfileDraft.TYPE, "draft", id), LockModeType.PESSIMISTIC_WRITE);
        if (draft == null || draft.personKey != me.key() || !draft.expiresAt.isAfter(clock.instant())) {
            throw CareerGraphException.notFound("draft", "There is no such draft, or it has expired.");
        }
        Map<Long, ProfileDraftItem> items = ProfileDraftItem.<ProfileDraftItem>list("draftKey", draft.key).stream()
                .collect(Collectors.toMap(item -> item.key, Function.identity()));
        Map<Long, ProfileDraftItem> chosen = new LinkedHashMap<>();
        for (int i = 0; i < accept.size(); i++) {
            String field = "accept[" + i + "]";
            long key = GlobalId.keyOf(ProfileDraftItem.TYPE, field, accept.get(i));
            if (!items.containsKey(key)) {
                throw CareerGraphException.notFound(field, "This draft has no such item.");
            }
            chosen.put(key, items.get(key));
        }
        chosen.values().stream().filter(item -> item.acceptedAt == null).forEach(item -> {
            accepted.save(me.key(), draft, item);
            item.acceptedAt = clock.instant();
        });
        draft.appliedAt = clock.instant();
        session.flush();
        session.clear();
        return people.me();
    }
}
