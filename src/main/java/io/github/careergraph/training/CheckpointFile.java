package io.github.careergraph.training;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * Keeps a run's latest checkpoint with the settings it was made under. A file is whole or not there: it is written
 * beside the one before, and then takes its place. Layout, big-endian: magic, settings, figures, arrays, CRC32C.
 */
final class CheckpointFile {

    private static final int MAGIC = 0x43474b32;

    private final Path file;
    private final Map<String, String> settings;

    /** @param settings on which the result depends; a file that was written under others is refused */
    CheckpointFile(Path file, Map<String, String> settings) {
        this.file = file;
        this.settings = new TreeMap<>(settings);
    }

    boolean exists() {
        return Files.exists(file);
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    void write(Checkpoint checkpoint) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            CheckedOutputStream checked = new CheckedOutputStream(Channels.newOutputStream(channel), new CRC32C());
            DataOutputStream stream = new DataOutputStream(checked);
            stream.writeInt(MAGIC);
            stream.writeInt(settings.size());
            for (var setting : settings.entrySet()) {
                stream.writeUTF(setting.getKey());
                stream.writeUTF(setting.getValue());
            }
            stream.writeInt(checkpoint.epoch());
            stream.writeInt(checkpoint.steps());
            stream.writeInt(checkpoint.bestEpoch());
            stream.writeDouble(checkpoint.bestScore());
            stream.writeLong(checkpoint.nanos());
            writeArrays(stream, checkpoint.parameters());
            writeArrays(stream, checkpoint.averages());
            writeArrays(stream, checkpoint.best());
            writeArrays(stream, checkpoint.moments());
            stream.writeLong(checked.getChecksum().getValue());
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** @throws IOException also when the file is damaged, or its settings are not this run's; the message names them */
    Checkpoint read() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int checked = bytes.length - Long.BYTES;
        CRC32C checksum = new CRC32C();
        if (checked > 0) {
            checksum.update(bytes, 0, checked);
        }
        if (checked <= 0 || ByteBuffer.wrap(bytes).getLong(checked) != checksum.getValue()) {
            throw new IOException(file + " is damaged: its checksum does not fit");
        }
        DataInputStream stream = new DataInputStream(new ByteArrayInputStream(bytes));
        if (stream.readInt() != MAGIC) {
            throw new IOException(file + " is no checkpoint of this release");
        }
        Map<String, String> written = new TreeMap<>();
        for (int count = stream.readInt(); count > 0; count--) {
            written.put(stream.readUTF(), stream.readUTF());
        }
        compare(written);
        return new Checkpoint(
                stream.readInt(),
                stream.readInt(),
                stream.readInt(),
                stream.readDouble(),
                stream.readLong(),
                readArrays(stream),
                readArrays(stream),
                readArrays(stream),
                readArrays(stream));
    }

    private void compare(Map<String, String> written) throws IOException {
        Map<String, String> names = new TreeMap<>(written);
        names.putAll(settings);
        for (String name : names.keySet()) {
            String before = written.getOrDefault(name, "absent");
            String now = settings.getOrDefault(name, "absent");
            if (!before.equals(now)) {
                throw new IOException(file + " cannot be resumed with other settings: " + name + " was " + before
                        + " and is now " + now);
            }
        }
    }

    private static void writeArrays(DataOutputStream stream, List<float[]> arrays) throws IOException {
        stream.writeInt(arrays.size());
        for (float[] array : arrays) {
            ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(array.length, Float.BYTES));
            bytes.asFloatBuffer().put(array);
            stream.writeInt(array.length);
            stream.write(bytes.array());
        }
    }

    private static List<float[]> readArrays(DataInputStream stream) throws IOException {
        List<float[]> arrays = new ArrayList<>();
        for (int count = stream.readInt(); count > 0; count--) {
            float[] array = new float[stream.readInt()];
            byte[] bytes = stream.readNBytes(array.length * Float.BYTES);
            ByteBuffer.wrap(bytes).asFloatBuffer().get(array);
            arrays.add(array);
        }
        return arrays;
    }
}
