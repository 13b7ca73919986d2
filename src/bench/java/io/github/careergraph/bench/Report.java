package io.github.careergraph.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

import com.sun.management.OperatingSystemMXBean;

/** The results as Markdown, for the README. */
final class Report {

    private Report() {}

    static String of(
            Settings settings, String server, double startSeconds, Map<String, String> figures, List<Result> results) {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                Locale.ROOT,
                "%s. %,d people, %d clients on the same machine, %d s warm-up and %d s measured for each query;"
                        + " service with %s, ready %.1f s after its start.%n%n",
                machine(server),
                settings.people(),
                settings.clients(),
                settings.warmUp().toSeconds(),
                settings.measured().toSeconds(),
                String.join(" ", settings.jvmOptions()),
                startSeconds));
        text.append("| query | requests/s | p50 ms | p99 ms | SQL statements/request | answer KiB | RSS MiB |\n");
        text.append("|---|---:|---:|---:|---:|---:|---:|\n");
        results.forEach(result -> text.append(row(result)));
        text.append("\n| the graph | |\n|---|---|\n");
        figures.forEach((what, figure) -> text.append("| %s | %s |%n".formatted(what, figure)));
        return text.toString();
    }

    /** How much faster the floor is than the service. */
    static String ratio(Result service, Result floor) {
        return String.format(
                Locale.ROOT,
                "%nThe bare SQL of the 3-level query, the same rows read over JDBC by as many clients, is the floor:"
                        + " %.1f times the service's requests/s, p50 %.1f ms less.%n",
                floor.measurement().perSecond() / service.measurement().perSecond(),
                service.measurement().milliseconds(0.5) - floor.measurement().milliseconds(0.5));
    }

    private static String row(Result result) {
        Measurement measurement = result.measurement();
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f | %.1f | %.1f | %s | %s | %s |%n",
                result.name(),
                measurement.perSecond(),
                measurement.milliseconds(0.5),
                measurement.milliseconds(0.99),
                result.statements().isEmpty()
                        ? "–"
                        : String.format(
                                Locale.ROOT,
                                "%.1f",
                                (double) result.statements().getAsLong() / measurement.requests()),
                result.answerBytes() == 0 ? "–" : String.format(Locale.ROOT, "%.1f", result.answerBytes() / 1024),
                text(result.residentMebibytes()));
    }

    private static String text(OptionalLong number) {
        return number.isEmpty() ? "–" : Long.toString(number.getAsLong());
    }

    /** What it was measured on. */
    static String machine(String server) {
        Runtime.Version java = Runtime.version();
        long memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return String.format(
                Locale.ROOT,
                "%d cores, %d GiB, %s %s, JDK %s, PostgreSQL %s",
                Runtime.getRuntime().availableProcessors(),
                Math.round(memory / (double) (1L << 30)),
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                java,
                server);
    }
}
