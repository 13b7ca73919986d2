package io.github.careergraph.market;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How often occupations were asked for year by year: a table with a row for each job ad, or for whatever else there is
 * more of where there is more demand.
 *
 * @param occupations of which there is any ad
 * @param years in order, without gaps
 * @param counts of each occupation in each year
 * @param unknown rows with titles that no occupation has
 */
record DemandSeries(List<NamedOccupation> occupations, int[] years, double[][] counts, int unknown) {

    /** The trend needs two, its strength one more, and what it is worth yet another one. */
    static final int LEAST_YEARS = 4;

    private static final int LEAST_OCCUPATIONS = 5;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    static DemandSeries read(Path file, String yearColumn, String titleColumn, List<NamedOccupation> known)
            throws IOException {
        Map<String, NamedOccupation> byName = new HashMap<>();
        known.forEach(occupation -> byName.putIfAbsent(occupation.names().getFirst(), occupation));
        known.forEach(occupation -> occupation.names().forEach(name -> byName.putIfAbsent(name, occupation)));
        Map<NamedOccupation, Map<Integer, Integer>> ads = new HashMap<>();
        TreeMap<Integer, Integer> perYear = new TreeMap<>();
        int[] rows = new int[2];
        try {
            Tables.read(file, List.of(yearColumn, titleColumn), cells -> {
                rows[0]++;
                int year = year(cells[0], rows[0], yearColumn);
                NamedOccupation occupation = byName.get(NamedOccupation.folded(cells[1]));
                if (occupation == null) {
                    rows[1]++;
                } else {
                    perYear.merge(year, 1, Integer::sum);
                    ads.computeIfAbsent(occupation, none -> new HashMap<>()).merge(year, 1, Integer::sum);
                }
            });
        } catch (IllegalArgumentException wrong) {
            throw new IOException(file + ": " + wrong.getMessage(), wrong);
        }
        if (perYear.isEmpty() || perYear.lastKey() - perYear.firstKey() + 1 < LEAST_YEARS) {
            throw new IOException(file + ": a trend needs " + LEAST_YEARS + " years of known titles.");
        }
        int[] years =
                IntStream.rangeClosed(perYear.firstKey(), perYear.lastKey()).toArray();
        for (int year : years) {
            if (!perYear.containsKey(year)) {
                throw new IOException(file + ": no known title in the year " + year + ".");
            }
        }
        List<NamedOccupation> found = known.stream().filter(ads::containsKey).toList();
        if (found.size() < LEAST_OCCUPATIONS) {
            throw new IOException(file + ": titles of " + found.size() + " occupations are known; " + LEAST_OCCUPATIONS
                    + " are needed.");
        }
        double[][] counts = found.stream()
                .map(occupation -> IntStream.of(years)
                        .mapToDouble(year -> ads.get(occupation).getOrDefault(year, 0))
                        .toArray())
                .toArray(double[][]::new);
        return new DemandSeries(found, years, counts, rows[1]);
    }

    private static int year(String cell, int row, String column) {
        try {
            int year = Integer.parseInt(cell.strip());
            if (year >= EARLIEST && year <= LATEST) {
                return year;
            }
        } catch (NumberFormatException noNumber) {
            // Told below.
        }
        throw new IllegalArgumentException("row " + row + ": " + column + " is no year: " + cell + ".");
    }

    /** Ads of all occupations in a year. */
    double total(int year) {
        double total = 0;
        for (double[] of : counts) {
            total += of[year];
        }
        return total;
    }
}
