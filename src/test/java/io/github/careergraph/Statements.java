package io.github.careergraph;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Tells which statements go to the database, so that tests can promise how many:
 * {@code assertThat(Statements.during(() -> GraphQL.ask(…))).hasSize(3)}. All threads' count: keep schedulers quiet.
 */
public final class Statements {

    private static final Logger LOG = Logger.getLogger("io.github.careergraph.graphql.SqlStatements");

    private Statements() {}

    /** What something answered, and how many statements were prepared for it. */
    public record Counted<T>(T answer, int statements) {}

    public static <T> Counted<T> counted(Supplier<T> something) {
        List<T> answer = new ArrayList<>();
        int statements = during(() -> answer.add(something.get())).size();
        return new Counted<>(answer.getFirst(), statements);
    }

    /** The statements that were prepared while the action ran, in their order. */
    public static List<String> during(Runnable action) {
        List<String> statements = new CopyOnWriteArrayList<>();
        Handler collector = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                statements.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Level before = LOG.getLevel();
        boolean handedOn = LOG.getUseParentHandlers();
        LOG.setUseParentHandlers(false);
        LOG.setLevel(Level.FINE);
        LOG.addHandler(collector);
        try {
            action.run();
        } finally {
            LOG.removeHandler(collector);
            LOG.setLevel(before);
            LOG.setUseParentHandlers(handedOn);
        }
        return statements;
    }
}
