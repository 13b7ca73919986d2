package io.github.careergraph.market;

/** The same occupations, row by row, from each of the sides that they can be compared by. */
record OccupationViews(
        FeatureRows skills,
        FeatureRows skillGroups,
        FeatureRows skillLabels,
        FeatureRows skillTexts,
        FeatureRows titles,
        FeatureRows titlePieces,
        FeatureRows texts,
        FeatureRows codes) {}
