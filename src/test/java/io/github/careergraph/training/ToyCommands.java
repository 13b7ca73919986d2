package io.github.careergraph.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import picocli.CommandLine;

/** Runs {@code train} on a toy language in which the word after "use" is a tool and the one after "with" a person. */
final class ToyCommands {

    private static final List<String> TOOLS = List.of("java", "sql", "rust", "python", "docker");
    private static final List<String> PEOPLE = List.of("ada", "grace", "lin", "alan");

    record Answer(int code, String out, String err) {}

    private final Path folder;

    ToyCommands(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("data"));
        Random random = new Random(3);
        Files.writeString(folder.resolve("data/train.conll"), sentences(900, random));
        Files.writeString(folder.resolve("data/dev.conll"), sentences(40, random));
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Into a folder of that name. */
    Answer train(String out, String... more) {
        return execute(new TrainCommand(), new StringWriter(), arguments(out, more));
    }

    /** Ends abruptly as soon as the text has been shown after the mark. */
    Answer trainUntil(String mark, String text, String out, String... more) {
        StringWriter console = new StringWriter() {
            @Override
            public void write(String string, int offset, int length) {
                super.write(string, offset, length);
                int from = getBuffer().indexOf(mark);
                if (from >= 0 && getBuffer().indexOf(text, from) >= 0) {
                    throw new IllegalStateException("killed");
                }
            }
        };
        return execute(new TrainCommand(), console, arguments(out, more));
    }

    private String[] arguments(String out, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--data=" + path("data"),
                "--out=" + path(out),
                "--threads=1",
                "--words=16",
                "--dropout=0.1",
                "--average=0",
                "--learning-rate=0.008"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    static Answer run(Object command, String... arguments) {
        return execute(command, new StringWriter(), arguments);
    }

    private static Answer execute(Object command, StringWriter out, String... arguments) {
        StringWriter err = new StringWriter();
        int code = new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Answer(code, out.toString(), err.toString());
    }

    private static String sentences(int count, Random random) {
        StringBuilder conll = new StringBuilder();
        for (int sentence = 0; sentence < count; sentence++) {
            conll.append(random.nextBoolean() ? "they O\nuse O\n" : "we O\nuse O\n")
                    .append(TOOLS.get(random.nextInt(TOOLS.size())))
                    .append(" B-TOOL\nwith O\n")
                    .append(PEOPLE.get(random.nextInt(PEOPLE.size())))
                    .append(" B-PERSON\n\n");
        }
        return conll.toString();
    }
}
