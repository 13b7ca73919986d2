package io.github.careergraph.extraction;

/** Says, in words for whoever sent it, why a document cannot be read. */
public final class UnreadableDocumentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean tooLarge;

    private UnreadableDocumentException(String message, boolean tooLarge, Throwable cause) {
        super(message, cause);
        this.tooLarge = tooLarge;
    }

    public static UnreadableDocumentException because(String message) {
        return new UnreadableDocumentException(message, false, null);
    }

    public static UnreadableDocumentException because(String message, Throwable cause) {
        return new UnreadableDocumentException(message, false, cause);
    }

    /** It is in order, but unpacks to more than is read. */
    public static UnreadableDocumentException tooLarge(String message) {
        return new UnreadableDocumentException(message, true, null);
    }

    boolean isTooLarge() {
        return tooLarge;
    }
}
