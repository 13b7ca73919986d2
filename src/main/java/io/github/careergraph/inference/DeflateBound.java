package io.github.careergraph.inference;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import io.github.careergraph.extraction.UnreadableDocumentException;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Adds up what the deflated streams of a PDF unpack to, before a parser unpacks them into memory: a few megabytes can
 * hold gigabytes of zeros.
 */
final class DeflateBound {

    private static final long MOST = 96L << 20;
    private static final byte[] STREAM = "stream".getBytes(ISO_8859_1);

    private DeflateBound() {}

    static void check(byte[] content) throws UnreadableDocumentException {
        long total = 0;
        byte[] sink = new byte[1 << 16];
        int at = next(content, 0);
        while (at >= 0) {
            int begin = at + STREAM.length;
            while (begin < content.length && (content[begin] == '\r' || content[begin] == '\n')) {
                begin++;
            }
            if (begin < content.length && (content[begin] & 0x0F) == 8) {
                total += inflated(content, begin, MOST - total, sink);
                if (total >= MOST) {
                    throw UnreadableDocumentException.tooLarge("The PDF unpacks to more than is read.");
                }
            }
            at = next(content, begin);
        }
    }

    private static long inflated(byte[] content, int begin, long most, byte[] sink) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, begin, content.length - begin);
            long total = 0;
            while (!inflater.finished() && total < most) {
                int count = inflater.inflate(sink);
                if (count == 0) {
                    break;
                }
                total += count;
            }
            return total;
        } catch (DataFormatException noDeflate) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    private static int next(byte[] content, int from) {
        for (int at = from; at + STREAM.length <= content.length; at++) {
            int same = 0;
            while (same < STREAM.length && content[at + same] == STREAM[same]) {
                same++;
            }
            // The word inside "endstream" ends one.
            if (same == STREAM.length && (at == 0 || content[at - 1] != 'd')) {
                return at;
            }
        }
        return -1;
    }
}
