package io.github.careergraph.extraction;

/**
 * Turns the bytes of one format into text. Its callers bound the time, itself it bounds the memory; safe for many
 * threads.
 */
public interface DocumentReader {

    DocumentFormat format();

    /**
     * @param content the whole file, at most 5 MB
     * @throws UnreadableDocumentException when it is not of the format, damaged, encrypted, without text or too large
     */
    String read(byte[] content) throws UnreadableDocumentException;
}
