package io.github.careergraph.taxonomy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** Enters a table of premiums that {@code market-premium} wrote: exit code 0 when it is entered, 1 when it is at fault. */
@CommandLine.Command(
        name = "import-premiums",
        mixinStandardHelpOptions = true,
        description =
                "Enters what market-premium learned about skills of the taxonomy, in place of what is known of them.")
public final class PremiumsCommand implements Callable<Integer> {

    private final Premiums premiums;
    private final Clock clock;

    @CommandLine.Parameters(index = "0", paramLabel = "FILE", description = "CSV with slug, premium, source and as_of.")
    Path file;

    /** For reading a command line before anything is started, to refuse or explain it; not for running it. */
    PremiumsCommand() {
        this(null, null);
    }

    @Inject
    PremiumsCommand(Premiums premiums, Clock clock) {
        this.premiums = premiums;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        List<PremiumRow> rows;
        try {
            rows = PremiumTable.read(file, LocalDate.now(clock));
        } catch (NoSuchFileException missing) {
            System.err.println(file + ": no such file");
            return ExitCode.SOFTWARE;
        } catch (IOException | ImportFailedException unreadable) {
            System.err.println(file + ": " + unreadable.getMessage());
            return ExitCode.SOFTWARE;
        }
        int entered = premiums.enter(rows, false);
        System.out.printf(
                "Entered the premiums of %d skills; %d rows are of skills that the taxonomy has not.%n",
                entered, rows.size() - entered);
        return entered == 0 ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
