package io.github.careergraph.profile;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How CVs are imported. */
@ConfigMapping(prefix = "career-graph.profile")
interface ProfileConfiguration {

    /** How long a draft waits for its owner; then it is deleted with the text of the CV. */
    @WithDefault("P7D")
    Duration draftLifetime();

    /** How many drafts a person has at most; a further one takes the place of the oldest. */
    @WithDefault("10")
    int drafts();
}
