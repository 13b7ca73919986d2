package io.github.careergraph.market;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What occupations are compared by: the skills they need, these skills' groups, labels and texts, and their own titles,
 * texts and codes. Terms weigh alike on both sides, so that a title can be compared with a skill's label.
 */
final class OccupationFeatures {

    private final FeatureRows skillGroups;
    private final FeatureRows skillLabels;
    private final FeatureRows skillTexts;
    private final FeatureRows titles;
    private final FeatureRows titlePieces;
    private final FeatureRows texts;
    private final FeatureRows codes;

    OccupationFeatures(Esco esco) {
        int occupations = esco.occupations().size();
        int[] first = range(0, occupations);
        int[] second = range(occupations, occupations + esco.skills().size());
        FeatureRows labels = FeatureRows.ofTerms(Stream.concat(
                        esco.occupations().stream().map(o -> o.title() + " " + o.otherTitles()),
                        esco.skills().stream().map(s -> s.label() + " " + s.otherLabels()))
                .map(Terms::stems)
                .toList());
        FeatureRows descriptions = FeatureRows.ofTerms(Stream.concat(
                        esco.occupations().stream().map(o -> o.title() + " " + o.description()),
                        esco.skills().stream().map(s -> s.label() + " " + s.description()))
                .map(Terms::stems)
                .toList());
        titles = labels.select(first);
        skillLabels = labels.select(second);
        texts = descriptions.select(first);
        skillTexts = descriptions.select(second);
        titlePieces = FeatureRows.ofTerms(esco.occupations().stream()
                .map(o -> Terms.pieces(o.title() + " " + o.otherTitles()))
                .toList());
        codes = FeatureRows.ofTerms(
                esco.occupations().stream().map(o -> prefixes(o.code())).toList());
        skillGroups = esco.groups()
                .scaledColumns(rarity(esco.groups(), esco.skills().size()))
                .normalised();
    }

    /** @param needs of each of the occupations the skills that are known */
    OccupationViews of(int[] occupations, FeatureRows needs) {
        return new OccupationViews(
                needs,
                needs.times(skillGroups),
                needs.times(skillLabels),
                needs.times(skillTexts),
                titles.select(occupations),
                titlePieces.select(occupations),
                texts.select(occupations),
                codes.select(occupations));
    }

    FeatureRows skillGroups() {
        return skillGroups;
    }

    FeatureRows skillLabels() {
        return skillLabels;
    }

    FeatureRows skillTexts() {
        return skillTexts;
    }

    /** ln(N/df): what nearly all have tells few apart. */
    static double[] rarity(FeatureRows rows, int of) {
        double[] rarity = rows.columnCounts();
        for (int i = 0; i < rarity.length; i++) {
            rarity[i] = Math.max(0, Math.log(of / Math.max(1, rarity[i])));
        }
        return rarity;
    }

    static int[] range(int from, int to) {
        return IntStream.range(from, to).toArray();
    }

    private static List<String> prefixes(String code) {
        List<String> prefixes = new ArrayList<>();
        for (int length = 1; length <= code.length(); length++) {
            if (length <= 4 || length == code.length() || code.charAt(length) == '.') {
                prefixes.add(code.substring(0, length));
            }
        }
        return prefixes;
    }
}
