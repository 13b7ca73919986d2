package io.github.careergraph.taxonomy;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.ExitCode;

/** Enters a table with a figure for each skill: exit code 0 when it is entered, 1 when it is at fault. */
abstract class FiguresCommand implements Callable<Integer> {

    private final String figure;
    private final Clock clock;

    @CommandLine.Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "CSV with slug, the figure, source and as_of.")
    Path file;

    /** @param figure the column, of which the plural has an s more */
    FiguresCommand(String figure, Clock clock) {
        this.figure = figure;
        this.clock = clock;
    }

    abstract int enter(List<FigureRow> rows);

    @Override
    public Integer call() {
        List<FigureRow> rows;
        try {
            rows = FigureTable.read(file, figure, LocalDate.now(clock));
        } catch (NoSuchFileException missing) {
            System.err.println(file + ": no such file");
            return ExitCode.SOFTWARE;
        } catch (IOException | ImportFailedException unreadable) {
            System.err.println(file + ": " + unreadable.getMessage());
            return ExitCode.SOFTWARE;
        }
        int entered = enter(rows);
        System.out.printf(
                "Entered the %ss of %d skills; %d rows are of skills that the taxonomy has not.%n",
                figure, entered, rows.size() - entered);
        return entered == 0 ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
