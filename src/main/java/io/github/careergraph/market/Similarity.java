package io.github.careergraph.market;

import org.ejml.data.DMatrixRMaj;

/** How alike two occupations are: inner products of their views, weighed and added. */
record Similarity(
        double skills, double skillGroups, double skillLabels, double skillTexts, double titlePieces, double texts) {

    /** The skills in common and nothing else. */
    static final Similarity OF_SKILLS = new Similarity(1, 0, 0, 0, 0, 0);

    DMatrixRMaj between(OccupationViews some, OccupationViews others) {
        DMatrixRMaj sum = new DMatrixRMaj(some.skills().rows(), others.skills().rows());
        add(skills, some.skills(), others.skills(), sum);
        add(skillGroups, some.skillGroups(), others.skillGroups(), sum);
        add(skillLabels, some.skillLabels(), others.skillLabels(), sum);
        add(skillTexts, some.skillTexts(), others.skillTexts(), sum);
        add(titlePieces, some.titlePieces(), others.titlePieces(), sum);
        add(texts, some.texts(), others.texts(), sum);
        return sum;
    }

    private static void add(double weight, FeatureRows some, FeatureRows others, DMatrixRMaj sum) {
        if (weight != 0) {
            some.addProducts(others, weight, sum);
        }
    }
}
