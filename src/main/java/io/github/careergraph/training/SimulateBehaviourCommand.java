package io.github.careergraph.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.github.careergraph.interest.BehaviourWriter;
import io.github.careergraph.operations.FileCommand;
import io.github.careergraph.training.BehaviourLog.Deed;
import io.github.careergraph.training.BehaviourLog.Somebody;

/** {@code simulate-behaviour}: makes up what people do, for trying the interest model where nobody has done anything yet. */
@Command(
        name = "simulate-behaviour",
        mixinStandardHelpOptions = true,
        description = "Writes the made-up behaviour of made-up people, for train-interests.")
public final class SimulateBehaviourCommand implements FileCommand {

    private static final int MOST_PEOPLE = 1_000_000;
    private static final long SECONDS_PER_DAY = 86_400;

    @Spec
    private CommandSpec spec;

    @Option(names = "--people", required = true, description = "How many, 1 to 1000000.")
    private int people;

    @Option(names = "--seed", defaultValue = "1", description = "Of everything random (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--taxonomy",
            required = true,
            description = "Folder with skills/*.csv and resources.csv, as the starter taxonomy has them.")
    private Path taxonomy;

    @Option(names = "--out", required = true, description = "File to write; one that is there is replaced.")
    private Path out;

    @Override
    public Integer call() {
        EngineOptions.within(spec.commandLine(), "--people", people, 1, MOST_PEOPLE);
        try {
            List<SimulatedItem> items = SimulatedItem.read(taxonomy);
            BehaviourSimulator simulator = new BehaviourSimulator(items, seed);
            long deeds = write(items, simulator);
            spec.commandLine()
                    .getOut()
                    .printf("%,d people, %,d items, %,d deeds in %s%n", people, items.size(), deeds, out);
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        } catch (IOException problem) {
            return FileProblem.tell(spec.commandLine(), FileProblem.describe(problem));
        } catch (UncheckedIOException problem) {
            return FileProblem.tell(spec.commandLine(), FileProblem.describe(problem.getCause()));
        } catch (IllegalArgumentException problem) {
            return FileProblem.tell(spec.commandLine(), problem.getMessage());
        }
    }

    private long write(List<SimulatedItem> items, BehaviourSimulator simulator) throws IOException {
        long deeds = 0;
        try (BehaviourWriter lines = new BehaviourWriter(Files.newOutputStream(out), true)) {
            for (SimulatedItem item : items) {
                lines.item(item.text());
            }
            for (int number = 1; number <= people; number++) {
                Somebody somebody = simulator.somebody(number);
                lines.person(somebody.id(), ids(somebody.declared(), items), ids(somebody.goal(), items));
                for (Deed deed : somebody.deeds()) {
                    lines.deed(
                            items.get(deed.item()).id(),
                            deed.signal(),
                            Instant.ofEpochSecond(Math.round(deed.day() * SECONDS_PER_DAY)));
                }
                deeds += somebody.deeds().size();
            }
        }
        return deeds;
    }

    private static List<String> ids(int[] places, List<SimulatedItem> items) {
        return IntStream.of(places).mapToObj(place -> items.get(place).id()).toList();
    }
}
