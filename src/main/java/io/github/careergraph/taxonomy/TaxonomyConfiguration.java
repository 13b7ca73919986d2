package io.github.careergraph.taxonomy;

import java.nio.file.Path;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where skills, occupations and learning resources come from. */
@ConfigMapping(prefix = "career-graph.taxonomy")
public interface TaxonomyConfiguration {

    /** Enters the starter taxonomy at start, when these files have not been entered yet. */
    @WithDefault("true")
    boolean starter();

    /** The only folder that curators can import files from; without it they can import none. */
    Optional<Path> importDirectory();
}
