package io.github.careergraph.taxonomy;

import java.time.Clock;
import java.util.List;

import jakarta.inject.Inject;

import picocli.CommandLine;

/** {@code import-trends}: enters a table of trends that {@code market-trend} wrote. */
@CommandLine.Command(
        name = "import-trends",
        mixinStandardHelpOptions = true,
        description =
                "Enters what market-trend learned about skills of the taxonomy, in place of what is known of them.")
public final class TrendsCommand extends FiguresCommand {

    private final MarketFigures figures;

    /** For reading a command line before anything is started, to refuse or explain it; not for running it. */
    TrendsCommand() {
        this(null, null);
    }

    @Inject
    TrendsCommand(MarketFigures figures, Clock clock) {
        super("trend", clock);
        this.figures = figures;
    }

    @Override
    int enter(List<FigureRow> rows) {
        return figures.enterTrends(rows);
    }
}
