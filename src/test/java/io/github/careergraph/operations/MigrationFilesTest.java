package io.github.careergraph.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Migrations run while pods of the release before serve: they add, and take away only what that release has stopped using.
 * A file says so in its first line, {@code -- Contracts: nothing uses … since 1.2.}
 */
class MigrationFilesTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** The schema of the first release: nothing ran before. */
    private static final int FIRST_RELEASE = 13;

    private static final Pattern CONTRACTS = Pattern.compile("^-- Contracts: nothing uses .+ since [0-9]+\\.[0-9]+");

    /** What breaks statements of the release before: they name columns, and insert rows without the new ones. */
    private static final List<Pattern> TAKE_AWAY = Stream.of(
                    "drop\\s+(table|column|view|function|type)\\b",
                    "rename\\s+(column|to)\\b",
                    "alter\\s+column\\s+\\w+\\s+(set\\s+data\\s+)?type\\b",
                    "alter\\s+column\\s+\\w+\\s+set\\s+not\\s+null\\b",
                    "alter\\s+column\\s+\\w+\\s+drop\\s+default\\b",
                    "add\\s+column\\s+(?:if\\s+not\\s+exists\\s+)?\\w+\\s+(?:(?!default|generated|,|;).)*not\\s+null(?:(?!default|generated|,|;).)*[,;]")
            .map(statement -> Pattern.compile(statement, CASE_INSENSITIVE | Pattern.DOTALL))
            .toList();

    @Test
    void addAndTakeAwayOnlyWhatTheReleaseBeforeDoesNotUse() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            List<Path> later =
                    files.filter(file -> version(file) > FIRST_RELEASE).toList();
            for (Path file : later) {
                String sql = Files.readString(file);
                assertThat(breaks(sql) && !CONTRACTS.matcher(sql).find())
                        .as(file.getFileName() + " takes away what pods of the release before may use")
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table person drop column headline;",
                "alter table person rename column headline to line;",
                "alter table person alter column headline type varchar(3);",
                "alter table person alter column headline set not null;",
                "alter table person add column pronouns text not null;",
                "drop table badge;"
            })
    void knowWhatTakesAway(String sql) {
        assertThat(breaks(sql)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table person add column pronouns text;",
                "alter table person add column followers integer not null default 0, add column note text;",
                "create table badge (id bigint not null);",
                "drop index person_name; create index person_name on person (display_name);",
                "alter table person add constraint short check (length(pronouns) <= 40) not valid;"
            })
    void knowWhatAdds(String sql) {
        assertThat(breaks(sql)).isFalse();
    }

    private static boolean breaks(String sql) {
        String statements = sql.replaceAll("--[^\\n]*", "");
        return TAKE_AWAY.stream()
                .anyMatch(statement -> statement.matcher(statements).find());
    }

    private static int version(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1"));
    }
}
