package io.github.careergraph.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The trials of a search that have ended, kept as search.tsv. */
final class TrialTable {

    static final String FILE = "search.tsv";

    private final Path file;
    private final List<Trial> trials = new ArrayList<>();

    TrialTable(Path directory) {
        file = directory.resolve(FILE);
    }

    /**
     * Takes over what a search before has written.
     *
     * @param settings of the trials in their order; the file must tell the same
     */
    void read(List<HyperParameters> settings) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int line = 1; line < lines.size(); line++) {
            String[] cells = lines.get(line).split("\t");
            if (line > settings.size()) {
                throw new MalformedCorpusException(
                        file.toString(), line + 1, "tells of more trials than --search asks for");
            }
            Trial trial = parse(cells, settings.get(line - 1), line);
            if (!trial.cells().equals(List.of(cells))) {
                throw new MalformedCorpusException(
                        file.toString(),
                        line + 1,
                        "cannot be resumed with other settings: " + difference(trial, cells));
            }
            trials.add(trial);
        }
    }

    void add(Trial trial) throws IOException {
        trials.add(trial);
        List<String> lines = new ArrayList<>();
        lines.add(String.join("\t", Trial.columns(trial.parameters())));
        trials.forEach(each -> lines.add(String.join("\t", each.cells())));
        Path part = file.resolveSibling(FILE + ".part");
        Files.writeString(part, String.join("\n", lines) + "\n");
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    int size() {
        return trials.size();
    }

    double seconds() {
        return trials.stream().mapToDouble(Trial::seconds).sum();
    }

    /** The first of the best; empty while no trial came to a result. */
    Optional<Trial> best() {
        return trials.stream()
                .filter(trial -> trial.bestEpoch() > 0)
                .max(Comparator.comparingDouble(Trial::score).thenComparing(Trial::number, Comparator.reverseOrder()));
    }

    /** For reading: aligned, with the best one marked. */
    String text() {
        StringBuilder text = new StringBuilder(
                "trial  dev F1   best/epochs  seconds  hidden  words  dropout  rate     decay   word dropout\n");
        int best = best().map(Trial::number).orElse(0);
        for (Trial trial : trials) {
            HyperParameters parameters = trial.parameters();
            text.append(String.format(
                    Locale.ROOT,
                    "%5d  %6.2f%s  %11s  %7.0f  %6d  %5d  %7s  %-7s  %-6s  %s%n",
                    trial.number(),
                    100 * trial.score(),
                    trial.number() == best ? "*" : " ",
                    trial.bestEpoch() + "/" + trial.epochs(),
                    trial.seconds(),
                    parameters.hidden(),
                    parameters.words(),
                    parameters.dropout(),
                    parameters.learningRate(),
                    parameters.weightDecay(),
                    parameters.wordDropout()));
        }
        return text.toString();
    }

    private Trial parse(String[] cells, HyperParameters parameters, int line) throws IOException {
        try {
            return new Trial(
                    line,
                    parameters,
                    Double.parseDouble(cells[1]),
                    Integer.parseInt(cells[2]),
                    Integer.parseInt(cells[3]),
                    Double.parseDouble(cells[4]));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw new MalformedCorpusException(file.toString(), line + 1, "is no trial's line");
        }
    }

    private static String difference(Trial trial, String[] cells) {
        List<String> now = trial.cells();
        for (int column = 0; column < Math.min(cells.length, now.size()); column++) {
            if (!now.get(column).equals(cells[column])) {
                return Trial.columns(trial.parameters()).get(column) + " was " + cells[column] + " and is now "
                        + now.get(column);
            }
        }
        return "other columns";
    }
}
