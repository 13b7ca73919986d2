package io.github.careergraph.market;

import java.util.List;
import java.util.stream.Stream;

/** All that speaks for a skill: the baselines, EASE with more than skills in common, and what the skills' texts say. */
final class SkillSignals {

    /** Chosen on occupations held out of those that are learned from, as are the weights of all signals. */
    private static final Similarity BY_SKILLS = new Similarity(1, 0.1, 0.1, 0.2, 0, 0);

    private static final Similarity BY_TEXTS = new Similarity(1, 0.1, 0, 0.1, 3, 3);
    private static final Similarity MOSTLY_BY_TEXTS = new Similarity(1, 0.2, 0.3, 0.5, 10, 15);
    private static final double LAMBDA = 5;
    private static final double STRONG_LAMBDA = 20;
    private static final int LIKELY = 80;

    private final SkillScores popularity;
    private final SkillScores itemNeighbours;
    private final SkillScores ease;
    private final SkillScores widest;
    private final List<SkillScores> all;

    /**
     * @param learned the occupations that are learned from, with their needs
     * @param asked those asked about, with the skills that are known
     * @param titled whether the titles, descriptions and codes of occupations may be looked at
     */
    SkillSignals(OccupationFeatures features, OccupationViews learned, OccupationViews asked, boolean titled) {
        FeatureRows needs = learned.skills();
        FeatureRows known = asked.skills();
        popularity = new Popularity(needs);
        itemNeighbours = new SkillNeighbours(needs, known);
        ease = ease(Similarity.OF_SKILLS, LAMBDA, learned, asked);
        double[] rarity = OccupationFeatures.rarity(needs, needs.rows());
        widest = ease(titled ? MOSTLY_BY_TEXTS : BY_SKILLS, STRONG_LAMBDA, learned, asked);
        Stream<SkillScores> ofSkills = Stream.of(
                popularity,
                ease,
                widest,
                new OccupationNeighbours(needs, needs.scaledColumns(rarity)).of(known.scaledColumns(rarity)),
                described(asked.skillTexts(), features.skillTexts()),
                described(asked.skillLabels(), features.skillLabels()),
                described(asked.skillGroups(), features.skillGroups()),
                SkillNeighbours.closestKnown(known, features.skillTexts()),
                SkillNeighbours.closestKnown(known, features.skillLabels()),
                likeTheLikely(widest, known, features.skillTexts()),
                likeTheLikely(widest, known, features.skillLabels()),
                likeTheLikely(widest, known, features.skillGroups()));
        all = titled
                ? Stream.concat(
                                ofSkills,
                                Stream.of(
                                        ease(BY_TEXTS, LAMBDA, learned, asked),
                                        described(asked.titles(), features.skillLabels()),
                                        described(asked.texts(), features.skillTexts()),
                                        new OccupationNeighbours(needs, learned.texts()).of(asked.texts()),
                                        new OccupationNeighbours(needs, learned.codes()).of(asked.codes())))
                        .toList()
                : Stream.concat(ofSkills, Stream.of(ease(BY_SKILLS, LAMBDA, learned, asked)))
                        .toList();
    }

    SkillScores popularity() {
        return popularity;
    }

    SkillScores itemNeighbours() {
        return itemNeighbours;
    }

    SkillScores ease() {
        return ease;
    }

    /** EASE that shrinks more and takes occupations to be alike by more: the one that is best alone. */
    SkillScores widest() {
        return widest;
    }

    List<SkillScores> all() {
        return all;
    }

    private static Ease ease(Similarity similarity, double lambda, OccupationViews learned, OccupationViews asked) {
        return new Ease(
                learned.skills(), similarity.between(learned, learned), similarity.between(asked, learned), lambda);
    }

    /** How much of what occupations are described by is in a skill's own description. */
    static SkillScores described(FeatureRows occupations, FeatureRows skills) {
        FeatureRows byColumn = skills.transposed();
        return row -> occupations.rowTimes(row, byColumn);
    }

    /** How much a skill is like those that are known or likely: what nobody needed yet can be found no other way. */
    static SkillScores likeTheLikely(SkillScores scores, FeatureRows known, FeatureRows described) {
        FeatureRows byColumn = described.transposed();
        return row -> {
            double[] likely = scores.of(row);
            for (int skill : known.indices(row)) {
                likely[skill] += 1;
            }
            int[] top = Top.of(likely, LIKELY);
            double[] weights = new double[top.length];
            for (int i = 0; i < top.length; i++) {
                weights[i] = Math.max(0, likely[top[i]]);
            }
            FeatureRows profile =
                    new FeatureRows(likely.length, new int[][] {top}, new double[][] {weights}).times(described);
            return profile.rowTimes(0, byColumn);
        };
    }
}
