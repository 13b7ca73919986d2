package io.github.careergraph.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.careergraph.interest.Signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What behaviour is read from, and how what is none is refused. */
class BehaviourFileTest {

    private static final String HEADER = "{\"behaviour\":1,\"simulated\":false}";
    private static final String DOCKER = "{\"item\":\"skill:docker\",\"text\":\"Docker\"}";
    private static final String SOMEBODY = "{\"person\":\"p1\",\"declared\":[\"skill:docker\"],\"goal\":[]}";
    private static final String SAVED = "{\"item\":\"skill:docker\",\"did\":\"SAVE\",\"at\":\"2026-01-05T12:00:00Z\"}";

    @TempDir
    private Path folder;

    @Test
    void readsPeopleWithWhatTheyDid() throws IOException {
        BehaviourLog data = BehaviourFile.read(file(HEADER, DOCKER, SOMEBODY, SAVED, "{\"person\":\"p2\"}"));
        assertThat(data.simulated()).isFalse();
        assertThat(data.items()).hasSize(1);
        assertThat(data.people()).hasSize(2);
        BehaviourLog.Somebody first = data.people().getFirst();
        assertThat(first.declared()).containsExactly(0);
        assertThat(first.deeds()).containsExactly(new BehaviourLog.Deed(0, Signal.SAVE, 20_458.5));
        assertThat(data.people().getLast().deeds()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesWhatIsMalformedWithFileAndLine(List<String> lines, String problem) {
        assertThatThrownBy(() -> BehaviourFile.read(file(lines.toArray(String[]::new))))
                .isInstanceOf(MalformedCorpusException.class)
                .hasMessageContaining("behaviour.jsonl:" + problem);
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                arguments(List.of(), "1: the first line is"),
                arguments(List.of("{}"), "1: the first line is"),
                arguments(List.of("{\"behaviour\":2}"), "1: the first line is"),
                arguments(List.of(HEADER), "1: ends without a person"),
                arguments(List.of(HEADER, "nonsense"), "2: is no JSON object"),
                arguments(List.of(HEADER, "[]"), "2: is no JSON object"),
                arguments(List.of(HEADER, DOCKER + "{}"), "2: is no JSON object"),
                arguments(List.of(HEADER, "{}"), "2: says neither"),
                arguments(List.of(HEADER, DOCKER, DOCKER), "3: item skill:docker is there twice"),
                arguments(
                        List.of(HEADER, "{\"item\":\"a\",\"text\":\"" + "x".repeat(2001) + "\"}"), "2: text is longer"),
                arguments(List.of(HEADER, "{\"text\":\"x\"}"), "2: has no item"),
                arguments(List.of(HEADER, DOCKER, SOMEBODY, SOMEBODY), "4: person p1 is there twice"),
                arguments(List.of(HEADER, SOMEBODY), "2: there is no item skill:docker"),
                arguments(List.of(HEADER, DOCKER, SAVED), "3: a person stands before"),
                arguments(List.of(HEADER, DOCKER, SOMEBODY, DOCKER.replace("docker", "x")), "4: items stand before"),
                arguments(
                        List.of(HEADER, DOCKER, SOMEBODY, SAVED.replace("SAVE", "DECLARED")),
                        "4: nobody does DECLARED"),
                arguments(List.of(HEADER, DOCKER, SOMEBODY, SAVED.replace("2026-01-05T12", "x")), "4: at is no time"),
                arguments(
                        List.of(HEADER, DOCKER, SOMEBODY, SAVED, SAVED.replace("2026-01-05", "2026-01-04")),
                        "5: is earlier"),
                arguments(List.of(HEADER, DOCKER, SOMEBODY.replace("[]", "7")), "3: goal is no list"));
    }

    @Test
    void theCommandSaysSoInOneLine() throws IOException {
        Path file = file(HEADER, DOCKER, "nonsense");
        ToyCommands.Answer answer =
                ToyCommands.run(new TrainInterestsCommand(), "--data=" + file, "--out=" + folder.resolve("model"));
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err().strip())
                .startsWith("behaviour.jsonl:3: is no JSON object")
                .doesNotContain("\n");
        assertThat(folder.resolve("model")).doesNotExist();
        assertThat(ToyCommands.run(
                                new TrainInterestsCommand(),
                                "--data=" + folder.resolve("none.jsonl"),
                                "--out=" + folder.resolve("model"))
                        .err())
                .contains("is missing");
        assertThat(ToyCommands.run(
                                new TrainInterestsCommand(),
                                "--data=" + file,
                                "--out=" + folder.resolve("model"),
                                "--id-dropout=NaN")
                        .code())
                .isEqualTo(2);
    }

    private Path file(String... lines) throws IOException {
        return Files.writeString(
                folder.resolve("behaviour.jsonl"), lines.length == 0 ? "" : String.join("\n", lines) + "\n");
    }
}
