package io.github.careergraph.training;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.google.protobuf.CodedInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class EventFileTest {

    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(1_700_000_000_500L), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void readsBackAsRecordsOfEvents() throws IOException {
        try (EventFile file = EventFile.begin(folder, 0, CLOCK)) {
            file.scalar("loss", 1, 2.5);
            file.scalar("epoch/dev-f1", 1000, 0.25);
        }

        Path file = files().getFirst();
        assertThat(file.getFileName().toString()).isEqualTo("events.out.tfevents.1700000000.career-graph.000");
        assertThat(events(file))
                .containsExactly(
                        "0 at 1700000000.5: brain.Event:2",
                        "1 at 1700000000.5: loss = 2.5",
                        "1000 at 1700000000.5: epoch/dev-f1 = 0.25");
    }

    @Test
    void voidsLaterStepsOfEarlierFilesWhenResumed() throws IOException {
        EventFile.begin(folder, 0, CLOCK).close();
        EventFile.begin(folder, 40, CLOCK).close();

        assertThat(files()).hasSize(2);
        assertThat(events(files().getLast()))
                .containsExactly("0 at 1700000000.5: brain.Event:2", "41 at 1700000000.5: session 1");
    }

    /** RFC 3720 gives e3069283 as the CRC32C of these digits; rotated by 15 to the right and a282ead8 added. */
    @Test
    void masksChecksumsAsTheFormatAsks() {
        int rotated = 0xe3069283 >>> 15 | 0xe3069283 << 17;
        assertThat(EventFile.maskedChecksum("123456789".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(rotated + 0xa282ead8);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static List<String> events(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        List<String> events = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte[] length = new byte[Long.BYTES];
            bytes.get(length);
            assertThat(bytes.getInt()).isEqualTo(EventFile.maskedChecksum(length));
            byte[] data = new byte
                    [Math.toIntExact(ByteBuffer.wrap(length)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .getLong())];
            bytes.get(data);
            assertThat(bytes.getInt()).isEqualTo(EventFile.maskedChecksum(data));
            events.add(event(CodedInputStream.newInstance(data)));
        }
        return events;
    }

    private static String event(CodedInputStream message) throws IOException {
        double time = 0;
        long step = 0;
        String what = "";
        for (int tag = message.readTag(); tag != 0; tag = message.readTag()) {
            switch (tag >>> 3) {
                case 1 -> time = message.readDouble();
                case 2 -> step = message.readInt64();
                case 3 -> what = message.readString();
                case 5 -> {
                    CodedInputStream summary = nested(message);
                    assertThat(summary.readTag() >>> 3).isEqualTo(1);
                    what = value(nested(summary));
                }
                case 7 -> {
                    CodedInputStream session = nested(message);
                    assertThat(session.readTag() >>> 3).isEqualTo(1);
                    what = "session " + session.readEnum();
                }
                default -> throw new AssertionError("field " + (tag >>> 3));
            }
        }
        return step + " at " + BigDecimal.valueOf(time).toPlainString() + ": " + what;
    }

    private static String value(CodedInputStream value) throws IOException {
        assertThat(value.readTag() >>> 3).isEqualTo(1);
        String name = value.readString();
        assertThat(value.readTag() >>> 3).isEqualTo(2);
        return name + " = " + value.readFloat();
    }

    private static CodedInputStream nested(CodedInputStream message) throws IOException {
        return CodedInputStream.newInstance(message.readByteArray());
    }
}
