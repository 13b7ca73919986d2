package io.github.careergraph.recommendation;

import java.util.List;

/** The actions that are recommended here. */
record Actions(List<ActionTemplate> offered) {

    Actions {
        offered = List.copyOf(offered);
    }
}
