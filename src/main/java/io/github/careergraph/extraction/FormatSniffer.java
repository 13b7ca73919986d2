package io.github.careergraph.extraction;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Tells the format of a file by its first bytes: its name proves nothing. */
final class FormatSniffer {

    private static final int HEAD = 1024;

    private FormatSniffer() {}

    /** PDF or DOCX, or null where it is neither; what Word packs is told from other zips when it is opened. */
    static DocumentFormat formatOf(byte[] content) {
        String head = new String(content, 0, Math.min(HEAD, content.length), ISO_8859_1);
        if (head.contains("%PDF-")) {
            return DocumentFormat.PDF;
        }
        return PlainTextReader.begins(content, 'P', 'K', 3, 4) ? DocumentFormat.DOCX : null;
    }

    static String nameOf(DocumentFormat format) {
        return switch (format) {
            case TEXT -> "a plain text";
            case PDF -> "a PDF";
            case DOCX -> "a Word document (.docx)";
            case JSON_RESUME -> "JSON";
        };
    }
}
