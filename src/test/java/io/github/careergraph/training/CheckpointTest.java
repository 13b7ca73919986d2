package io.github.careergraph.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CheckpointTest {

    private static final Checkpoint CHECKPOINT = new Checkpoint(
            3,
            120,
            2,
            0.5,
            7,
            List.of(new float[] {1, -0.0f}, new float[] {}),
            List.of(new float[] {2}),
            List.of(new float[] {Float.MIN_VALUE}),
            List.of());

    @TempDir
    private Path folder;

    @Test
    void readsBackWhatItWrote() throws IOException {
        file(Map.of("seed", "1")).write(CHECKPOINT);

        assertThat(file(Map.of("seed", "1")).read()).usingRecursiveComparison().isEqualTo(CHECKPOINT);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void refusesOtherSettingsByName() throws IOException {
        file(Map.of("seed", "1", "hidden", "8")).write(CHECKPOINT);

        assertThatThrownBy(() -> file(Map.of("seed", "1", "hidden", "9")).read())
                .hasMessageContaining("hidden was 8 and is now 9");
        assertThatThrownBy(() -> file(Map.of("seed", "1")).read())
                .hasMessageContaining("hidden was 8 and is now absent");
        assertThatThrownBy(() ->
                        file(Map.of("seed", "1", "hidden", "8", "data", "x")).read())
                .hasMessageContaining("data was absent and is now x");
    }

    @Test
    void refusesDamagedFiles() throws IOException {
        CheckpointFile file = file(Map.of());
        file.write(CHECKPOINT);
        Path path = folder.resolve("checkpoint.bin");
        byte[] whole = Files.readAllBytes(path);

        for (int length : List.of(0, 4, 8, whole.length / 2, whole.length - 1)) {
            Files.write(path, Arrays.copyOf(whole, length));
            assertThatThrownBy(file::read).hasMessageContaining("is damaged");
        }
        whole[whole.length / 2] ^= 1;
        Files.write(path, whole);
        assertThatThrownBy(file::read).hasMessageContaining("is damaged");
    }

    @Test
    void endsARunWhoseLossIsNoNumber() throws IOException {
        try (RunDirectory run = RunDirectory.open(folder, Map.of(), false, Clock.systemUTC())) {
            run.step(1, 2.5f, 0.01f);

            assertThatThrownBy(() -> run.step(2, Float.NaN, 0.01f))
                    .isInstanceOf(DivergedException.class)
                    .hasMessageContaining("at step 2: choose a lower --learning-rate");
        }
    }

    private CheckpointFile file(Map<String, String> settings) {
        return new CheckpointFile(folder.resolve("checkpoint.bin"), settings);
    }
}
