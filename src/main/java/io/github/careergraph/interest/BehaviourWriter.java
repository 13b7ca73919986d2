package io.github.careergraph.interest;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Writes behaviour as train-interests reads it, one JSON object a line: the items, then person by person what each did in
 * the order of time.
 */
public final class BehaviourWriter implements Closeable {

    public static final int VERSION = 1;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonGenerator lines;

    /**
     * @param file is closed with this
     * @param simulated whether a simulator made it up
     */
    public BehaviourWriter(OutputStream file, boolean simulated) throws IOException {
        lines = JSON.createGenerator(file).setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        lines.writeStartObject();
        lines.writeNumberField("behaviour", VERSION);
        lines.writeBooleanField("simulated", simulated);
        lines.writeEndObject();
    }

    public void item(ItemText item) throws IOException {
        lines.writeStartObject();
        lines.writeStringField("item", item.id());
        lines.writeStringField("text", item.text());
        lines.writeEndObject();
    }

    /**
     * Begins a person.
     *
     * @param declared ids of the items that the person named as interests
     * @param goal ids of the items that the person needs for the occupation aimed at
     */
    public void person(String id, List<String> declared, List<String> goal) throws IOException {
        lines.writeStartObject();
        lines.writeStringField("person", id);
        ids("declared", declared);
        ids("goal", goal);
        lines.writeEndObject();
    }

    /** What the person that was begun last did with an item. */
    public void deed(String item, Signal did, Instant at) throws IOException {
        lines.writeStartObject();
        lines.writeStringField("item", item);
        lines.writeStringField("did", did.name());
        lines.writeStringField("at", at.toString());
        lines.writeEndObject();
    }

    private void ids(String field, List<String> ids) throws IOException {
        lines.writeFieldName(field);
        lines.writeArray(ids.toArray(String[]::new), 0, ids.size());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
