package io.github.careergraph.packaged;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line between two processes, on which answers may be late, come in drips, be cut off, or not come at all. */
final class FaultyLine implements AutoCloseable {

    /** What befalls what comes back. */
    enum Fault {
        NONE,
        /** Each part of an answer is a little late. */
        LATE,
        /** Bytes come one by one, so that the line is never silent and the answer never complete. */
        DRIPPING,
        /** An answer ends in its middle. */
        CUT,
        /** Whoever calls is hung up on. */
        REFUSED
    }

    private static final int LATE_MILLIS = 100;
    private static final int DRIP_MILLIS = 50;

    private final ServerSocket entrance;
    private final int exit;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Fault fault = Fault.NONE;

    /** @param exit the port on which the other side listens, whenever it does */
    FaultyLine(int exit) throws IOException {
        this.exit = exit;
        entrance = new ServerSocket(0, 64, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    void suffer(Fault next) {
        fault = next;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket near = entrance.accept();
                open.add(near);
                Thread.startVirtualThread(() -> connect(near));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket near) {
        if (fault == Fault.REFUSED) {
            close(near);
            return;
        }
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), exit);
            open.add(far);
            Thread.startVirtualThread(() -> copy(near, far, false));
            copy(far, near, true);
        } catch (IOException nobodyListens) {
            close(near);
        }
    }

    private void copy(Socket from, Socket to, boolean answers) {
        byte[] part = new byte[8192];
        try (from;
                to) {
            InputStream source = from.getInputStream();
            OutputStream target = to.getOutputStream();
            for (int length = source.read(part); length >= 0; length = source.read(part)) {
                if (!pass(part, length, target, answers ? fault : Fault.NONE)) {
                    return;
                }
            }
        } catch (IOException ended) {
            // Both ends are closed, which is all that the other side can be told.
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    /** Whether the line still stands. */
    private boolean pass(byte[] part, int length, OutputStream target, Fault suffered)
            throws IOException, InterruptedException {
        switch (suffered) {
            case NONE -> target.write(part, 0, length);
            case LATE -> {
                Thread.sleep(LATE_MILLIS);
                target.write(part, 0, length);
            }
            case DRIPPING -> {
                for (int i = 0; i < length; i++) {
                    Thread.sleep(fault == Fault.DRIPPING ? DRIP_MILLIS : 0);
                    target.write(part, i, 1);
                }
            }
            case CUT -> target.write(part, 0, length / 2);
            case REFUSED -> {}
        }
        return suffered != Fault.CUT && suffered != Fault.REFUSED;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            // Then it is closed.
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        open.forEach(FaultyLine::close);
    }
}
