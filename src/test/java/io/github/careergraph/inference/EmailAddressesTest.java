package io.github.careergraph.inference;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.github.careergraph.extraction.Entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class EmailAddressesTest {

    @Test
    void findsAddressesInTheirSurroundings() {
        assertThat(EmailAddresses.in("Mail: <ada.l+cv@mail.example.co.uk>, 或 bob@example.org。 user@host @ada a@b.c"))
                .extracting(Entity::text)
                .containsExactly("ada.l+cv@mail.example.co.uk", "bob@example.org");
    }

    @Test
    void readsHostileTextInLinearTime() {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            EmailAddresses.in("a".repeat(200_000));
            EmailAddresses.in("a@".repeat(100_000));
            EmailAddresses.in("a@" + "a.".repeat(100_000));
        });
    }
}
