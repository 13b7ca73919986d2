package io.github.careergraph.value;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.github.careergraph.operations.FileCommand;

/** {@code calibrate}: fits how five scores make one value to what people were really worth to a market. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = "Fits the value model CALIBRATED to outcomes, and says how far the fit can be trusted.")
public final class CalibrateCommand implements FileCommand {

    private static final int MOST_SAMPLES = 10_000;
    private static final int LEAST_SAMPLES = 40;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--outcomes",
            required = true,
            description =
                    "CSV with brand, skill, leadership, network, project (scores, 0 to 100) and value (what the person was worth, in any unit).")
    private Path outcomes;

    @Option(names = "--write", description = "Where to write the configuration of CALIBRATED.")
    private Optional<Path> target = Optional.empty();

    @Option(
            names = "--samples",
            defaultValue = "1000",
            description = "Of the bootstrap, 40 to 10000 (default: ${DEFAULT-VALUE}).")
    private int samples;

    @Option(names = "--seed", defaultValue = "1", description = "Of the bootstrap (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter progress = spec.commandLine().getErr();
        if (samples < LEAST_SAMPLES || samples > MOST_SAMPLES) {
            progress.println("--samples is between " + LEAST_SAMPLES + " and " + MOST_SAMPLES + ".");
            return ExitCode.USAGE;
        }
        Outcomes read;
        try {
            read = Outcomes.read(outcomes);
        } catch (NoSuchFileException missing) {
            progress.println(outcomes + ": no such file");
            return ExitCode.SOFTWARE;
        } catch (IOException unreadable) {
            progress.println(unreadable.getMessage());
            return ExitCode.SOFTWARE;
        }
        Calibration calibration = Calibration.of(read, samples, seed);
        report(calibration, out);
        if (calibration.isOpen()) {
            progress.println("The outcomes do not tell rho: it lies where the search for it ends.");
        }
        if (target.isPresent()) {
            calibration.write(target.get());
            progress.println("Wrote " + target.get());
        }
        return ExitCode.OK;
    }

    private static void report(Calibration calibration, PrintWriter out) {
        out.printf(Locale.ROOT, "%,d outcomes%n", calibration.outcomes());
        out.printf("%-24s %s%n", "", "fitted [95 % interval]");
        out.printf("%-24s %s%n", "rho", calibration.rho());
        for (Dimension dimension : Dimension.values()) {
            out.printf(
                    "%-24s %s%n",
                    "weight of " + Given.name(dimension), calibration.weights().get(dimension.ordinal()));
        }
        out.printf("%-24s %s%n", "value of a point", calibration.unit());
        out.printf(Locale.ROOT, "%-24s %.3f%n", "R2", calibration.r2());
        out.printf(Locale.ROOT, "%-24s %.3f%n", "R2 of ADDITIVE", calibration.additiveR2());
        out.printf(Locale.ROOT, "%-24s %.3f%n", "RMSE", calibration.rmse());
        out.flush();
    }
}
