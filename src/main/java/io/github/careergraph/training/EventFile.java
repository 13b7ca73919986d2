package io.github.careergraph.training;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.zip.CRC32C;

import com.google.protobuf.CodedOutputStream;

/**
 * Curves for TensorBoard: a file of TFRecords, each with an Event message. Field numbers are those of TensorFlow's
 * event.proto and summary.proto.
 */
final class EventFile implements AutoCloseable {

    private static final int EVENT_WALL_TIME = 1;
    private static final int EVENT_STEP = 2;
    private static final int EVENT_FILE_VERSION = 3;
    private static final int EVENT_SUMMARY = 5;
    private static final int EVENT_SESSION_LOG = 7;
    private static final int SUMMARY_VALUE = 1;
    private static final int VALUE_TAG = 1;
    private static final int VALUE_SIMPLE_VALUE = 2;
    private static final int SESSION_LOG_STATUS = 1;
    private static final int SESSION_LOG_START = 1;
    private static final int MASK = 0xa282ead8;
    private static final int MOST_IN_A_SECOND = 1000;

    private final Clock clock;
    private final OutputStream out;

    private EventFile(Clock clock, OutputStream out) {
        this.clock = clock;
        this.out = out;
    }

    /**
     * Begins a file of its own in the directory; TensorBoard reads several as one, in the order of their names.
     *
     * @param step the last one before; events of later steps in earlier files are void from here on
     */
    static EventFile begin(Path directory, int step, Clock clock) throws IOException {
        EventFile file = new EventFile(clock, new BufferedOutputStream(create(directory, clock.instant())));
        file.event(0, message -> message.writeString(EVENT_FILE_VERSION, "brain.Event:2"));
        if (step > 0) {
            byte[] start = message(log -> log.writeEnum(SESSION_LOG_STATUS, SESSION_LOG_START));
            file.event(step + 1, message -> message.writeByteArray(EVENT_SESSION_LOG, start));
        }
        file.flush();
        return file;
    }

    void scalar(String tag, int step, double value) throws IOException {
        byte[] inner = message(message -> {
            message.writeString(VALUE_TAG, tag);
            message.writeFloat(VALUE_SIMPLE_VALUE, (float) value);
        });
        byte[] summary = message(message -> message.writeByteArray(SUMMARY_VALUE, inner));
        event(step, message -> message.writeByteArray(EVENT_SUMMARY, summary));
    }

    void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static OutputStream create(Path directory, Instant now) throws IOException {
        Files.createDirectories(directory);
        for (int number = 0; number < MOST_IN_A_SECOND; number++) {
            String name = String.format(
                    Locale.ROOT, "events.out.tfevents.%010d.career-graph.%03d", now.getEpochSecond(), number);
            try {
                return Files.newOutputStream(
                        directory.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (FileAlreadyExistsException e) {
                // A run that was resumed within the second: the next number sorts behind.
            }
        }
        throw new IOException(directory + " holds too many event files of this second");
    }

    private void event(int step, Fields what) throws IOException {
        Instant now = clock.instant();
        record(message(message -> {
            message.writeDouble(EVENT_WALL_TIME, now.getEpochSecond() + now.getNano() / 1e9);
            message.writeInt64(EVENT_STEP, step);
            what.write(message);
        }));
    }

    /** Length, its checksum, data, its checksum; little-endian. */
    private void record(byte[] data) throws IOException {
        ByteBuffer length =
                ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(data.length);
        ByteBuffer record = ByteBuffer.allocate(Long.BYTES + Integer.BYTES + data.length + Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(data.length)
                .putInt(maskedChecksum(length.array()))
                .put(data)
                .putInt(maskedChecksum(data));
        out.write(record.array());
    }

    /** Rotated and shifted, because a checksum over data with checksums in it is a weak one. */
    static int maskedChecksum(byte[] data) {
        CRC32C checksum = new CRC32C();
        checksum.update(data);
        return Integer.rotateRight((int) checksum.getValue(), 15) + MASK;
    }

    private static byte[] message(Fields fields) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream message = CodedOutputStream.newInstance(bytes);
        fields.write(message);
        message.flush();
        return bytes.toByteArray();
    }

    private interface Fields {
        void write(CodedOutputStream message) throws IOException;
    }
}
