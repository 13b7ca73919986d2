package io.github.careergraph.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslateException;
import ai.djl.translate.TranslatorContext;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.github.careergraph.inference.TaggerBatch;
import io.github.careergraph.inference.Tokens;
import io.github.careergraph.inference.Window;
import io.github.careergraph.inference.WordTokenizer;

/**
 * A network's parameters, batches of texts as it is given them, and the scores that it gives, as files that another
 * implementation of it can read: network.json says which array lies where in values.bin, little-endian.
 *
 * @param config the shape of the network
 * @param parameters by DJL's name
 * @param batches by the number of rows in each
 */
record NetworkExport(Map<String, Object> config, Map<String, Array> parameters, Map<Integer, List<Batch>> batches) {

    /** @param offset in bytes; values are float32 or, where {@code whole}, int64 */
    record Array(long offset, long[] shape, boolean whole) {}

    /** @param tokens without padding */
    record Batch(int tokens, List<Array> inputs, Array scores) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    static NetworkExport read(Path folder) throws IOException {
        return JSON.readValue(folder.resolve("network.json").toFile(), NetworkExport.class);
    }

    /** Writes all of it; the rows are the text's windows, over and over. */
    static void write(ShippedNetwork network, String text, List<Integer> sizes, Path folder)
            throws IOException, TranslateException {
        Files.createDirectories(folder);
        try (Values values = new Values(Files.newOutputStream(folder.resolve("values.bin")));
                NDManager manager = network.model().getNDManager().newSubManager();
                Predictor<NDList, NDList> predictor =
                        network.model().newPredictor(new ai.djl.translate.NoopTranslator())) {
            Map<String, Array> parameters = new LinkedHashMap<>();
            for (var parameter : network.model().getBlock().getParameters()) {
                parameters.put(
                        parameter.getKey(), values.add(parameter.getValue().getArray()));
            }
            List<List<String>> rows = rows(network, text);
            Map<Integer, List<Batch>> batches = new LinkedHashMap<>();
            for (int size : sizes) {
                List<Batch> some = new ArrayList<>();
                for (int from = 0; from + size <= rows.size() && some.size() < 12; from += size) {
                    List<List<String>> batch = rows.subList(from, from + size);
                    int width = batch.stream().mapToInt(List::size).max().orElseThrow();
                    NDList inputs = new TaggerBatch(batch, width, network.features()).toArrays(manager);
                    List<Array> arrays = new ArrayList<>();
                    for (NDArray input : inputs) {
                        arrays.add(values.add(input));
                    }
                    NDArray scores = predictor.predict(inputs).head();
                    some.add(new Batch(batch.stream().mapToInt(List::size).sum(), arrays, values.add(scores)));
                }
                batches.put(size, some);
            }
            Map<String, Object> config = JSON.convertValue(network.config(), new TypeReference<>() {});
            JSON.writeValue(folder.resolve("network.json").toFile(), new NetworkExport(config, parameters, batches));
        }
    }

    private static List<List<String>> rows(ShippedNetwork network, String text) {
        List<List<String>> rows = new ArrayList<>();
        Tokens tokens = WordTokenizer.tokenize(text.repeat(20));
        for (Window window : Window.cover(
                tokens.cuts(), network.config().window(), network.config().context())) {
            List<String> row = new ArrayList<>();
            for (int token = window.from(); token < window.to(); token++) {
                row.add(tokens.token(token));
            }
            rows.add(row);
        }
        return rows;
    }

    private static final class Values implements AutoCloseable {
        private final OutputStream stream;
        private long offset;

        Values(OutputStream stream) {
            this.stream = stream;
        }

        Array add(NDArray array) throws IOException {
            boolean whole = array.getDataType() == DataType.INT64;
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(array.size() * (whole ? Long.BYTES : Float.BYTES)))
                    .order(ByteOrder.LITTLE_ENDIAN);
            if (whole) {
                bytes.asLongBuffer().put(array.toLongArray());
            } else {
                bytes.asFloatBuffer().put(array.toFloatArray());
            }
            Array place = new Array(offset, array.getShape().getShape(), whole);
            stream.write(bytes.array());
            // Every array begins where an int64 may.
            int padding = (Long.BYTES - bytes.capacity() % Long.BYTES) % Long.BYTES;
            stream.write(new byte[padding]);
            offset += bytes.capacity() + padding;
            return place;
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    /** The numbers of a batch, in memory. */
    record Loaded(int tokens, List<long[]> inputs, List<Shape> shapes, float[] scores) {}

    List<Loaded> load(int size, Path folder) throws IOException {
        List<Loaded> loaded = new ArrayList<>();
        try (FileChannel channel = FileChannel.open(folder.resolve("values.bin"))) {
            ByteBuffer all = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                    .order(ByteOrder.LITTLE_ENDIAN);
            for (Batch batch : batches.get(size)) {
                List<long[]> inputs = new ArrayList<>();
                for (Array input : batch.inputs()) {
                    long[] numbers = new long[Math.toIntExact(new Shape(input.shape()).size())];
                    at(all, input).asLongBuffer().get(numbers);
                    inputs.add(numbers);
                }
                float[] scores =
                        new float[Math.toIntExact(new Shape(batch.scores().shape()).size())];
                at(all, batch.scores()).asFloatBuffer().get(scores);
                List<Shape> shapes = batch.inputs().stream()
                        .map(input -> new Shape(input.shape()))
                        .toList();
                loaded.add(new Loaded(batch.tokens(), inputs, shapes, scores));
            }
        }
        return loaded;
    }

    private static ByteBuffer at(ByteBuffer all, Array array) {
        return all.duplicate().position(Math.toIntExact(array.offset())).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    /** From numbers to scores, with all that the service pays on the way to the engine and back. */
    static final class Translator implements NoBatchifyTranslator<Loaded, float[]> {
        @Override
        public NDList processInput(TranslatorContext context, Loaded batch) {
            NDList arrays = new NDList();
            for (int input = 0; input < batch.inputs().size(); input++) {
                arrays.add(context.getNDManager()
                        .create(batch.inputs().get(input), batch.shapes().get(input)));
            }
            return arrays;
        }

        @Override
        public float[] processOutput(TranslatorContext context, NDList outputs) {
            return outputs.head().toFloatArray();
        }
    }
}
