package io.github.careergraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

import io.github.careergraph.profile.CvFiles;

/**
 * A CV of two pages, put together from those that the tests read.
 *
 * @param text as it was typed
 * @param pdf the same, as it is sent in
 */
record TwoPages(String text, byte[] pdf) {

    static TwoPages typed() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String name : List.of("open-source-developer", "nurse-to-analyst")) {
            text.append(Files.readString(Path.of("src/test/resources/cv", name + ".txt")))
                    .append('\n');
        }
        byte[] pdf = CvFiles.pdf(text.toString());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() != 2) {
                throw new IllegalStateException("The CV has " + document.getNumberOfPages() + " pages");
            }
        }
        return new TwoPages(text.toString(), pdf);
    }
}
