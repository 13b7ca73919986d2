package io.github.careergraph.graphql;

import java.io.IOException;
import java.net.Socket;
import java.net.URL;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** A connection to the service on which a test decides about every byte and when it is sent. */
final class RawConnection implements AutoCloseable {

    /** Long enough for a slow machine; a test that waits as long has failed. */
    private static final int PATIENCE_MS = 20_000;

    private final Socket socket;

    RawConnection(URL service) throws IOException {
        socket = new Socket(service.getHost(), service.getPort());
        socket.setSoTimeout(PATIENCE_MS);
    }

    RawConnection send(String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** All that comes until the service closes the connection; fails when it does not. */
    String readToEnd() throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (java.net.SocketException reset) {
            return "";
        }
    }

    /** Sends a byte over and over, as slowly as that keeps a connection alive, until the service has enough of it. */
    String drip(String each, long everyMs, int most) throws IOException, InterruptedException {
        try {
            for (int i = 0; i < most && socket.getInputStream().available() == 0; i++) {
                send(each);
                Thread.sleep(everyMs);
            }
        } catch (java.net.SocketException closed) {
            // What was answered before is still to be read.
        }
        return readToEnd();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
