package io.github.careergraph.profile;

import io.smallrye.graphql.api.AdaptToScalar;
import io.smallrye.graphql.api.Scalar;

/** The id of an item as a client gives it: the library knows an ID alone, but no list of them. */
@AdaptToScalar(Scalar.ID.class)
public record DraftItemId(String text) {

    @Override
    public String toString() {
        return text;
    }
}
