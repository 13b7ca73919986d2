package io.github.careergraph;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

/** Secrets come from the environment of the one who runs the service, and from nowhere else. */
class SecretsTest {

    private static final Path MAIN = Path.of("src", "main");

    /** A setting whose value is a secret, by its name. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i).*(password|passwd|secret|credential|token|api-?key|private-?key|encryption-key|users\\.embedded\\.users\\.).*");

    /** Whom tokens are for and where they are had, which is no secret. */
    private static final Pattern ABOUT_TOKENS = Pattern.compile(".*\\.(token\\.audience|token-path)");

    /** Only for accounts and servers that live on the developer's own machine. */
    private static final Pattern NOT_SHIPPED = Pattern.compile("%(dev|test|dev,test)\\..*");

    /** What keys and tokens look like wherever they are. */
    private static final Pattern KEY_MATERIAL = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY-----|\\beyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.|\\bAKIA[0-9A-Z]{16}\\b"
                    + "|\\bghp_[A-Za-z0-9]{36}\\b|\\bxox[baprs]-[A-Za-z0-9-]{10,}");

    @Test
    void theConfigurationThatIsShippedHasNone() throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MAIN.resolve("resources/application.properties"))) {
            properties.load(reader);
        }
        assertThat(properties.stringPropertyNames()).hasSizeGreaterThan(20);
        assertThat(properties.stringPropertyNames().stream()
                        .filter(name -> SECRET.matcher(name).matches())
                        .filter(name -> !ABOUT_TOKENS.matcher(name).matches())
                        .filter(name -> !NOT_SHIPPED.matcher(name).matches())
                        .filter(name -> !isReference(properties.getProperty(name))))
                .isEmpty();
    }

    @Test
    void noFileHoldsAKeyOrAToken() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSizeGreaterThan(300);
            assertThat(all.stream().filter(file -> file.toString().matches(".*\\.(p12|pfx|jks|keystore|pem|key|env)")))
                    .isEmpty();
            assertThat(all.stream().filter(SecretsTest::holdsKeyMaterial)).isEmpty();
        }
    }

    private static boolean holdsKeyMaterial(Path file) {
        try {
            return KEY_MATERIAL.matcher(Files.readString(file, ISO_8859_1)).find();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isReference(String value) {
        return value.isBlank() || value.matches("\\$\\{[^}:]+:?}") || value.matches("true|false|[0-9]+[a-zA-Z]?");
    }
}
