package io.github.careergraph.market;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Occupations of ESCO of which it is known what they pay.
 *
 * @param occupations their places in ESCO
 * @param logEarnings natural logarithms of annual earnings
 * @param attributes job zone, level of education and related experience of each, as numbers; the mean where unknown
 */
record EarningsSample(int[] occupations, double[] logEarnings, double[][] attributes) {

    private static final int UNIT_GROUP = 4;

    private static final List<String> COLUMNS =
            List.of("concept_uri", "annual_earnings", "job_zone", "education_level", "related_work_experience");

    /** Leaves out rows of other occupations and rows without earnings. */
    static EarningsSample read(Path file, Esco esco) throws IOException {
        Map<String, Integer> places = new HashMap<>();
        esco.occupations().forEach(occupation -> places.put(occupation.uri(), places.size()));
        List<Integer> occupations = new ArrayList<>();
        List<double[]> figures = new ArrayList<>();
        Tables.read(file, COLUMNS, cells -> {
            Integer place = places.get(cells[0]);
            double earnings = number(cells[1]);
            if (place != null && earnings > 0 && Double.isFinite(earnings) && esco.needs()[place].length > 0) {
                occupations.add(place);
                figures.add(new double[] {Math.log(earnings), number(cells[2]), number(cells[3]), number(cells[4])});
            }
        });
        double[][] attributes = new double[figures.size()][3];
        for (int column = 0; column < 3; column++) {
            int at = column + 1;
            double mean = figures.stream()
                    .mapToDouble(row -> row[at])
                    .filter(Double::isFinite)
                    .average()
                    .orElse(0);
            for (int i = 0; i < attributes.length; i++) {
                double value = figures.get(i)[at];
                attributes[i][column] = Double.isFinite(value) ? value : mean;
            }
        }
        return new EarningsSample(
                occupations.stream().mapToInt(Integer::intValue).toArray(),
                figures.stream().mapToDouble(row -> row[0]).toArray(),
                attributes);
    }

    /** The mean of the log earnings of ESCO's occupations of a unit group of ISCO-08; not a number where none is known. */
    double ofUnitGroup(Esco esco, String isco) {
        return IntStream.range(0, occupations.length)
                .filter(i -> isco.length() == UNIT_GROUP
                        && esco.occupations().get(occupations[i]).code().startsWith(isco))
                .mapToDouble(i -> logEarnings[i])
                .average()
                .orElse(Double.NaN);
    }

    private static double number(String cell) {
        try {
            return cell.isBlank() ? Double.NaN : Double.parseDouble(cell);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }
}
