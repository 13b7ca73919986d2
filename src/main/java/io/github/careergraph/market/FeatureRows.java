package io.github.careergraph.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.ejml.data.DMatrixRMaj;

/** A sparse matrix by rows: what each occupation or skill is described by. */
public final class FeatureRows {

    private final int columns;
    private final int[][] index;
    private final double[][] weight;
    private FeatureRows transposed;

    FeatureRows(int columns, int[][] index, double[][] weight) {
        this.columns = columns;
        this.index = index;
        this.weight = weight;
    }

    /** Ones at the given places. */
    public static FeatureRows ofSets(int columns, int[][] members) {
        double[][] ones = new double[members.length][];
        for (int row = 0; row < members.length; row++) {
            ones[row] = new double[members[row].length];
            Arrays.fill(ones[row], 1);
        }
        return new FeatureRows(columns, members, ones);
    }

    /** Rows of length one by (1 + ln tf) · ln(N/df); a term of a single document tells nothing about any other. */
    public static FeatureRows ofTerms(List<List<String>> documents) {
        Map<String, Integer> frequency = new TreeMap<>();
        documents.forEach(terms -> terms.stream().distinct().forEach(term -> frequency.merge(term, 1, Integer::sum)));
        Map<String, Integer> places = new HashMap<>();
        frequency.forEach((term, count) -> {
            if (count > 1) {
                places.put(term, places.size());
            }
        });
        int[][] index = new int[documents.size()][];
        double[][] weight = new double[documents.size()][];
        for (int row = 0; row < index.length; row++) {
            Map<String, Integer> counts = new TreeMap<>();
            documents.get(row).stream()
                    .filter(places::containsKey)
                    .forEach(term -> counts.merge(term, 1, Integer::sum));
            List<String> terms = new ArrayList<>(counts.keySet());
            index[row] = terms.stream().mapToInt(places::get).toArray();
            weight[row] = terms.stream()
                    .mapToDouble(term -> (1 + Math.log(counts.get(term)))
                            * Math.log((double) documents.size() / frequency.get(term)))
                    .toArray();
        }
        return new FeatureRows(places.size(), index, weight).normalised();
    }

    int rows() {
        return index.length;
    }

    int columns() {
        return columns;
    }

    int[] indices(int row) {
        return index[row];
    }

    double[] weights(int row) {
        return weight[row];
    }

    FeatureRows select(int... rows) {
        int[][] chosen = new int[rows.length][];
        double[][] weights = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            chosen[i] = index[rows[i]];
            weights[i] = weight[rows[i]];
        }
        return new FeatureRows(columns, chosen, weights);
    }

    FeatureRows normalised() {
        double[][] scaled = new double[rows()][];
        for (int row = 0; row < scaled.length; row++) {
            double length = Math.sqrt(Arrays.stream(weight[row]).map(w -> w * w).sum());
            scaled[row] = Arrays.stream(weight[row])
                    .map(w -> length == 0 ? 0 : w / length)
                    .toArray();
        }
        return new FeatureRows(columns, index, scaled);
    }

    FeatureRows scaledColumns(double... factors) {
        double[][] scaled = new double[rows()][];
        for (int row = 0; row < scaled.length; row++) {
            scaled[row] = new double[index[row].length];
            for (int i = 0; i < scaled[row].length; i++) {
                scaled[row][i] = weight[row][i] * factors[index[row][i]];
            }
        }
        return new FeatureRows(columns, index, scaled);
    }

    /** In how many rows each column is. */
    double[] columnCounts() {
        double[] counts = new double[columns];
        for (int[] row : index) {
            for (int column : row) {
                counts[column]++;
            }
        }
        return counts;
    }

    FeatureRows transposed() {
        if (transposed == null) {
            int[] fill = new int[columns];
            double[] counts = columnCounts();
            int[][] rowsOf = new int[columns][];
            double[][] weightsOf = new double[columns][];
            for (int column = 0; column < columns; column++) {
                rowsOf[column] = new int[(int) counts[column]];
                weightsOf[column] = new double[(int) counts[column]];
            }
            for (int row = 0; row < rows(); row++) {
                for (int i = 0; i < index[row].length; i++) {
                    int column = index[row][i];
                    rowsOf[column][fill[column]] = row;
                    weightsOf[column][fill[column]++] = weight[row][i];
                }
            }
            transposed = new FeatureRows(rows(), rowsOf, weightsOf);
        }
        return transposed;
    }

    /** This matrix times another, whose rows are this one's columns. */
    FeatureRows times(FeatureRows other) {
        int[][] places = new int[rows()][];
        double[][] sums = new double[rows()][];
        double[] sum = new double[other.columns];
        for (int row = 0; row < rows(); row++) {
            Arrays.fill(sum, 0);
            addRow(row, other, sum);
            int[] found = new int[other.columns];
            int count = 0;
            for (int column = 0; column < sum.length; column++) {
                if (sum[column] != 0) {
                    found[count++] = column;
                }
            }
            places[row] = Arrays.copyOf(found, count);
            sums[row] =
                    Arrays.stream(places[row]).mapToDouble(place -> sum[place]).toArray();
        }
        return new FeatureRows(other.columns, places, sums);
    }

    /** Row · other, as a dense vector. */
    double[] rowTimes(int row, FeatureRows other) {
        double[] sum = new double[other.columns];
        addRow(row, other, sum);
        return sum;
    }

    private void addRow(int row, FeatureRows other, double[] sum) {
        for (int i = 0; i < index[row].length; i++) {
            int inner = index[row][i];
            for (int j = 0; j < other.index[inner].length; j++) {
                sum[other.index[inner][j]] += weight[row][i] * other.weight[inner][j];
            }
        }
    }

    /** Adds {@code factor} times the inner products of these rows with the other's to {@code target}. */
    void addProducts(FeatureRows other, double factor, DMatrixRMaj target) {
        FeatureRows byColumn = other.transposed();
        for (int row = 0; row < rows(); row++) {
            double[] products = rowTimes(row, byColumn);
            for (int i = 0; i < products.length; i++) {
                target.data[row * target.numCols + i] += factor * products[i];
            }
        }
    }
}
