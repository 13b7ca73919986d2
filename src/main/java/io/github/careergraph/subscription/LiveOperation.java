package io.github.careergraph.subscription;

import java.time.Duration;

import io.github.careergraph.graphql.SubscriptionAnswer;
import io.github.careergraph.graphql.SubscriptionRequest;

/**
 * One subscription on a socket: answered at once, and again when something has happened to its topic. However often that
 * is, one answer is made at a time, and what is told is what holds then. All but {@link #changed} is for the socket's own
 * event loop.
 */
final class LiveOperation {

    private static final long NONE = -1;

    private final String id;
    private final SubscriptionRequest request;
    private final Socket socket;
    private final Watch watch;
    private boolean due = true;
    private boolean running;
    private boolean ended;
    private long notBefore = System.nanoTime();
    private long timer = NONE;
    private Runnable cancellation = () -> {};

    LiveOperation(String id, SubscriptionRequest request, Socket socket, Topics topics) {
        this.id = id;
        this.request = request;
        this.socket = socket;
        this.watch = new Watch(topics, this::changed);
    }

    SubscriptionRequest request() {
        return request;
    }

    Watch watch() {
        return watch;
    }

    boolean isRunning() {
        return running;
    }

    /** May be called by any thread. */
    private void changed() {
        socket.onLoop(() -> {
            due = true;
            proceed();
        });
    }

    /** Makes the next answer if there is one to make, unless it is too early or the client reads too slowly. */
    void proceed() {
        if (ended || running || !due || timer != NONE || socket.isCongested()) {
            return;
        }
        long early = Duration.ofNanos(notBefore - System.nanoTime()).toMillis();
        if (early > 0) {
            timer = socket.after(Duration.ofMillis(early), () -> {
                timer = NONE;
                proceed();
            });
            return;
        }
        due = false;
        running = true;
        socket.answer(this);
    }

    /** @param end what ends the execution that has begun */
    void began(Runnable end) {
        notBefore = System.nanoTime() + socket.configuration().interval().toNanos();
        cancellation = end;
        if (ended) {
            end.run();
        }
    }

    void answered(SubscriptionAnswer answer) {
        running = false;
        if (ended) {
            return;
        }
        if (answer.isWorthAnotherTry() && watch.hasAnswered()) {
            due = true;
            notBefore = System.nanoTime() + socket.configuration().retry().toNanos();
        } else if (!answer.hasData()) {
            socket.send(SocketMessage.error(id, answer.errors()));
            socket.complete(id);
        } else if (watch.isNews()) {
            socket.send(SocketMessage.next(id, answer.json()));
            watch.tell();
        }
        proceed();
    }

    /** What is being answered yet is ended, and nobody is told. */
    void end() {
        ended = true;
        watch.close();
        socket.cancel(timer);
        if (running) {
            cancellation.run();
        }
    }

    boolean hasEnded() {
        return ended;
    }
}
