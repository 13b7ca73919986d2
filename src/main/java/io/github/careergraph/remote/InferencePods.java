package io.github.careergraph.remote;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.oidc.client.reactive.filter.OidcClientRequestReactiveFilter;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;

import io.github.careergraph.extraction.DocumentFormat;
import io.github.careergraph.extraction.ExtractionConfiguration;
import io.github.careergraph.extraction.InferencePod;
import io.github.careergraph.interest.InterestConfiguration;
import io.github.careergraph.interest.PodTower;

/** Offers the inference pod to the rest of the service where one is configured. */
final class InferencePods {

    @Produces
    @Singleton
    static Optional<InferencePod> pod(RemoteConfiguration remote, ExtractionConfiguration extraction) {
        return remote.url().map(url -> pod(url, remote.client(), extraction.timeout()));
    }

    @Produces
    @Singleton
    static Optional<PodTower> interests(RemoteConfiguration remote, InterestConfiguration interest) {
        return remote.url()
                .map(url -> new PodTower(new PodItemTower(
                        api(url, remote.client(), interest.timeout()),
                        new PodGuard("interests", interest.timeout(), remote.client()))));
    }

    private static InferencePod pod(URI url, RemoteConfiguration.Client client, Duration timeout) {
        PodGuard documents = new PodGuard("documents", client.documentTimeout(), client);
        PodApi reading = api(url, client, client.documentTimeout());
        return new InferencePod(
                new PodEntityExtractor(api(url, client, timeout), new PodGuard("texts", timeout, client)),
                List.of(
                        new PodDocumentReader(DocumentFormat.PDF, reading, documents),
                        new PodDocumentReader(DocumentFormat.DOCX, reading, documents)));
    }

    private static PodApi api(URI url, RemoteConfiguration.Client client, Duration timeout) {
        QuarkusRestClientBuilder builder = QuarkusRestClientBuilder.newBuilder()
                .baseUri(url)
                .connectTimeout(client.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        if (client.authenticated()) {
            builder.register(OidcClientRequestReactiveFilter.class);
        }
        return builder.build(PodApi.class);
    }
}
