package io.github.careergraph.training;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.github.careergraph.inference.TaggerConfig;

/** Everything that a run's result depends on, by name: two runs in which all of it is equal give the same network. */
final class RunSettings {

    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private RunSettings() {}

    static Map<String, String> of(TrainingSettings settings, TaggerConfig shape, List<Corpus> corpora) {
        Map<String, String> all = new TreeMap<>();
        add(all, JSON.valueToTree(settings));
        add(all, JSON.valueToTree(shape));
        // How long a run may take decides where it ends, and not what it learns until then.
        all.remove("budget");
        corpora.forEach(corpus -> all.put("data of " + corpus.name(), describe(corpus)));
        return all;
    }

    private static void add(Map<String, String> all, ObjectNode values) {
        values.properties()
                .forEach(value -> all.put(value.getKey(), value.getValue().toString()));
    }

    private static String describe(Corpus corpus) {
        return "%s of %d documents, %s to measure on %d, %s, at share %s"
                .formatted(
                        digest(corpus, corpus.train()),
                        corpus.train().size(),
                        digest(corpus, corpus.dev()),
                        corpus.dev().size(),
                        corpus.schemes(),
                        corpus.share());
    }

    private static String digest(Corpus corpus, List<LabelledDocument> documents) {
        CRC32C digest = new CRC32C();
        for (LabelledDocument document : documents) {
            digest.update(document.text().getBytes(StandardCharsets.UTF_8));
            corpus.schemes()
                    .forEach(scheme -> digest.update(
                            String.valueOf(document.spans().get(scheme)).getBytes(StandardCharsets.UTF_8)));
        }
        return Long.toHexString(digest.getValue());
    }
}
