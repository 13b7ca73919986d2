package io.github.careergraph.training;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The commit that this program was built from, as the build noted it. */
final class BuildCommit {

    private static final String FILE = "/career-graph-build.properties";

    private BuildCommit() {}

    /** Its hash and whether there were changes that it has not; or that it is not known, for a build without history. */
    static String describe() throws IOException {
        Properties noted = new Properties();
        try (InputStream file = BuildCommit.class.getResourceAsStream(FILE)) {
            if (file != null) {
                noted.load(file);
            }
        }
        return describe(noted);
    }

    static String describe(Properties noted) {
        String hash = noted.getProperty("git.commit.id", "");
        if (!hash.matches("[0-9a-f]{7,64}")) {
            return "a commit that is not known";
        }
        return "commit " + hash + ("true".equals(noted.getProperty("git.dirty")) ? " with changes on top" : "");
    }
}
