package io.github.careergraph;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
