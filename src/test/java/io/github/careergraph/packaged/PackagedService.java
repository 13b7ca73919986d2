package io.github.careergraph.packaged;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The service as it is shipped, in a process of its own on a free port of loopback: {@code target/quarkus-app} on the JVM
 * or, where the build made one, the native executable.
 */
public final class PackagedService implements AutoCloseable {

    public static final Path DIRECTORY = Path.of("target", "quarkus-app");

    /** Set by the native build. */
    private static final String EXECUTABLE = System.getProperty("packaged.executable");

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Process process;
    private final Path log;
    private final URI root;

    private PackagedService(Process process, Path log, URI root) {
        this.process = process;
        this.log = log;
        this.root = root;
    }

    /**
     * Starts the service and waits until it is ready.
     *
     * @param jvmOptions such as {@code -Xmx1g}
     * @param environment settings, as an operator gives them
     * @param log where its output goes; overwritten
     */
    public static PackagedService start(List<String> jvmOptions, Map<String, String> environment, Path log)
            throws IOException, InterruptedException {
        return start(jvmOptions, environment, freePort(), log);
    }

    /** The same on a port that others know already. */
    public static PackagedService start(List<String> jvmOptions, Map<String, String> environment, int port, Path log)
            throws IOException, InterruptedException {
        return start(command(jvmOptions, List.of()), environment, port, log);
    }

    /** The inference pod, which runs on the JVM whatever the api runs on. */
    public static PackagedService startPod(List<String> jvmOptions, Map<String, String> environment, int port, Path log)
            throws IOException, InterruptedException {
        Map<String, String> profiled = new HashMap<>(environment);
        profiled.put("QUARKUS_PROFILE", "inference");
        return start(onJvm(jvmOptions, List.of()), profiled, port, log);
    }

    private static PackagedService start(ProcessBuilder command, Map<String, String> environment, int port, Path log)
            throws IOException, InterruptedException {
        PackagedService service = launch(command, environment, port, log);
        try {
            service.awaitReady();
        } catch (RuntimeException | InterruptedException failure) {
            service.close();
            throw failure;
        }
        return service;
    }

    /** Starts a command and does not wait for anything. */
    public static PackagedService launch(ProcessBuilder command, Map<String, String> environment, int port, Path log)
            throws IOException {
        command.environment().putAll(environment);
        command.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        command.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        Files.createDirectories(log.toAbsolutePath().getParent());
        Process process =
                command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        return new PackagedService(process, log, URI.create("http://127.0.0.1:" + port + "/"));
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Whether what is to be tested runs on the JVM. */
    public static boolean isOnJvm() {
        return EXECUTABLE == null;
    }

    /** Whether the build has made what {@link #start} starts. */
    public static boolean isPackaged() {
        return isOnJvm() ? isPackagedForJvm() : Files.exists(Path.of(EXECUTABLE));
    }

    /** Whether there is what {@link #startPod} starts. */
    public static boolean isPackagedForJvm() {
        return Files.exists(DIRECTORY.resolve("quarkus-run.jar"));
    }

    /**
     * The service's command line with these arguments, not started yet and with no settings but the inherited ones. Of the
     * JVM's options a native executable knows those about the size of its heap.
     */
    public static ProcessBuilder command(List<String> jvmOptions, List<String> arguments) {
        if (isOnJvm()) {
            return onJvm(jvmOptions, arguments);
        }
        List<String> command = new ArrayList<>();
        command.add(EXECUTABLE);
        jvmOptions.stream().filter(option -> option.startsWith("-Xm")).forEach(command::add);
        command.addAll(arguments);
        return builder(command);
    }

    private static ProcessBuilder onJvm(List<String> jvmOptions, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.add("-jar");
        command.add(DIRECTORY.resolve("quarkus-run.jar").toString());
        command.addAll(arguments);
        return builder(command);
    }

    private static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        // What the build's own environment says about Quarkus is not the packaged service's configuration.
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_"));
        return builder;
    }

    public URI uri(String path) {
        return root.resolve(path);
    }

    public long processId() {
        return process.pid();
    }

    /** Everything it has printed. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Asks it to end, as Kubernetes does, by SIGTERM; answers its exit status. */
    public int terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The service did not end within 60 s of SIGTERM:\n" + output());
        }
        return process.exitValue();
    }

    /** Ends it at once, with no chance to tidy up. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Sends it a signal by its name, such as STOP and CONT. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurry) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            http.close();
        }
    }

    /** For what {@link #launch} has started. */
    public void awaitReady() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answersReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        "The service ended with status " + process.exitValue() + ":\n" + output());
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The service was not ready after " + PATIENCE + ":\n" + output());
            }
            Thread.sleep(50);
        }
    }

    private boolean answersReady() throws InterruptedException {
        try {
            return http.send(
                                    HttpRequest.newBuilder(uri("q/health/ready"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
