package io.github.careergraph.value;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.github.careergraph.Rows;
import io.github.careergraph.TestClock;

/** People and what ties them, in organisations of their own, for tests. */
final class NetworkRows {

    static final Instant LONG_AGO = TestClock.NOW.minus(1000, ChronoUnit.DAYS);
    static final Instant LATELY = TestClock.NOW.minus(3, ChronoUnit.DAYS);

    private static final String NAME = "Network test";
    private static final String SKILL = "network-test-";

    private NetworkRows() {}

    static List<Long> people(String organisation, int number, Instant since) {
        return Rows.ask(
                Long.class,
                "insert into person (organisation, display_name, created_at) select ?1, ?2, ?3 from generate_series(1, ?4) returning id",
                organisation,
                NAME,
                since,
                number);
    }

    static void connect(long requester, long addressee) {
        connect(requester, addressee, true);
    }

    static void connect(long requester, long addressee, boolean accepted) {
        Rows.run(
                "insert into connection (requester_id, addressee_id, kind, created_at, accepted_at) values (?1, ?2, 'COLLEAGUE', ?3, "
                        + (accepted ? "?3)" : "null)"),
                requester,
                addressee,
                LONG_AGO);
    }

    static void endorse(long endorser, long person, int skills) {
        for (int i = 1; i <= skills; i++) {
            long skill = Rows.skill(SKILL + i);
            Rows.run(
                    "insert into person_skill (person_id, skill_id, level, created_at) values (?1, ?2, 4, ?3) on conflict do nothing",
                    person,
                    skill,
                    LONG_AGO);
            Rows.run(
                    "insert into endorsement (person_id, skill_id, endorser_id, created_at) values (?1, ?2, ?3, ?4)",
                    person,
                    skill,
                    endorser,
                    LONG_AGO);
        }
    }

    /** All know all of them, and endorse some skills of all. */
    static void ring(List<Long> members, int skills) {
        Long[] all = members.toArray(Long[]::new);
        Rows.run(
                "insert into connection (requester_id, addressee_id, kind, created_at, accepted_at)"
                        + " select a, b, 'COLLEAGUE', ?2, ?2 from unnest(?1) as x (a), unnest(?1) as y (b) where a < b",
                all,
                LONG_AGO);
        for (int i = 1; i <= skills; i++) {
            long skill = Rows.skill(SKILL + i);
            Rows.run(
                    "insert into person_skill (person_id, skill_id, level, created_at) select a, ?2, 4, ?3 from unnest(?1) as x (a)",
                    all,
                    skill,
                    LONG_AGO);
            Rows.run(
                    "insert into endorsement (person_id, skill_id, endorser_id, created_at)"
                            + " select a, ?2, b, ?3 from unnest(?1) as x (a), unnest(?1) as y (b) where a <> b",
                    all,
                    skill,
                    LONG_AGO);
        }
    }

    static Map<Long, Double> strengths() {
        Map<Long, Double> strengths = new HashMap<>();
        Rows.ask(Object[].class, "select person_id, strength from network_rank")
                .forEach(row -> strengths.put((Long) row[0], (Double) row[1]));
        return strengths;
    }

    static void forget() {
        Rows.run("delete from network_rank");
        Rows.run("delete from network_ranking");
    }

    static void clear() {
        forget();
        Rows.run("truncate network_progress, network_even, network_odd, network_link");
        Rows.run("delete from person where display_name = ?1", NAME);
        Rows.run("delete from skill where slug like ?1", SKILL + "%");
    }
}
