package io.github.careergraph.inference;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.properties.IfBuildProperty;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

import io.github.careergraph.extraction.DocumentFormat;
import io.github.careergraph.extraction.DocumentReader;
import io.github.careergraph.extraction.ReadDocument;
import io.github.careergraph.extraction.UnreadableDocumentException;

/** Reads the text of a PDF, line by line as it stands on the page, columns one after the other and sidebars at the end. */
@ApplicationScoped
@IfBuildProperty(name = "career-graph.inference.in-process", stringValue = "true", enableIfMissing = true)
class PdfDocumentReader implements DocumentReader {

    private static final int MOST_PAGES = 100;
    private static final long CACHE_IN_MEMORY = 32L << 20;
    private static final long CACHE_ON_DISK = 128L << 20;

    @Override
    public DocumentFormat format() {
        return DocumentFormat.PDF;
    }

    @Override
    public String read(byte[] content) throws UnreadableDocumentException {
        DeflateBound.check(content);
        var cache = MemoryUsageSetting.setupMixed(CACHE_IN_MEMORY, CACHE_ON_DISK).streamCache;
        try (PDDocument document = Loader.loadPDF(content, "", null, null, cache)) {
            if (document.isEncrypted()) {
                throw encrypted();
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw UnreadableDocumentException.tooLarge("A document has at most " + MOST_PAGES + " pages.");
            }
            return text(document);
        } catch (InvalidPasswordException password) {
            throw encrypted();
        } catch (IOException damaged) {
            throw UnreadableDocumentException.because("The PDF is damaged.", damaged);
        } catch (OutOfMemoryError bomb) {
            throw UnreadableDocumentException.because("The PDF unpacks to more than is read.", bomb);
        }
    }

    private static String text(PDDocument document) throws IOException, UnreadableDocumentException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setLineSeparator("\n");
        stripper.setParagraphStart("\n");
        StringBuilder text = new StringBuilder();
        StringBuilder beside = new StringBuilder();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            if (Thread.interrupted()) {
                throw UnreadableDocumentException.because("The document takes too long to read.");
            }
            List<PageWords.Row> rows = PageWords.rows(document, page);
            Optional<PageRegions> regions = PageRegions.of(document, page, rows);
            if (regions.isPresent()) {
                text.append(regions.get().main()).append('\n');
                beside.append(regions.get().beside()).append('\n');
            } else {
                stripper.setDropThreshold(PageWords.dropThreshold(rows));
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                text.append(stripper.getText(document));
            }
            if (text.length() > 2 * ReadDocument.LONGEST_TEXT) {
                break;
            }
        }
        text.append(beside);
        if (text.toString().isBlank()) {
            throw UnreadableDocumentException.because(
                    "There is no text in this PDF: it may be a scan. Recognise its text first.");
        }
        return text.toString();
    }

    private static UnreadableDocumentException encrypted() {
        return UnreadableDocumentException.because("The PDF is encrypted. Save it without a password and try again.");
    }
}
