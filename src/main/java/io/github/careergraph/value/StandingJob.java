package io.github.careergraph.value;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

import io.github.careergraph.identity.AcrossOrganisations;
import io.github.careergraph.operations.BatchJob;

/** Makes the distributions of values anew once they are old; looks whether they are more often than that. */
@ApplicationScoped
class StandingJob implements BatchJob {

    private final Standings standings;

    @Inject
    StandingJob(Standings standings) {
        this.standings = standings;
    }

    @Override
    public String name() {
        return "occupations whose people were compared";
    }

    @AcrossOrganisations
    @Override
    public long run() {
        return standings.renew();
    }

    @AcrossOrganisations
    @Scheduled(every = "5m", delayed = "2m", concurrentExecution = ConcurrentExecution.SKIP)
    void renew() {
        run();
    }
}
