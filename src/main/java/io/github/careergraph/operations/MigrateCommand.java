package io.github.careergraph.operations;

import java.util.concurrent.Callable;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.flywaydb.core.Flyway;
import picocli.CommandLine;

/** Brings schema and starter taxonomy up to this release, as a start does where it is not switched off. */
@CommandLine.Command(
        name = MigrateCommand.NAME,
        mixinStandardHelpOptions = true,
        description = "Migrates the database and enters the starter taxonomy.")
public final class MigrateCommand implements Callable<Integer> {

    public static final String NAME = "migrate";

    private final Instance<Flyway> flyway;

    /** For reading a command line before anything is started, to refuse or explain it; not for running it. */
    MigrateCommand() {
        this(null);
    }

    @Inject
    MigrateCommand(Instance<Flyway> flyway) {
        this.flyway = flyway;
    }

    /** The start itself does both for this command, whatever is configured. */
    public static void configure() {
        System.setProperty("quarkus.flyway.migrate-at-start", "true");
        System.setProperty("career-graph.taxonomy.starter", "true");
    }

    @Override
    public Integer call() {
        System.out.println(
                "The schema is at version " + flyway.get().info().current().getVersion() + ".");
        return CommandLine.ExitCode.OK;
    }
}
