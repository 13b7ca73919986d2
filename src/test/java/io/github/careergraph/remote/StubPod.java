package io.github.careergraph.remote;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Stands where an inference pod would, answers over HTTP whatever it is told to, and counts what it is asked. */
public final class StubPod implements AutoCloseable {

    /** What the stub does with a request, whose number counts from 1. */
    public interface Behaviour {
        void answer(HttpExchange exchange, int number) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Behaviour behaviour = (exchange, number) -> send(exchange, 503, "");

    public StubPod(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                byte[] sent = exchange.getRequestBody().readAllBytes();
                exchange.setStreams(new ByteArrayInputStream(sent), null);
                behaviour.answer(exchange, asked.incrementAndGet());
            } catch (InterruptedException closed) {
                Thread.currentThread().interrupt();
            }
        });
        server.start();
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new java.io.UncheckedIOException(none);
        }
    }

    /** Forgets what it was asked, and answers like this from now on. */
    public void behave(Behaviour next) {
        behaviour = next;
        asked.set(0);
    }

    public int asked() {
        return asked.get();
    }

    public static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
