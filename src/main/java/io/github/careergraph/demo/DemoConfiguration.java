package io.github.careergraph.demo;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Whether there are people to look at before anybody has signed in. */
@ConfigMapping(prefix = "career-graph")
interface DemoConfiguration {

    /** Enters the demo people at start, once. */
    @WithName("demo")
    @WithDefault("false")
    boolean people();
}
