package io.github.careergraph.inference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.ParameterStore;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jboss.logging.Logger;

import io.github.careergraph.interest.InterestUnavailableException;
import io.github.careergraph.interest.ItemText;
import io.github.careergraph.interest.ItemTower;
import io.github.careergraph.interest.PlacedItems;

/** Runs the item side of an interest model in this process. The model is loaded when the first items come. */
public final class DjlItemTower implements ItemTower, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(DjlItemTower.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    /** After a failed load callers are refused at once for so long, rather than each waiting for the same failure. */
    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);

    private final Optional<Path> directory;
    private final InferenceConfiguration config;
    private final Clock clock;
    private Loaded loaded;
    private Instant retryAt = Instant.MIN;
    private boolean closed;

    private record Loaded(InterestConfig config, ItemFeatures features, Map<String, Integer> own, Model model)
            implements AutoCloseable {

        @Override
        public void close() {
            model.close();
        }
    }

    public DjlItemTower(InferenceConfiguration config, Clock clock) {
        this.directory = config.interestDirectory();
        this.config = config;
        this.clock = clock;
    }

    /** One call after the other: a few hundred items take some milliseconds, and callers keep the answers. */
    @Override
    public synchronized PlacedItems place(List<ItemText> items) {
        Loaded ready = loaded();
        if (items.isEmpty()) {
            return new PlacedItems(ready.config().name(), ready.config().tower(), List.of());
        }
        long[] own = items.stream()
                .mapToLong(item -> ready.own().getOrDefault(item.id(), 0))
                .toArray();
        List<int[]> places =
                items.stream().map(item -> ready.features().of(item.text())).toList();
        try (NDManager manager = ready.model().getNDManager().newSubManager()) {
            NDArray vectors = ready.model()
                    .getBlock()
                    .forward(new ParameterStore(manager, true), ItemBatch.toArrays(manager, places, own), false)
                    .head();
            return new PlacedItems(
                    ready.config().name(),
                    ready.config().tower(),
                    rows(vectors.toFloatArray(), ready.config().dimension()));
        }
    }

    /** A matrix row by row. */
    public static List<float[]> rows(float[] all, int width) {
        float[][] rows = new float[all.length / width][width];
        for (int row = 0; row < rows.length; row++) {
            System.arraycopy(all, row * width, rows[row], 0, width);
        }
        return List.of(rows);
    }

    private Loaded loaded() {
        if (loaded != null) {
            return loaded;
        }
        if (closed) {
            throw new InterestUnavailableException("The interest model is closed");
        }
        if (clock.instant().isBefore(retryAt)) {
            throw new InterestUnavailableException(
                    "The interest model could not be loaded; the next try is at " + retryAt);
        }
        String source = directory.map(Object::toString).orElse("the jar");
        try {
            loaded = load(DjlEntityExtractor.device(config));
            LOG.infof("Loaded interest model %s from %s", loaded.config().name(), source);
            return loaded;
        } catch (IOException | RuntimeException | LinkageError e) {
            retryAt = clock.instant().plus(RETRY_AFTER);
            LOG.errorf(e, "Cannot load the interest model from %s; it is away until %s", source, retryAt);
            throw new InterestUnavailableException("The interest model cannot be loaded: " + e.getMessage(), e);
        }
    }

    private Loaded load(Device device) throws IOException {
        ModelFiles files = directory.map(ModelFiles::in).orElseGet(ModelFiles::shippedInterests);
        InterestConfig read;
        try (InputStream stream = files.open("config.json")) {
            read = JSON.readValue(stream, InterestConfig.class);
        }
        if (!InterestConfig.FORMAT.equals(read.format()) || read.tower() == null) {
            throw new IOException("config.json is not of format " + InterestConfig.FORMAT);
        }
        Map<String, Integer> own = new HashMap<>();
        read.items().forEach(item -> own.put(item, own.size() + 1));
        Model model = Model.newInstance(read.name(), device, NativeEngine.NAME);
        try (InputStream parameters = files.open("parameters.bin")) {
            InterestNetwork network = new InterestNetwork(
                    read.buckets(),
                    read.items().size(),
                    read.dimension(),
                    read.tower().weights().size(),
                    read.tower().halfLifeDays());
            network.initialise(model.getNDManager());
            HalfPrecisionParameters.read(network, parameters);
            model.setBlock(network);
            return new Loaded(read, new ItemFeatures(read.buckets()), own, model);
        } catch (IOException | RuntimeException e) {
            model.close();
            throw e;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (loaded != null) {
            loaded.close();
            loaded = null;
        }
    }
}
