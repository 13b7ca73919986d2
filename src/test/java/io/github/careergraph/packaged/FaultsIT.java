package io.github.careergraph.packaged;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.careergraph.bench.faults.FaultSettings;
import io.github.careergraph.bench.faults.Faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The short form of {@link Faults}, whose long one {@code ./mvnw -Pfaults verify} runs for half an hour. */
class FaultsIT {

    @Test
    void losesNothingWhenPartsOfItAreTakenAway() throws Exception {
        assumeTrue(PackagedService.isPackaged(), "There is no packaged service here.");
        assumeTrue(
                PackagedService.isPackagedForJvm(), "There is no packaged inference pod here: build without -Dnative.");

        List<String> violations = Faults.run(new FaultSettings(
                Duration.ofSeconds(120), 5, Duration.ofMillis(50), List.of("-Xmx512m"), Path.of("target", "faults")));

        assertThat(violations).isEmpty();
    }
}
