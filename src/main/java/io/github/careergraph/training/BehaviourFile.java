package io.github.careergraph.training;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.github.careergraph.interest.BehaviourWriter;
import io.github.careergraph.interest.ItemText;
import io.github.careergraph.interest.Signal;
import io.github.careergraph.training.BehaviourLog.Deed;
import io.github.careergraph.training.BehaviourLog.Somebody;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Reads behaviour from a file of one JSON object a line, in this order: {@code {"behaviour": 1, "simulated": true}}, then
 * the items {@code {"item": "skill:docker", "text": "…"}}, then each person {@code {"person": "p1", "declared": ["skill:…"],
 * "goal": ["skill:…"]}} and behind it what the person did, {@code {"item": "skill:docker", "did": "SAVE", "at":
 * "2026-01-05T10:00:00Z"}}, in the order of time. What is not that is refused with file and line.
 */
final class BehaviourFile {

    private static final int LONGEST_LINE = 100_000;
    private static final int MOST_NAMED = 1_000;
    private static final double SECONDS_PER_DAY = 86_400;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String name;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<ItemText> items = new ArrayList<>();
    private final List<Somebody> people = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private Somebody open;
    private List<Deed> deeds = new ArrayList<>();
    private int line;

    private BehaviourFile(String name) {
        this.name = name;
    }

    /** @param file may be packed with gzip, and is then called something.gz */
    static BehaviourLog read(Path file) throws IOException {
        BehaviourFile reading = new BehaviourFile(file.getFileName().toString());
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
                BufferedReader lines = new BufferedReader(new InputStreamReader(plain, UTF_8.newDecoder()))) {
            return reading.read(lines);
        } catch (CharacterCodingException e) {
            throw new MalformedCorpusException(reading.name, reading.line + 1, "near here it is not UTF-8");
        }
    }

    private BehaviourLog read(BufferedReader lines) throws IOException {
        JsonNode header = next(lines);
        if (header == null || header.path("behaviour").asInt() != BehaviourWriter.VERSION) {
            line = 1;
            throw malformed("the first line is {\"behaviour\": " + BehaviourWriter.VERSION + ", \"simulated\": …}");
        }
        boolean simulated = header.path("simulated").asBoolean(true);
        for (JsonNode object = next(lines); object != null; object = next(lines)) {
            if (object.has("person")) {
                begin(object);
            } else if (object.has("did")) {
                deed(object);
            } else if (object.has("text")) {
                item(object);
            } else {
                throw malformed("says neither an item's text, nor a person, nor what one did");
            }
        }
        end();
        if (people.isEmpty()) {
            throw malformed("ends without a person");
        }
        return new BehaviourLog(simulated, items, people);
    }

    private JsonNode next(BufferedReader lines) throws IOException {
        String text = lines.readLine();
        if (text == null) {
            return null;
        }
        line++;
        if (text.length() > LONGEST_LINE) {
            throw malformed("is longer than " + LONGEST_LINE + " characters");
        }
        try {
            JsonNode object = JSON.readTree(text);
            if (!object.isObject()) {
                throw malformed("is no JSON object");
            }
            return object;
        } catch (JacksonException e) {
            throw malformed("is no JSON object: " + e.getOriginalMessage());
        }
    }

    private void item(JsonNode object) throws IOException {
        if (open != null) {
            throw malformed("items stand before people");
        }
        String id = text(object, "item", ItemText.LONGEST_ID);
        if (places.putIfAbsent(id, items.size()) != null) {
            throw malformed("item " + id + " is there twice");
        }
        items.add(new ItemText(id, text(object, "text", ItemText.LONGEST_TEXT)));
    }

    private void begin(JsonNode object) throws IOException {
        end();
        String id = text(object, "person", ItemText.LONGEST_ID);
        if (!ids.add(id)) {
            throw malformed("person " + id + " is there twice");
        }
        open = new Somebody(id, named(object, "declared"), named(object, "goal"), List.of());
    }

    private void end() {
        if (open != null) {
            people.add(new Somebody(open.id(), open.declared(), open.goal(), deeds));
            deeds = new ArrayList<>();
        }
    }

    private void deed(JsonNode object) throws IOException {
        if (open == null) {
            throw malformed("a person stands before what one did");
        }
        Deed deed = new Deed(place(text(object, "item", ItemText.LONGEST_ID)), signal(object), day(object));
        if (!deeds.isEmpty() && deed.day() < deeds.getLast().day()) {
            throw malformed("is earlier than the line before");
        }
        deeds.add(deed);
    }

    private Signal signal(JsonNode object) throws IOException {
        String did = text(object, "did", 20);
        for (Signal signal : Signal.values()) {
            if (signal.isBehaviour() && signal.name().equals(did)) {
                return signal;
            }
        }
        throw malformed("nobody does " + did);
    }

    private double day(JsonNode object) throws IOException {
        String at = text(object, "at", 40);
        try {
            Instant time = Instant.parse(at);
            return time.getEpochSecond() / SECONDS_PER_DAY;
        } catch (DateTimeException e) {
            throw malformed("at is no time such as 2026-01-05T10:00:00Z: " + at);
        }
    }

    private int[] named(JsonNode object, String field) throws IOException {
        JsonNode array = object.path(field);
        if (!array.isMissingNode() && !array.isArray()) {
            throw malformed(field + " is no list");
        }
        if (array.size() > MOST_NAMED) {
            throw malformed(field + " has more than " + MOST_NAMED + " items");
        }
        int[] named = new int[array.size()];
        for (int i = 0; i < named.length; i++) {
            named[i] = place(array.get(i).asText());
        }
        return named;
    }

    private int place(String id) throws IOException {
        Integer place = places.get(id);
        if (place == null) {
            throw malformed("there is no item " + id);
        }
        return place;
    }

    private String text(JsonNode object, String field, int longest) throws IOException {
        JsonNode value = object.path(field);
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw malformed("has no " + field);
        }
        if (value.textValue().length() > longest) {
            throw malformed(field + " is longer than " + longest + " characters");
        }
        return value.textValue();
    }

    private MalformedCorpusException malformed(String problem) {
        return new MalformedCorpusException(name, line, problem);
    }
}
