package io.github.careergraph.inference;

import java.util.List;
import java.util.regex.Pattern;

import io.github.careergraph.extraction.Entity;
import io.github.careergraph.extraction.EntityType;

/** Finds e-mail addresses by their form, which is surer than anything that can be learnt about them. */
final class EmailAddresses {

    /** Every part is bounded, by the limits of RFC 5321, so that a text of any kind is read in linear time. */
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![\\w.%+-])[\\w.%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,8}[A-Za-z]{2,24}(?![\\w-])");

    private EmailAddresses() {}

    static List<Entity> in(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(match -> new Entity(EntityType.EMAIL, match.start(), match.end(), match.group(), 1))
                .toList();
    }
}
