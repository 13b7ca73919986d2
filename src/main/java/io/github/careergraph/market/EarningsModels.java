package io.github.careergraph.market;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.ejml.data.DMatrixRMaj;

import io.github.careergraph.market.EarningsRegression.Part;

/** The regressions that are tried on a sample: by what each of them takes occupations to be alike. */
final class EarningsModels {

    static final String SKILLS = "skills alone";
    static final String PAIRS = "skills and their pairs";
    static final String ALL = "all: skills, pairs, zone, education, experience";
    static final String TITLED = "all, and titles and descriptions";

    private static final double CLOSE = 0.5;

    private EarningsModels() {}

    /** @return what makes occupations alike by the skills that they need, each skill for itself */
    static List<Part> ofSkills(Esco esco, OccupationFeatures features, int... rows) {
        FeatureRows weighed = weighed(esco, rows);
        OccupationViews views = features.of(rows, weighed);
        return List.of(
                new Part(cosines(weighed), 0.2),
                new Part(cosines(views.skillGroups()), 0.4),
                new Part(cosines(views.skillLabels()), 0.2),
                new Part(cosines(views.skillTexts()), 0.2));
    }

    /** @return by name what makes occupations of the sample alike, numbered as in the sample */
    static Map<String, List<Part>> of(Esco esco, OccupationFeatures features, EarningsSample sample) {
        int[] rows = sample.occupations();
        FeatureRows weighed = weighed(esco, rows);
        OccupationViews views = features.of(rows, weighed);
        List<Part> ofSkills = ofSkills(esco, features, rows);
        DMatrixRMaj skills = ofSkills.getFirst().similarity();
        DMatrixRMaj texts = ofSkills.getLast().similarity();
        // (x·y)² is the inner product of all pairs of what x and y have: skills that count only together.
        DMatrixRMaj pairs = each(skills, cosine -> cosine * cosine);
        DMatrixRMaj closeTexts = each(texts, cosine -> Math.exp(-(2 - 2 * cosine) / CLOSE));
        double[][] attributes = standardised(sample.attributes());
        DMatrixRMaj linear = attributes(attributes, 3);
        DMatrixRMaj near = near(attributes);
        List<Part> ofPairs = join(ofSkills, List.of(new Part(closeTexts, 0.2), new Part(pairs, 0.05)));
        List<Part> ofAttributes = List.of(new Part(linear, 0.3), new Part(near, 0.2));
        List<Part> ofTitles =
                List.of(new Part(cosines(views.titlePieces()), 0.2), new Part(cosines(views.texts()), 0.2));
        Map<String, List<Part>> models = new LinkedHashMap<>();
        models.put("job zone alone", List.of(new Part(attributes(attributes, 1), 1)));
        models.put("zone, education, experience", List.of(new Part(linear, 0.5), new Part(near, 0.5)));
        models.put(SKILLS, ofSkills);
        models.put(PAIRS, ofPairs);
        models.put("skills, zone, education, experience", join(ofSkills, ofAttributes));
        models.put(ALL, join(ofPairs, ofAttributes));
        models.put(TITLED, join(join(ofPairs, ofAttributes), ofTitles));
        return models;
    }

    private static FeatureRows weighed(Esco esco, int... rows) {
        FeatureRows needs = esco.needed().select(rows);
        return needs.scaledColumns(OccupationFeatures.rarity(needs, rows.length));
    }

    private static List<Part> join(List<Part> some, List<Part> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static DMatrixRMaj cosines(FeatureRows rows) {
        FeatureRows unit = rows.normalised();
        DMatrixRMaj cosines = new DMatrixRMaj(unit.rows(), unit.rows());
        unit.addProducts(unit, 1, cosines);
        return cosines;
    }

    private static DMatrixRMaj each(DMatrixRMaj matrix, DoubleUnaryOperator function) {
        DMatrixRMaj result = matrix.copy();
        for (int i = 0; i < result.data.length; i++) {
            result.data[i] = function.applyAsDouble(result.data[i]);
        }
        return result;
    }

    private static DMatrixRMaj attributes(double[][] values, int columns) {
        DMatrixRMaj products = new DMatrixRMaj(values.length, values.length);
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                double sum = 0;
                for (int column = 0; column < columns; column++) {
                    sum += values[i][column] * values[j][column];
                }
                products.set(i, j, sum);
            }
        }
        return products;
    }

    private static DMatrixRMaj near(double[][] values) {
        DMatrixRMaj near = new DMatrixRMaj(values.length, values.length);
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                double distance = 0;
                for (int column = 0; column < values[i].length; column++) {
                    distance += Math.pow(values[i][column] - values[j][column], 2);
                }
                near.set(i, j, Math.exp(-distance / (2 * values[i].length)));
            }
        }
        return near;
    }

    private static double[][] standardised(double[][] values) {
        double[][] result = new double[values.length][values.length == 0 ? 0 : values[0].length];
        for (int c = 0; values.length > 0 && c < values[0].length; c++) {
            int column = c;
            double mean = IntStream.range(0, values.length)
                    .mapToDouble(i -> values[i][column])
                    .average()
                    .orElse(0);
            double deviation = Math.sqrt(IntStream.range(0, values.length)
                    .mapToDouble(i -> Math.pow(values[i][column] - mean, 2))
                    .average()
                    .orElse(0));
            for (int i = 0; i < values.length; i++) {
                result[i][column] = deviation == 0 ? 0 : (values[i][column] - mean) / deviation;
            }
        }
        return result;
    }
}
