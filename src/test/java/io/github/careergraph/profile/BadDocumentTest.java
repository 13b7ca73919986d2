package io.github.careergraph.profile;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;

import io.github.careergraph.GraphQL;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

@QuarkusTest
class BadDocumentTest extends DraftTest {

    private static final String UNREADABLE = "UNREADABLE_DOCUMENT input.content";
    private static final String TOO_LARGE = "LIMIT_EXCEEDED input.content";

    @Test
    void pdfsThatCannotBeRead() throws Exception {
        assertThat(errorOf("PDF", CvFiles.encryptedPdf("secret", "user"))).isEqualTo(UNREADABLE);
        assertThat(errorOf("PDF", CvFiles.encryptedPdf("secret", ""))).isEqualTo(UNREADABLE);
        assertThat(errorOf("PDF", CvFiles.pdfWithoutText())).isEqualTo(UNREADABLE);
        assertThat(errorOf("PDF", "%PDF-1.7\nnothing more".getBytes(UTF_8))).isEqualTo(UNREADABLE);
        byte[] whole = CvFiles.pdf("Docker\n".repeat(200));
        assertThat(errorOf("PDF", java.util.Arrays.copyOf(whole, 300))).isEqualTo(UNREADABLE);
    }

    @Test
    void bombsAreMeasuredBeforeTheyGoOff() {
        assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(errorOf("DOCX", CvFiles.docxBomb())).isEqualTo(TOO_LARGE);
            assertThat(errorOf("PDF", CvFiles.pdfBomb())).isEqualTo(TOO_LARGE);
        });
    }

    @Test
    void bombsInBombsAreNotOpened() {
        assertTimeout(Duration.ofSeconds(30), () -> {
            assertThat(errorOf("DOCX", CvFiles.docxWithNestedZips())).isIn(UNREADABLE, TOO_LARGE);
            assertThat(errorOf("DOCX", CvFiles.docxOfManyEntries())).isEqualTo(TOO_LARGE);
            assertThat(errorOf("PDF", CvFiles.pdfWithHugeObjectStream())).isEqualTo(TOO_LARGE);
            assertThat(errorOf("PDF", CvFiles.pdfOfCircularPages())).isEqualTo(UNREADABLE);
        });
    }

    /** "Billion laughs": ten entities, each of which stands for ten of the one before. */
    @Test
    void entitiesOfXmlAreNotExpanded() throws Exception {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        assertTimeout(Duration.ofSeconds(30), () -> assertThat(
                        errorOf("DOCX", CvFiles.docxOf(word(entities.toString(), "&a9;"))))
                .isEqualTo(UNREADABLE));
    }

    @Test
    void entitiesOfXmlReadNoFileAndAskNoServer() throws Exception {
        Path secret = Files.writeString(Path.of("target", "secret.txt").toAbsolutePath(), "Kubernetes secret");
        try (ServerSocket inside = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            inside.setSoTimeout(500);
            for (String entity : List.of(
                    "<!ENTITY x SYSTEM \"" + secret.toUri() + "\">",
                    "<!ENTITY x SYSTEM \"http://127.0.0.1:" + inside.getLocalPort() + "/\">",
                    "<!ENTITY % p SYSTEM \"http://127.0.0.1:" + inside.getLocalPort()
                            + "/p.dtd\"> %p; <!ENTITY x \"x\">")) {
                assertThat(errorOf("DOCX", CvFiles.docxOf(word(entity, "Skills: Docker &x;"))))
                        .as(entity)
                        .isEqualTo(UNREADABLE);
            }
            assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static String word(String entities, String text) {
        return "<?xml version=\"1.0\"?><!DOCTYPE d [" + entities + "]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
                + "<w:t>" + text + "</w:t></w:r></w:p></w:body></w:document>";
    }

    @Test
    void filesThatAreNotWhatTheySay() throws Exception {
        assertThat(errorOf("DOCX", CvFiles.pdf("a PDF"))).isEqualTo(UNREADABLE);
        assertThat(errorOf("PDF", CvFiles.docx("a Word document"))).isEqualTo(UNREADABLE);
        assertThat(errorOf("TEXT", CvFiles.pdf("a PDF"))).isEqualTo(UNREADABLE);
        assertThat(errorOf("DOCX", CvFiles.zip("readme.txt"))).isEqualTo(UNREADABLE);
        assertThat(errorOf("DOCX", CvFiles.zip("word/document.xml"))).isEqualTo(UNREADABLE);
        assertThat(errorOf("DOCX", "PK\3\4 and no more".getBytes(UTF_8))).isEqualTo(UNREADABLE);
        assertThat(errorOf("JSON_RESUME", "not json".getBytes(UTF_8))).isEqualTo(UNREADABLE);
        assertThat(errorOf("JSON_RESUME", "[1, 2]".getBytes(UTF_8))).isEqualTo(UNREADABLE);
        assertThat(errorOf("JSON_RESUME", "[".repeat(10_000).getBytes(UTF_8))).isEqualTo(UNREADABLE);
    }

    @Test
    void textsThatAreNone() {
        byte[] program = new byte[4_000];
        new java.util.Random(7).nextBytes(program);
        assertThat(errorOf("TEXT", program)).isEqualTo(UNREADABLE);
        assertThat(errorOf("TEXT", new byte[1_000])).isEqualTo(UNREADABLE);
        assertThat(errorOf("TEXT", "Müller, développeur".getBytes(ISO_8859_1))).isEqualTo(UNREADABLE);
        assertThat(errorOfText(" \n\t\n")).isEqualTo(UNREADABLE);
    }

    @Test
    void whatIsTooMuchOrNothing() {
        assertThat(errorOf("TEXT", "a".repeat(6_000_000).getBytes(UTF_8))).isEqualTo(TOO_LARGE);
        assertThat(errorOfText("Docker\n".repeat(40_000))).isEqualTo(TOO_LARGE);
        assertThat(errorOf("TEXT", new byte[0])).isEqualTo("INVALID_INPUT input.content");
        assertThat(fieldOf(Map.of("format", "TEXT"))).isEqualTo("INVALID_INPUT input.content");
        assertThat(fieldOf(Map.of("format", "TEXT", "text", "a", "content", "YQ==")))
                .isEqualTo("INVALID_INPUT input.content");
        assertThat(fieldOf(Map.of("format", "PDF", "text", "a"))).isEqualTo("INVALID_INPUT input.text");
        assertThat(fieldOf(Map.of("format", "TEXT", "content", "%%%"))).isEqualTo("INVALID_INPUT input.content");
        assertThat(fieldOf(Map.of("format", "TEXT", "text", "a", "fileName", "x".repeat(301))))
                .isEqualTo("INVALID_INPUT input.fileName");
    }

    @Test
    void textsThatAreStrangeAndInOrder() {
        byte[] marked = ("\uFEFF" + "Skills: Docker, Kubernetes").getBytes(UTF_16LE);
        assertThat(items(GraphQL.ask(USER, IMPORT, file("TEXT", marked)), "SKILL"))
                .containsKeys("docker", "kubernetes");
        String strange = "👩‍💻 مهندس\n\0Skills: Docker\0, Kubernetes \uD83D\n" + "x".repeat(100_000) + " PostgreSQL";
        JsonPath answer = importText(USER, strange);
        assertThat(items(answer, "SKILL")).containsKeys("docker", "kubernetes", "postgresql");
        assertThat(answer.getString("data.importProfile.text")).hasSize(strange.length());
    }

    /** One line of nothing but names: what is done for each of them must not depend on how many there are. */
    @Test
    void aHundredThousandCharactersOfNamesAreReadInTime() {
        JsonPath answer = importText(USER, "Python ".repeat(14_000));
        assertThat(items(answer, "SKILL")).containsOnlyKeys("python");
    }

    private static String fieldOf(Map<String, String> input) {
        JsonPath answer = GraphQL.post(USER, IMPORT, Map.of("input", input)).jsonPath();
        return answer.getString("errors[0].extensions.code") + " " + answer.getString("errors[0].extensions.field");
    }
}
