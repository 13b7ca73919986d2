package io.github.careergraph.value;

import java.util.Map;

/**
 * The weights that ship. They are editorial judgement, chosen so that a working-level skill (some hundred hours) is worth
 * several talks, a talk several posts, and that somebody active for a few years scores between 50 and 80.
 */
final class DefaultPolicy {

    static final EvidenceWeights WEIGHTS = new EvidenceWeights(
            Map.ofEntries(
                    //   kind                                    B     S     L     N     P   half-life in months
                    row("POST", /*                         */ 0.10, 0.00, 0.00, 0.02, 0.00, 18),
                    row("VIDEO", /*                        */ 0.20, 0.00, 0.00, 0.02, 0.00, 24),
                    row("PODCAST", /*                      */ 0.25, 0.00, 0.00, 0.10, 0.00, 24),
                    row("TALK", /*                         */ 0.50, 0.00, 0.10, 0.25, 0.00, 30),
                    row("PAPER", /*                        */ 1.00, 0.20, 0.00, 0.10, 0.00, 60),
                    row("BOOK", /*                         */ 2.00, 0.30, 0.30, 0.00, 0.00, 96),
                    row("PATENT", /*                       */ 0.80, 0.20, 0.00, 0.00, 0.00, 84),
                    row("AWARD", /*                        */ 0.80, 0.00, 0.00, 0.00, 0.00, 60),
                    row("OPEN_SOURCE_CONTRIBUTION", /*     */ 0.25, 0.15, 0.00, 0.10, 0.10, 30),
                    row("WORKSHOP", /*                     */ 0.25, 0.00, 0.50, 0.25, 0.00, 36),
                    row("MENTORING", /*                    */ 0.00, 0.00, 0.60, 0.25, 0.00, 36),
                    row("ORGANISED_EVENT", /*              */ 0.20, 0.00, 0.40, 0.60, 0.40, 36),
                    row("CERTIFICATE", /*                  */ 0.10, 0.30, 0.00, 0.00, 0.00, 36),
                    row("COURSE", /*                       */ 0.00, 0.10, 0.00, 0.00, 0.00, 36),
                    row("PROJECT_MEMBER", /*               */ 0.00, 0.00, 0.00, 0.05, 0.40, 48),
                    row("PROJECT_LEAD", /*                 */ 0.00, 0.00, 0.70, 0.10, 0.90, 60),
                    row("PROJECT_MANAGER", /*              */ 0.00, 0.00, 0.50, 0.10, 1.00, 60),
                    row("CONNECTION", /*                   */ 0.00, 0.00, 0.00, 0.04, 0.00, Double.POSITIVE_INFINITY),
                    row("CONNECTION_MENTOR", /*            */ 0.00, 0.00, 0.00, 0.15, 0.00, Double.POSITIVE_INFINITY),
                    row("CONNECTION_MENTEE", /*            */ 0.00, 0.00, 0.15, 0.08, 0.00, Double.POSITIVE_INFINITY),
                    row("CONNECTION_REPORT", /*            */ 0.00, 0.00, 0.15, 0.05, 0.00, Double.POSITIVE_INFINITY),
                    row("ENDORSEMENT", /*                  */ 0.02, 0.00, 0.00, 0.03, 0.00, Double.POSITIVE_INFINITY)),
            new PerDimension(6, 3, 5, 5, 5),
            10_000,
            50,
            10,
            0.2,
            1.5,
            0.6,
            0.7);

    private DefaultPolicy() {}

    private static Map.Entry<String, KindPolicy> row(
            String kind,
            double brand,
            double skill,
            double leadership,
            double network,
            double project,
            double halfLifeMonths) {
        return Map.entry(
                kind, new KindPolicy(new PerDimension(brand, skill, leadership, network, project), halfLifeMonths));
    }
}
