package io.github.careergraph.market;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which skills go with those that somebody has, as the occupations of a taxonomy need them together: those of
 * {@link SkillSignals} that tell most for the memory they take, weighed by a conditional logit. {@code recommend-skills}
 * measures this class and the service runs it. For n occupations and as many needs as ESCO has it keeps 2 n² bytes and the
 * words of the skills. Immutable, safe for use by many threads.
 */
public final class CompanionModel {

    /** Occupations learned from at most, which bounds memory (32 MiB for what is kept of EASE) and time. */
    static final int MOST_OCCUPATIONS = 4_096;

    /** Known skills looked at at most. */
    public static final int MOST_KNOWN = 200;

    private static final double LAMBDA = 5;

    private final FeatureRows needs;
    private final double[] rarity;
    private final FeatureRows names;
    private final FeatureRows texts;
    private final CompactEase ease;
    private final OccupationNeighbours neighbours;
    private final CompanionWeights weights;

    public CompanionModel(NeededSkills learned, CompanionWeights weights) {
        this.weights = weights;
        this.needs = FeatureRows.ofSets(learned.names().size(), bounded(MOST_OCCUPATIONS, learned.needs()));
        this.rarity = OccupationFeatures.rarity(needs, needs.rows());
        this.names = words(learned.names());
        this.texts = words(learned.texts());
        this.ease = new CompactEase(needs, LAMBDA);
        this.neighbours = new OccupationNeighbours(needs, needs.scaledColumns(rarity));
    }

    /** Those that need anything; of too many, some that are spread evenly over all. */
    static int[][] bounded(int most, int[]... needs) {
        int[][] some = Arrays.stream(needs).filter(skills -> skills.length > 0).toArray(int[][]::new);
        int count = Math.min(some.length, most);
        return IntStream.range(0, count)
                .mapToObj(i -> some[(int) ((long) i * some.length / count)])
                .toArray(int[][]::new);
    }

    private static FeatureRows words(List<String> documents) {
        FeatureRows words =
                FeatureRows.ofTerms(documents.stream().map(Terms::stems).toList());
        // Made now, so that those who ask at once find it made.
        words.transposed();
        return words;
    }

    /** @param known places of skills, ascending, each once, at most {@link #MOST_KNOWN} */
    public LikelySkills of(int... known) {
        if (known.length == 0 || needs.rows() == 0) {
            return new LikelySkills(new int[0], new double[0]);
        }
        Candidates candidates = candidates(known);
        double[] choices = candidates.logChoices(weights.signals());
        int[] order = Top.of(choices, choices.length);
        double needsOfOne = needsOfOne();
        return new LikelySkills(
                IntStream.of(order).map(place -> candidates.skills()[place]).toArray(),
                IntStream.of(order)
                        .mapToDouble(place -> weights.chance(choices[place], needsOfOne))
                        .toArray());
    }

    /**
     * Of the known skills those that occupations need together with another one, the closest by the cosine over occupations
     * first.
     */
    public int[] together(int skill, int[] known) {
        FeatureRows occupationsOf = needs.transposed();
        int[] own = occupationsOf.indices(skill);
        record Close(int skill, double cosine) {}
        return IntStream.of(known)
                .mapToObj(other -> {
                    int[] others = occupationsOf.indices(other);
                    return new Close(
                            other,
                            inCommon(own, others)
                                    / Math.sqrt((double) Math.max(1, own.length) * Math.max(1, others.length)));
                })
                .filter(close -> close.cosine() > 0)
                .sorted(Comparator.comparingDouble(Close::cosine).reversed().thenComparing(Close::skill))
                .mapToInt(Close::skill)
                .toArray();
    }

    private static int inCommon(int[] some, int... others) {
        int count = 0;
        for (int i = 0, j = 0; i < some.length && j < others.length; ) {
            if (some[i] == others[j]) {
                count++;
            }
            boolean advance = some[i] <= others[j];
            j += some[i] >= others[j] ? 1 : 0;
            i += advance ? 1 : 0;
        }
        return count;
    }

    /** How many skills an occupation needs on average. */
    double needsOfOne() {
        return Arrays.stream(needs.columnCounts()).sum() / needs.rows();
    }

    Candidates candidates(int[] known, int... hidden) {
        FeatureRows asked = FeatureRows.ofSets(needs.columns(), new int[][] {known});
        double[] likely = ease.of(asked).of(0);
        SkillScores explained = row -> likely.clone();
        return Candidates.of(
                List.of(
                        explained,
                        neighbours.of(asked.scaledColumns(rarity)),
                        SkillSignals.described(asked.times(texts), texts),
                        SkillSignals.described(asked.times(names), names),
                        SkillNeighbours.closestKnown(asked, texts),
                        SkillNeighbours.closestKnown(asked, names),
                        SkillSignals.likeTheLikely(explained, asked, texts),
                        SkillSignals.likeTheLikely(explained, asked, names)),
                0,
                known,
                hidden);
    }

    /** The best of them, the best first. */
    int[] best(int[] known, int count) {
        return candidates(known).best(weights.signals(), count);
    }
}
