package io.github.careergraph.inference;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.properties.IfBuildProperty;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

import io.github.careergraph.extraction.DocumentFormat;
import io.github.careergraph.extraction.DocumentReader;
import io.github.careergraph.extraction.UnreadableDocumentException;

/** Reads the text of a Word document: paragraphs as lines, the cells of a row between tabs. */
@ApplicationScoped
@IfBuildProperty(name = "career-graph.inference.in-process", stringValue = "true", enableIfMissing = true)
class DocxDocumentReader implements DocumentReader {

    private static final int MOST_ENTRIES = 2_000;
    /** Parsed XML takes some ten times its size in memory. */
    private static final long MOST_XML = 16L << 20;

    private static final long MOST_ALL = 64L << 20;

    static {
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(MOST_ALL);
        ZipSecureFile.setMaxTextSize(4L << 20);
    }

    @Override
    public DocumentFormat format() {
        return DocumentFormat.DOCX;
    }

    @Override
    public String read(byte[] content) throws UnreadableDocumentException {
        measure(content);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(content));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            return extractor.getText();
        } catch (IOException | RuntimeException damaged) {
            throw UnreadableDocumentException.because("The Word document is damaged.", damaged);
        } catch (OutOfMemoryError bomb) {
            throw UnreadableDocumentException.because("The Word document unpacks to more than is read.", bomb);
        }
    }

    /** Unpacks everything once and keeps nothing: what the directory of a zip says of sizes proves nothing. */
    private static void measure(byte[] content) throws UnreadableDocumentException {
        long all = 0;
        long xml = 0;
        int entries = 0;
        boolean word = false;
        byte[] sink = new byte[1 << 16];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean markup =
                        entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
                word |= entry.getName().equals("word/document.xml");
                if (++entries > MOST_ENTRIES) {
                    throw UnreadableDocumentException.tooLarge("The Word document has more parts than are read.");
                }
                for (int count = zip.read(sink); count >= 0; count = zip.read(sink)) {
                    all += count;
                    xml += markup ? count : 0;
                    if (all > MOST_ALL || xml > MOST_XML) {
                        throw UnreadableDocumentException.tooLarge("The Word document unpacks to more than is read.");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw UnreadableDocumentException.because("The Word document is damaged.", damaged);
        }
        if (!word) {
            throw UnreadableDocumentException.because("This is a zip file, but not a Word document.");
        }
    }
}
