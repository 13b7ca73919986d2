package io.github.careergraph.training;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a zip of documents whose mentions stand in {@code <label type="...">} elements, as the Dotin CVs have them. */
final class InlineXmlReader {

    private final String scheme;
    private final LabelMapping labels;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    InlineXmlReader(String scheme, LabelMapping labels) {
        this.scheme = scheme;
        this.labels = labels;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** The documents in the order of their names. */
    List<LabelledDocument> read(Path zip) throws IOException {
        List<LabelledDocument> documents = new ArrayList<>();
        String archive = zip.getFileName().toString();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            List<? extends ZipEntry> entries = file.stream()
                    .filter(entry -> entry.getName().endsWith(".xml"))
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (ZipEntry entry : entries) {
                try (InputStream stream = file.getInputStream(entry)) {
                    documents.add(document(entry.getName(), stream));
                }
            }
        } catch (NoSuchFileException e) {
            throw new MalformedCorpusException(archive, "is missing");
        } catch (ZipException e) {
            throw new MalformedCorpusException(archive, "is no zip file");
        }
        if (documents.isEmpty()) {
            throw new MalformedCorpusException(archive, "holds no .xml file");
        }
        return documents;
    }

    private LabelledDocument document(String name, InputStream stream) throws IOException {
        StringBuilder text = new StringBuilder();
        List<LabelledSpan> spans = new ArrayList<>();
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(stream);
            String type = null;
            int start = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (reader.getLocalName().equals("label")) {
                            if (type != null) {
                                throw new MalformedCorpusException(
                                        name, reader.getLocation().getLineNumber(), "has a label within a label");
                            }
                            type = type(name, reader);
                            start = text.length();
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (reader.getLocalName().equals("label")) {
                            add(spans, type, text, start);
                            type = null;
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        text.append(reader.getText());
                    default -> {
                        // Comments and processing instructions are not text.
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new MalformedCorpusException(
                    name, e.getLocation() == null ? 0 : e.getLocation().getLineNumber(), e.getMessage());
        }
        return new LabelledDocument(name, text.toString(), Map.of(scheme, spans));
    }

    private String type(String name, XMLStreamReader reader) throws MalformedCorpusException {
        String type = reader.getAttributeValue(null, "type");
        int line = reader.getLocation().getLineNumber();
        if (type == null) {
            throw new MalformedCorpusException(name, line, "has a label without a type");
        }
        if (!labels.knows(type)) {
            throw new MalformedCorpusException(name, line, "has a label that is unknown for " + scheme + ": " + type);
        }
        return type;
    }

    /** Annotators often marked the blanks around a mention too. */
    private void add(List<LabelledSpan> spans, String type, StringBuilder text, int from) {
        int start = from;
        int end = text.length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            int first = start;
            int last = end;
            labels.nameOf(type).ifPresent(label -> spans.add(new LabelledSpan(label, first, last)));
        }
    }
}
