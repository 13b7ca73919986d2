package io.github.careergraph.profile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Makes the files that a CV may come in, good and bad. */
public final class CvFiles {

    private static final float SIZE = 10;
    private static final float LEADING = 13;

    private CvFiles() {}

    static String text(String name) {
        try {
            return Files.readString(Path.of("src/test/resources/cv/" + name + ".txt"));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    public static byte[] pdf(String text) throws IOException {
        try (PDDocument document = document(text)) {
            return saved(document);
        }
    }

    static byte[] encryptedPdf(String text, String userPassword) throws IOException {
        try (PDDocument document = document(text)) {
            document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
            return saved(document);
        }
    }

    static byte[] pdfWithoutText() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.addRect(100, 100, 200, 300);
                content.fill();
            }
            return saved(document);
        }
    }

    /** A page whose content unpacks to 128 MB of blanks. */
    static byte[] pdfBomb() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream content = new PDStream(document);
            try (var out = content.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
                for (int i = 0; i < 128; i++) {
                    out.write(blanks);
                }
            }
            page.setContents(content);
            return saved(document);
        }
    }

    public static byte[] docx(String text) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            text.lines().forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
            return out.toByteArray();
        }
    }

    /** A Word document in name, whose only part unpacks to 128 MB. */
    static byte[] docxBomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
            for (int i = 0; i < 128; i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write("nothing".getBytes(UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    /** A Word document whose text is this XML, in full: with whatever declarations stand before the text. */
    static byte[] docxOf(String xml) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream target = new ZipOutputStream(out);
                ZipInputStream source = new ZipInputStream(new ByteArrayInputStream(docx("replaced")))) {
            for (ZipEntry entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
                target.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("word/document.xml")) {
                    target.write(xml.getBytes(UTF_8));
                } else {
                    source.transferTo(target);
                }
                target.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** A Word document beside whose text lies a zip of zips of zips, each of which unpacks to a thousand times itself. */
    static byte[] docxWithNestedZips() throws IOException {
        byte[] inner = docxBomb();
        for (int level = 0; level < 3; level++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int i = 0; i < 10; i++) {
                    zip.putNextEntry(new ZipEntry("word/" + i + ".zip"));
                    zip.write(inner);
                    zip.closeEntry();
                }
                if (level == 2) {
                    zip.putNextEntry(new ZipEntry("word/document.xml"));
                    zip.write("<w:document/>".getBytes(UTF_8));
                    zip.closeEntry();
                }
            }
            inner = out.toByteArray();
        }
        return inner;
    }

    /** A Word document of very many parts, each of them empty. */
    static byte[] docxOfManyEntries() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 30_000; i++) {
                zip.putNextEntry(new ZipEntry("word/" + i + ".xml"));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** A PDF whose objects lie in a stream that unpacks to 128 MB, which is read before any page is. */
    static byte[] pdfWithHugeObjectStream() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] blanks = "1 0 ".repeat(1 << 18).getBytes(UTF_8);
            for (int i = 0; i < 128; i++) {
                deflater.write(blanks);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n".getBytes(UTF_8));
        out.write(("3 0 obj <</Type /ObjStm /N 33554432 /First 134217728 /Filter /FlateDecode /Length " + packed.size()
                        + ">>\nstream\n")
                .getBytes(UTF_8));
        packed.writeTo(out);
        out.write("\nendstream endobj\ntrailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF\n".getBytes(UTF_8));
        return out.toByteArray();
    }

    /** A PDF whose page tree has itself for a child. */
    static byte[] pdfOfCircularPages() {
        return ("%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n"
                        + "2 0 obj <</Type /Pages /Kids [2 0 R 2 0 R] /Count 1000000>> endobj\n"
                        + "trailer <</Root 1 0 R /Size 3>>\nstartxref\n0\n%%EOF\n")
                .getBytes(UTF_8);
    }

    private static PDDocument document(String text) throws IOException {
        PDDocument document = new PDDocument();
        PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        List<String> lines = text.lines().toList();
        int perPage = (int) ((PDRectangle.A4.getHeight() - 100) / LEADING);
        for (int from = 0; from < lines.size(); from += perPage) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(font, SIZE);
                content.setLeading(LEADING);
                content.newLineAtOffset(50, PDRectangle.A4.getHeight() - 50);
                for (String line : lines.subList(from, Math.min(lines.size(), from + perPage))) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
        }
        return document;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
