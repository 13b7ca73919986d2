package io.github.careergraph.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import io.github.careergraph.training.ConllReader.Layer;

/** Reads those of the public data sets that lie in a folder, each under its own name. */
final class PublicCorpora {

    private static final Set<String> NOT_PROSE =
            Set.of("Question_ID", "Question_URL", "Answer_to_Question_ID", "CODE_BLOCK", "OP_BLOCK", "CODEBLOCK");
    /** Part of the CVs that is held out, by document. */
    private static final double HELD_OUT = 0.15;

    private final Path folder;
    private final long seed;

    PublicCorpora(Path folder, long seed) {
        this.folder = folder;
        this.seed = seed;
    }

    /** @throws IOException also when the folder holds none of them */
    List<Corpus> read() throws IOException {
        List<Corpus> corpora = new ArrayList<>();
        if (has("skillspan")) {
            corpora.add(skillSpan());
        }
        if (has("dotin")) {
            corpora.add(dotin());
        }
        if (has("stackoverflow")) {
            corpora.add(stackOverflow());
        }
        if (has("wnut17")) {
            corpora.add(wnut());
        }
        if (has("wikigold")) {
            corpora.add(wikigold());
        }
        if (has("sayfullina")) {
            corpora.add(sayfullina());
        }
        if (corpora.isEmpty()) {
            throw new IOException(
                    folder + " holds none of the known data sets: skillspan, dotin, stackoverflow, wnut17,"
                            + " wikigold, sayfullina");
        }
        return corpora;
    }

    private boolean has(String name) {
        return Files.isDirectory(folder.resolve(name));
    }

    private Corpus skillSpan() throws IOException {
        ConllReader reader = new ConllReader(
                List.of(
                        new Layer(KnownSchemes.SKILL, 1, label -> "Skill"),
                        new Layer(KnownSchemes.KNOWLEDGE, 2, label -> "Knowledge")),
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
        List<LabelledDocument> documents = new InlineXmlReader(KnownSchemes.CV, known(KnownSchemes.CV))
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
                List.of(new Layer(KnownSchemes.SOFTWARE, 1, known(KnownSchemes.SOFTWARE))), NOT_PROSE::contains);
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
                        label -> label.equals("corporation")
                                ? "organisation"
                                : known(KnownSchemes.NAMES).apply(label))),
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
        Map<String, String> labels = Map.of("PER", "person", "LOC", "location", "ORG", "organisation");
        ConllReader reader = new ConllReader(List.of(new Layer(KnownSchemes.NAMES, 1, labels::get)), nothing());
        return new Corpus(
                "wikigold",
                List.of(KnownSchemes.NAMES),
                readAll(reader, "wikigold/train.conll"),
                List.of(),
                0.5,
                "CC BY 4.0");
    }

    private Corpus sayfullina() throws IOException {
        ConllReader reader = new ConllReader(List.of(new Layer(KnownSchemes.SOFT, 1, label -> "Soft")), nothing());
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

    private static UnaryOperator<String> known(String scheme) {
        return label -> KnownSchemes.knows(scheme, label) ? label : null;
    }

    private static Predicate<String> nothing() {
        return token -> false;
    }
}
