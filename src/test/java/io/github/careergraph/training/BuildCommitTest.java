package io.github.careergraph.training;

import java.util.Properties;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BuildCommitTest {

    @Test
    void tellsTheCommitAndChangesOnTop() {
        Properties noted = new Properties();
        assertThat(BuildCommit.describe(noted)).isEqualTo("a commit that is not known");

        noted.setProperty("git.commit.id", "0123456789abcdef0123456789abcdef01234567");
        noted.setProperty("git.dirty", "false");
        assertThat(BuildCommit.describe(noted)).isEqualTo("commit 0123456789abcdef0123456789abcdef01234567");

        noted.setProperty("git.dirty", "true");
        assertThat(BuildCommit.describe(noted)).endsWith("4567 with changes on top");
    }
}
