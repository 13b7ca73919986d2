package io.github.careergraph.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.careergraph.training.ConllReader.Layer;

/** Reads those of the public data sets that lie in a folder, each under its own name. */
final class PublicCorpora {

    private static final Set<String> NOT_PROSE =
            Set.of("Question_ID", "Question_URL", "Answer_to_Question_ID", "CODE_BLOCK", "OP_BLOCK", "CODEBLOCK");
    private static final String[] PARTS_OF_CODE = {
        "Code_Block", "Output_Block", "Library_Class", "Value", "User_Interface_Element", "Variable_Name",
        "Library_Function", "Data_Type", "File_Name", "Library_Variable", "Class_Name", "HTML_XML_Tag",
        "Function_Name", "Error_Name", "User_Name", "Organization", "Keyboard_IP", "Licence"
    };
    private static final LabelMapping SHORT_NAMES =
            new LabelMapping(Map.of("PER", "person", "LOC", "location", "ORG", "organisation"), Set.of());
    /** Part of the CVs that is held out, by document. */
    private static final double HELD_OUT = 0.15;

    private final Path folder;
    private final long seed;
    private final Map<String, Reader> readers = new LinkedHashMap<>();

    PublicCorpora(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
        readers.put("skillspan", this::skillSpan);
        readers.put("dotin", this::dotin);
        readers.put("stackoverflow", this::stackOverflow);
        readers.put("wnut17", this::wnut);
        readers.put("wikigold", this::wikigold);
        readers.put("sayfullina", this::sayfullina);
        readers.put("btc", this::broadTwitter);
        readers.put("green", this::green);
        readers.put("crossner-ai", this::crossNerAi);
    }

    /**
     * @param names of sets; those that are not in the folder are left out
     * @throws IOException also when the folder holds none of them
     */
    List<Corpus> read(List<String> names) throws IOException {
        List<Corpus> corpora = new ArrayList<>();
        for (String name : names) {
            Reader reader = readers.get(name);
            if (reader == null) {
                throw new IOException("There is no data set " + name + "; known are " + readers.keySet());
            }
            if (has(name)) {
                corpora.add(reader.read());
            }
        }
        if (corpora.isEmpty()) {
            throw new IOException(folder + " holds none of the data sets " + String.join(", ", names));
        }
        return corpora;
    }

    /** Of all sets that can be read. */
    static List<String> names() {
        return List.copyOf(new PublicCorpora(Path.of(""), 0).readers.keySet());
    }

    private interface Reader {
        Corpus read() throws IOException;
    }

    private boolean has(String name) {
        return Files.isDirectory(folder.resolve(name));
    }

    private Corpus skillSpan() throws IOException {
        ConllReader reader = new ConllReader(
                List.of(
                        new Layer(KnownSchemes.SKILL, 1, one("Skill", "SKILL", "Skill")),
                        new Layer(KnownSchemes.KNOWLEDGE, 2, one("Knowledge", "KNOWLEDGE", "Knowledge"))),
                nothing());
        return new Corpus(
                "skillspan",
                List.of(KnownSchemes.SKILL, KnownSchemes.KNOWLEDGE),
                readAll(reader, "skillspan/house_train.conll", "skillspan/tech_train.conll"),
                readAll(reader, "skillspan/house_dev.conll", "skillspan/tech_dev.conll"),
                1,
                "MIT");
    }

    /** The CVs have no published split: documents are drawn with the seed, near-duplicates always together. */
    private Corpus dotin() throws IOException {
        List<LabelledDocument> documents = new InlineXmlReader(KnownSchemes.CV, KnownSchemes.labels(KnownSchemes.CV))
                .read(folder.resolve("dotin/cvs_train_v2.zip"));
        List<List<Integer>> groups = new ArrayList<>(NearDuplicates.groups(
                documents.stream().map(LabelledDocument::text).toList()));
        Collections.shuffle(groups, new Random(seed));
        List<LabelledDocument> train = new ArrayList<>();
        List<LabelledDocument> dev = new ArrayList<>();
        for (List<Integer> group : groups) {
            List<LabelledDocument> side = dev.size() < HELD_OUT * documents.size() ? dev : train;
            group.forEach(index -> side.add(documents.get(index)));
        }
        return new Corpus("dotin", List.of(KnownSchemes.CV), train, dev, 0.7, "CC0");
    }

    private Corpus stackOverflow() throws IOException {
        ConllReader reader = new ConllReader(
                List.of(new Layer(
                        KnownSchemes.SOFTWARE,
                        1,
                        KnownSchemes.labels(KnownSchemes.SOFTWARE).leavingOut(PARTS_OF_CODE))),
                NOT_PROSE::contains);
        return new Corpus(
                "stackoverflow",
                List.of(KnownSchemes.SOFTWARE),
                readAll(reader, "stackoverflow/train.txt"),
                readAll(reader, "stackoverflow/dev.txt"),
                0.5,
                "MIT");
    }

    private Corpus wnut() throws IOException {
        ConllReader reader = new ConllReader(
                List.of(new Layer(
                        KnownSchemes.NAMES,
                        1,
                        new LabelMapping(
                                        Map.of(
                                                "person", "person",
                                                "location", "location",
                                                "corporation", "organisation"),
                                        Set.of())
                                .leavingOut("product", "creative-work", "group"))),
                nothing());
        return new Corpus(
                "wnut17",
                List.of(KnownSchemes.NAMES),
                readAll(reader, "wnut17/train.conll"),
                readAll(reader, "wnut17/dev.conll"),
                0.5,
                "CC BY 4.0");
    }

    private Corpus wikigold() throws IOException {
        ConllReader reader =
                new ConllReader(List.of(new Layer(KnownSchemes.NAMES, 1, SHORT_NAMES.leavingOut("MISC"))), nothing());
        return new Corpus(
                "wikigold",
                List.of(KnownSchemes.NAMES),
                readAll(reader, "wikigold/train.conll"),
                List.of(),
                0.5,
                "CC BY 4.0");
    }

    private Corpus sayfullina() throws IOException {
        ConllReader reader = new ConllReader(List.of(new Layer(KnownSchemes.SOFT, 1, one("Soft", "Skill"))), nothing());
        return new Corpus(
                "sayfullina",
                List.of(KnownSchemes.SOFT),
                readAll(reader, "sayfullina/train.conll"),
                readAll(reader, "sayfullina/dev.conll"),
                0.3,
                "MIT");
    }

    private List<LabelledDocument> readAll(ConllReader reader, String... files) throws IOException {
        List<LabelledDocument> documents = new ArrayList<>();
        for (String file : files) {
            documents.addAll(reader.read(folder.resolve(file)));
        }
        return documents;
    }

    /** Its sections; f is the published test part. */
    private Corpus broadTwitter() throws IOException {
        ConllReader reader = new ConllReader(List.of(new Layer(KnownSchemes.NAMES, 1, SHORT_NAMES)), nothing());
        return new Corpus(
                "btc",
                List.of(KnownSchemes.NAMES),
                readAll(reader, "btc/a.conll", "btc/b.conll", "btc/e.conll", "btc/g.conll"),
                readAll(reader, "btc/h.conll"),
                0.3,
                "CC BY 4.0");
    }

    private Corpus green() throws IOException {
        ConllReader reader = new ConllReader(
                List.of(new Layer(KnownSchemes.JOB, 1, KnownSchemes.labels(KnownSchemes.JOB))), nothing());
        return new Corpus(
                "green",
                List.of(KnownSchemes.JOB),
                readAll(reader, "green/train.conll"),
                readAll(reader, "green/dev.conll"),
                0.3,
                "CC BY 4.0");
    }

    private Corpus crossNerAi() throws IOException {
        ConllReader reader = new ConllReader(
                List.of(new Layer(KnownSchemes.AI, 1, KnownSchemes.labels(KnownSchemes.AI))), nothing());
        return new Corpus(
                "crossner-ai",
                List.of(KnownSchemes.AI),
                readAll(reader, "crossner-ai/train.txt"),
                readAll(reader, "crossner-ai/dev.txt"),
                1,
                "MIT");
    }

    private static LabelMapping one(String name, String... labels) {
        return new LabelMapping(Stream.of(labels).collect(Collectors.toMap(label -> label, label -> name)), Set.of());
    }

    private static Predicate<String> nothing() {
        return token -> false;
    }
}
