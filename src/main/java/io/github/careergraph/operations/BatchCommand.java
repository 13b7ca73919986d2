package io.github.careergraph.operations;

import java.util.List;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import io.quarkus.arc.All;
import picocli.CommandLine;

/** Does once what the scheduler does otherwise: for a cron job, where the processes that serve have it switched off. */
@CommandLine.Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        description = "Ranks people, notes values that have changed, compares them and deletes expired drafts, once.")
public final class BatchCommand implements Callable<Integer> {

    private final List<BatchJob> jobs;

    /** For reading a command line before anything is started, to refuse or explain it; not for running it. */
    BatchCommand() {
        this(List.of());
    }

    @Inject
    BatchCommand(@All List<BatchJob> jobs) {
        this.jobs = jobs;
    }

    @Override
    public Integer call() {
        for (BatchJob job : jobs) {
            System.out.println(job.name() + ": " + job.run());
        }
        return CommandLine.ExitCode.OK;
    }
}
