package io.github.careergraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** Resident memory of a process, as Linux tells it. */
public final class Memory {

    private Memory() {}

    /** In mebibytes; empty where there is no /proc. */
    public static OptionalLong residentMebibytes(long process) throws IOException {
        return mebibytes(process, "VmRSS:");
    }

    /** The part of it that no other process shares: what a server's process takes beside the common buffers. */
    static OptionalLong privateMebibytes(long process) throws IOException {
        return mebibytes(process, "RssAnon:");
    }

    private static OptionalLong mebibytes(long process, String line) throws IOException {
        Path status = Path.of("/proc", Long.toString(process), "status");
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(candidate -> candidate.startsWith(line))
                .mapToLong(found -> Long.parseLong(found.replaceAll("[^0-9]", "")) / 1024)
                .findFirst();
    }
}
