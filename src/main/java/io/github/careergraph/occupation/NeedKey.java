package io.github.careergraph.occupation;

import io.github.careergraph.graphql.Cursor;
import io.github.careergraph.graphql.PageRequest;

/**
 * Which of the skills that an occupation needs.
 *
 * @param essential only essential or only optional ones; null for both
 */
record NeedKey(long occupation, PageRequest request, Boolean essential, boolean counted) {

    /** Where the page begins: the place by weight, from essential to optional, and by skill; null at the beginning. */
    Cursor after() {
        return request.cursor(scope(), 2);
    }

    String scope() {
        return "Occupation.needs:" + occupation;
    }
}
