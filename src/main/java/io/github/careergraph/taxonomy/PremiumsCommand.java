package io.github.careergraph.taxonomy;

import java.time.Clock;
import java.util.List;

import jakarta.inject.Inject;

import picocli.CommandLine;

/** {@code import-premiums}: enters a table of premiums that {@code market-premium} wrote. */
@CommandLine.Command(
        name = "import-premiums",
        mixinStandardHelpOptions = true,
        description =
                "Enters what market-premium learned about skills of the taxonomy, in place of what is known of them.")
public final class PremiumsCommand extends FiguresCommand {

    private final MarketFigures figures;

    /** For reading a command line before anything is started, to refuse or explain it; not for running it. */
    PremiumsCommand() {
        this(null, null);
    }

    @Inject
    PremiumsCommand(MarketFigures figures, Clock clock) {
        super("premium", clock);
        this.figures = figures;
    }

    @Override
    int enter(List<FigureRow> rows) {
        return figures.enterPremiums(rows, false);
    }
}
