package io.github.careergraph.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A project that a person had a part in.
 *
 * @param leads whether the person leads it technically
 * @param manages whether the person manages it
 * @param from null when unknown
 * @param to null, or a day to come, while the project runs
 * @param teams distinct teams that took part, at least 1
 * @param members people who took part, at least 1
 * @param confidence in [0, 1]
 */
public record ProjectEvidence(
        String id,
        String name,
        boolean leads,
        boolean manages,
        LocalDate from,
        LocalDate to,
        int teams,
        int members,
        double confidence) {

    /** What the kinds of all evidence of projects begin with. */
    static final String PREFIX = "PROJECT_";

    static final String MEMBER = PREFIX + "MEMBER";
    static final String LEAD = PREFIX + "LEAD";
    static final String MANAGER = PREFIX + "MANAGER";

    public ProjectEvidence {
        Checks.text("name", name);
        Checks.range("teams", teams, 1, 1_000_000);
        Checks.range("members", members, 1, 1_000_000_000);
        Checks.range("confidence", confidence, 0, 1);
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("to must not be before from: " + to);
        }
    }

    /** The rows of {@link EvidenceWeights} that apply, the most telling last. */
    List<String> kinds() {
        List<String> kinds = new ArrayList<>(List.of(MEMBER));
        if (leads) {
            kinds.add(LEAD);
        }
        if (manages) {
            kinds.add(MANAGER);
        }
        return kinds;
    }

    boolean runsOn(LocalDate day) {
        return to == null ? from != null : to.isAfter(day);
    }
}
