package io.github.careergraph.taxonomy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** Enters an operator's table of what goes with skills: exit code 0 when it is entered, 1 when it is at fault. */
@CommandLine.Command(
        name = "import-companions",
        mixinStandardHelpOptions = true,
        description =
                "Enters what goes with skills beside what their occupations say, in place of what was entered of them.")
public final class CompanionsCommand implements Callable<Integer> {

    private final Companions companions;

    @CommandLine.Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "CSV with slug and companions, such as docker:0.1;linux:0.07.")
    Path file;

    /** For reading a command line before anything is started, to refuse or explain it; not for running it. */
    CompanionsCommand() {
        this(null);
    }

    @Inject
    CompanionsCommand(Companions companions) {
        this.companions = companions;
    }

    @Override
    public Integer call() {
        List<CompanionRow> rows;
        try {
            rows = SkillTable.read(file, CompanionRow::of);
        } catch (NoSuchFileException missing) {
            System.err.println(file + ": no such file");
            return ExitCode.SOFTWARE;
        } catch (IOException | ImportFailedException unreadable) {
            System.err.println(file + ": " + unreadable.getMessage());
            return ExitCode.SOFTWARE;
        }
        int given = rows.stream().mapToInt(row -> row.companions().size()).sum();
        int entered = companions.enter(rows);
        System.out.printf(
                "Entered %d companions of skills; %d are of or with skills that the taxonomy has not.%n",
                entered, given - entered);
        return entered == 0 ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
