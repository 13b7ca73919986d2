package io.github.careergraph;

import jakarta.inject.Inject;

import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;

import io.github.careergraph.taxonomy.ImportCommand;

/** Serves the graph; with arguments, runs one of its commands instead and ends. */
@QuarkusMain
public final class CareerGraph implements QuarkusApplication {

    private final CommandLine.IFactory factory;

    @Inject
    CareerGraph(CommandLine.IFactory factory) {
        this.factory = factory;
    }

    public static void main(String... arguments) {
        if (arguments.length > 0) {
            // A command answers on the terminal: it opens no port and asks nobody who is calling.
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.oidc.tenant-enabled", "false");
        }
        Quarkus.run(CareerGraph.class, arguments);
    }

    @Override
    public int run(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.waitForExit();
            return 0;
        }
        return new CommandLine(new Commands(), factory).execute(arguments);
    }

    @TopCommand
    @CommandLine.Command(
            name = "career-graph",
            mixinStandardHelpOptions = true,
            subcommands = ImportCommand.class,
            description = "The career graph. Without a command it serves GraphQL over HTTP.")
    static final class Commands {}
}
