package io.github.careergraph.value;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import io.github.careergraph.operations.BatchJob;

/** Ranks people by their network, every night; looks more often than that, so that a night's failure is made up for. */
@ApplicationScoped
class NetworkJob implements BatchJob {

    private final NetworkRanks ranks;

    @Inject
    NetworkJob(NetworkRanks ranks) {
        this.ranks = ranks;
    }

    @Override
    public String name() {
        return "people ranked by their network";
    }

    @Override
    public long run() {
        return ranks.renew();
    }

    @Scheduled(cron = "{career-graph.value.network.schedule}", concurrentExecution = ConcurrentExecution.SKIP)
    void nightly() {
        run();
    }
}
