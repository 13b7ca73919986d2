package io.github.careergraph;

import java.util.OptionalInt;
import java.util.ServiceLoader;

import jakarta.inject.Inject;

import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;

import io.github.careergraph.extraction.Extractors;
import io.github.careergraph.market.MarketPremiumCommand;
import io.github.careergraph.market.MarketTrendCommand;
import io.github.careergraph.market.RecommendSkillsCommand;
import io.github.careergraph.operations.BatchCommand;
import io.github.careergraph.operations.FileCommand;
import io.github.careergraph.operations.MigrateCommand;
import io.github.careergraph.recommendation.ExportInteractionsCommand;
import io.github.careergraph.taxonomy.CompanionsCommand;
import io.github.careergraph.taxonomy.ExportNamesCommand;
import io.github.careergraph.taxonomy.ImportCommand;
import io.github.careergraph.taxonomy.PremiumsCommand;
import io.github.careergraph.taxonomy.TrendsCommand;
import io.github.careergraph.value.CalibrateCommand;
import io.github.careergraph.value.PlotForecastCommand;

/** Serves the graph; with arguments, runs one of its commands instead and ends. */
@QuarkusMain
public final class CareerGraph implements QuarkusApplication {

    private final CommandLine.IFactory factory;
    private final Extractors extractors;

    @Inject
    CareerGraph(CommandLine.IFactory factory, Extractors extractors) {
        this.factory = factory;
        this.extractors = extractors;
    }

    public static void main(String... arguments) {
        if (arguments.length > 0) {
            // Questions about the commands, and mistakes in them, are answered at once and without a database.
            OptionalInt answered = answered(arguments);
            if (answered.isPresent()) {
                System.exit(answered.getAsInt());
            }
            if (arguments[0].equals(MigrateCommand.NAME)) {
                MigrateCommand.configure();
            }
            // It does what it is asked to and nothing that happens to be due.
            System.setProperty("quarkus.scheduler.enabled", "false");
            // A command answers on the terminal: it opens no port and asks nobody who is calling.
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.oidc.tenant-enabled", "false");
            // The terminal has its report on the standard output and what happens meanwhile on the other.
            System.setProperty("quarkus.log.console.json.enabled", "false");
            System.setProperty("quarkus.log.console.stderr", "true");
        }
        Quarkus.run(CareerGraph.class, arguments);
    }

    /** The exit code where no service is needed: for help, for arguments that make no command, and for work on files. */
    static OptionalInt answered(String... arguments) {
        try {
            CommandLine.ParseResult parsed = commands().parseArgs(arguments);
            Integer help = CommandLine.executeHelpRequest(parsed);
            if (help != null) {
                return OptionalInt.of(help);
            }
            return parsed.hasSubcommand() && parsed.subcommand().commandSpec().userObject() instanceof FileCommand
                    ? OptionalInt.of(commands().execute(arguments))
                    : OptionalInt.empty();
        } catch (CommandLine.ParameterException mistake) {
            CommandLine command = mistake.getCommandLine();
            command.getErr().println(mistake.getMessage());
            command.usage(command.getErr());
            return OptionalInt.of(CommandLine.ExitCode.USAGE);
        }
    }

    /** With those of the packages that the native executable is built without. */
    private static CommandLine commands() {
        CommandLine commands = new CommandLine(new Commands());
        ServiceLoader.load(FileCommand.class).forEach(commands::addSubcommand);
        return commands;
    }

    @Override
    public int run(String... arguments) {
        if (arguments.length == 0) {
            extractors.prepare();
            Quarkus.waitForExit();
            return 0;
        }
        return new CommandLine(new Commands(), factory).execute(arguments);
    }

    @TopCommand
    @CommandLine.Command(
            name = "career-graph",
            mixinStandardHelpOptions = true,
            subcommands = {
                ImportCommand.class,
                ExportNamesCommand.class,
                PremiumsCommand.class,
                TrendsCommand.class,
                CompanionsCommand.class,
                MigrateCommand.class,
                BatchCommand.class,
                MarketPremiumCommand.class,
                MarketTrendCommand.class,
                RecommendSkillsCommand.class,
                ExportInteractionsCommand.class,
                CalibrateCommand.class,
                PlotForecastCommand.class
            },
            description = "The career graph. Without a command it serves GraphQL over HTTP.")
    static final class Commands {}
}
