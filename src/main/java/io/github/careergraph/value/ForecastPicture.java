package io.github.careergraph.value;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Draws a forecast as SVG: the value on the left, the five scores on the right, with the effort as solid lines and
 * without it as dashed ones. All text in it is its own, so that nothing has to be escaped.
 */
final class ForecastPicture {

    private static final int TOP = 60;
    private static final int BOTTOM = 340;
    private static final int LABEL_HEIGHT = 16;

    /** Told apart by people who do not see all colours: M. Okabe, K. Ito, "Color Universal Design" (2008). */
    private static final Map<Dimension, String> COLOURS = Map.of(
            Dimension.BRAND, "#d55e00",
            Dimension.SKILL, "#0072b2",
            Dimension.LEADERSHIP, "#009e73",
            Dimension.NETWORK, "#cc79a7",
            Dimension.PROJECT, "#b58900");

    private final StringBuilder svg = new StringBuilder();

    private ForecastPicture() {}

    /** @param valueWithout null when nothing was on record */
    record Month(int month, double value, Double valueWithout, PerDimension scores, PerDimension without) {}

    /** Where a panel is, and what its corners stand for. */
    private record Panel(int left, int right, int months, double highest) {

        double x(int month) {
            return left + (right - left) * month / (double) months;
        }

        double y(double number) {
            return BOTTOM - (BOTTOM - TOP) * number / highest;
        }
    }

    private record Label(String text, String colour, double y) {}

    static String of(List<Month> months) {
        return new ForecastPicture().draw(months);
    }

    private String draw(List<Month> months) {
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 400" font-family="sans-serif" font-size="13">
                <title>What effort is expected to make of a value, and of its five sides</title>
                <rect width="900" height="400" fill="#ffffff"/>
                """);
        int last = months.getLast().month();
        double most = months.stream()
                .mapToDouble(month -> Math.max(month.value, month.valueWithout == null ? 0 : month.valueWithout))
                .max()
                .orElse(0);
        Panel value = new Panel(60, 380, last, ceiling(most, ValueFormula.LIMIT));
        panel(value, "Value");
        line(value, months, Month::value, "#222222", false);
        List<Label> labels = new ArrayList<>();
        labels.add(new Label("with effort", "#222222", value.y(months.getLast().value)));
        if (months.stream().allMatch(month -> month.valueWithout != null)) {
            line(value, months, Month::valueWithout, "#222222", true);
            labels.add(new Label("without", "#666666", value.y(months.getLast().valueWithout)));
        }
        labels(value, labels);

        double highest = months.stream()
                .flatMap(month -> List.of(month.scores, month.without).stream())
                .mapToDouble(ForecastPicture::greatest)
                .max()
                .orElse(0);
        Panel scores = new Panel(520, 800, last, ceiling(highest, 100));
        panel(scores, "Scores");
        List<Label> sides = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            String colour = COLOURS.get(dimension);
            line(scores, months, month -> month.without.get(dimension), colour, true);
            line(scores, months, month -> month.scores.get(dimension), colour, false);
            sides.add(new Label(
                    Given.name(dimension),
                    colour,
                    scores.y(months.getLast().scores.get(dimension))));
        }
        labels(scores, sides);
        text(
                20,
                388,
                "start",
                "#666666",
                "An expectation by assumptions about what an hour brings; dashed: without effort.");
        return svg.append("</svg>\n").toString();
    }

    private void panel(Panel panel, String title) {
        text(panel.left, TOP - 24, "start", "#222222", title);
        double step = step(panel.highest);
        for (double number = 0; number <= panel.highest + step / 2; number += step) {
            double y = panel.y(number);
            stroke(panel.left, y, panel.right, y, "#dddddd");
            text(panel.left - 8, y + 4, "end", "#666666", String.format(Locale.ROOT, "%.0f", number));
        }
        int months = Math.max(1, Math.ceilDiv(panel.months, 6));
        for (int month = 0; month <= panel.months; month += months) {
            text(panel.x(month), BOTTOM + 20, "middle", "#666666", String.valueOf(month));
        }
        text((panel.left + panel.right) / 2.0, BOTTOM + 36, "middle", "#666666", "months");
    }

    private void line(Panel panel, List<Month> months, ToDoubleFunction<Month> number, String colour, boolean dashed) {
        StringBuilder points = new StringBuilder();
        months.forEach(month -> points.append(
                String.format(Locale.ROOT, "%.1f,%.1f ", panel.x(month.month), panel.y(number.applyAsDouble(month)))));
        svg.append("<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s points=\"%s\"/>%n"
                .formatted(
                        colour,
                        dashed ? "1.2" : "2.2",
                        dashed ? " stroke-dasharray=\"5 4\"" : "",
                        points.toString().strip()));
    }

    /** Beside the ends of their lines, moved apart where these are near one another. */
    private void labels(Panel panel, List<Label> labels) {
        double free = Double.POSITIVE_INFINITY;
        for (Label label : labels.stream()
                .sorted(Comparator.comparingDouble(Label::y).reversed())
                .toList()) {
            double y = Math.min(label.y, free);
            text(panel.right + 8, y + 4, "start", label.colour, label.text);
            free = y - LABEL_HEIGHT;
        }
    }

    private void stroke(double fromX, double fromY, double toX, double toY, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>%n",
                fromX,
                fromY,
                toX,
                toY,
                colour));
    }

    private void text(double x, double y, String anchor, String colour, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                x,
                y,
                anchor,
                colour,
                text));
    }

    private static double greatest(PerDimension scores) {
        double greatest = 0;
        for (Dimension dimension : Dimension.values()) {
            greatest = Math.max(greatest, scores.get(dimension));
        }
        return greatest;
    }

    private static double ceiling(double number, double limit) {
        double step = step(Math.max(number, 5));
        return Math.min(limit, Math.ceil(Math.max(number, 5) / step) * step);
    }

    /** Between four and ten lines, at round numbers. */
    private static double step(double highest) {
        for (double step : new double[] {1, 2, 5, 10, 20, 50}) {
            if (highest / step <= 8) {
                return step;
            }
        }
        return 100;
    }
}
