package io.github.careergraph.inference;

import java.util.Arrays;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.jni.CharSpan;

/**
 * A text in a Hugging Face tokenizer's pieces.
 *
 * @param words the words that the pieces make up
 * @param ids of each piece
 * @param firstPieces the index of each word's first piece, whose scores stand for the word
 * @param cuts how well the sequence of pieces may be cut before each, as {@link Tokens#cuts()}
 */
record Subwords(Tokens words, long[] ids, int[] firstPieces, byte[] cuts) {

    /** @param encoding of the text without special tokens */
    static Subwords of(String text, Encoding encoding) {
        long[] ids = encoding.getIds();
        long[] wordIds = encoding.getWordIds();
        CharSpan[] spans = encoding.getCharTokenSpans();
        int[] offsets = utf16Offsets(text);
        int[] firstPieces = new int[ids.length];
        int[] starts = new int[ids.length];
        int[] ends = new int[ids.length];
        byte[] cuts = new byte[ids.length];
        int words = 0;
        for (int piece = 0; piece < ids.length; piece++) {
            int start = offsets[spans[piece].getStart()];
            int end = offsets[spans[piece].getEnd()];
            boolean continues = piece > 0 && wordIds[piece] == wordIds[piece - 1];
            if (continues) {
                ends[words - 1] = Math.max(end, ends[words - 1]);
            } else {
                cuts[piece] = words == 0 ? Tokens.BETWEEN_WORDS : cut(text, starts[words - 1], start);
                firstPieces[words] = piece;
                starts[words] = start;
                ends[words++] = end;
            }
        }
        for (int word = 0; word < words; word++) {
            // Byte-level tokenizers count the blank before a word as part of it.
            while (starts[word] < ends[word] && Character.isWhitespace(text.charAt(starts[word]))) {
                starts[word]++;
            }
        }
        byte[] wordCuts = new byte[words];
        for (int word = 0; word < words; word++) {
            wordCuts[word] = cuts[firstPieces[word]];
        }
        Tokens tokens = new Tokens(text, Arrays.copyOf(starts, words), Arrays.copyOf(ends, words), wordCuts);
        return new Subwords(tokens, ids, Arrays.copyOf(firstPieces, words), cuts);
    }

    private static byte cut(String text, int from, int to) {
        String between = text.substring(from, Math.max(from, to));
        if (between.indexOf('\n') >= 0 || between.indexOf('\r') >= 0) {
            return Tokens.BETWEEN_LINES;
        }
        String before = between.strip();
        boolean stop = before.endsWith(".") || before.endsWith("!") || before.endsWith("?") || before.endsWith("。");
        return stop ? Tokens.BETWEEN_SENTENCES : Tokens.BETWEEN_WORDS;
    }

    /** The tokenizer counts code points, Java counts UTF-16 code units. */
    private static int[] utf16Offsets(String text) {
        int[] offsets = new int[text.codePointCount(0, text.length()) + 1];
        int offset = 0;
        for (int index = 0; index < offsets.length - 1; index++) {
            offsets[index] = offset;
            offset += Character.charCount(text.codePointAt(offset));
        }
        offsets[offsets.length - 1] = text.length();
        return offsets;
    }
}
