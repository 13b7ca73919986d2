package io.github.careergraph.extraction;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;

/** Reads UTF-8, and UTF-16 that says so with a byte order mark; what is neither is not guessed at. */
@ApplicationScoped
class PlainTextReader implements DocumentReader {

    @Override
    public DocumentFormat format() {
        return DocumentFormat.TEXT;
    }

    @Override
    public String read(byte[] content) throws UnreadableDocumentException {
        String text = decode(content);
        long controls = text.chars()
                .limit(20_000)
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                .count();
        if (20 * controls > Math.min(text.length(), 20_000)) {
            throw UnreadableDocumentException.because("This is not a text: it is full of control characters.");
        }
        return text;
    }

    private static String decode(byte[] content) throws UnreadableDocumentException {
        Charset charset = StandardCharsets.UTF_8;
        int skip = 0;
        if (begins(content, 0xEF, 0xBB, 0xBF)) {
            skip = 3;
        } else if (begins(content, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            skip = 2;
        } else if (begins(content, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            skip = 2;
        }
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(content, skip, content.length - skip))
                    .toString();
        } catch (CharacterCodingException other) {
            throw UnreadableDocumentException.because(
                    "This is not a text in UTF-8, nor in UTF-16 with a byte order mark.");
        }
    }

    static boolean begins(byte[] content, int... with) {
        if (content.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((content[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
