package io.github.careergraph.graphql;

/** The values of {@code extensions.code} of an error in an answer. A client may rely on them. */
public enum ErrorCode {
    /** The id, slug or cursor's target is not there, or the caller may not know that it is. */
    NOT_FOUND,
    /** An argument is malformed or out of range; {@code extensions.field} is its path. */
    INVALID_INPUT,
    /** Nobody is signed in, and the operation needs somebody. */
    UNAUTHENTICATED,
    /** The caller is known and may not do this. */
    FORBIDDEN,
    /** Somebody else changed the same thing first, or it exists already. Read it again and repeat. */
    CONFLICT,
    /** The query or the input is larger than what is served. */
    LIMIT_EXCEEDED,
    /** The document could not be read: encrypted, damaged, of an unknown format, or without text. */
    UNREADABLE_DOCUMENT,
    /** No extractor can answer at present. */
    EXTRACTION_UNAVAILABLE,
    /** The database does not answer at present; the same request may succeed later. */
    UNAVAILABLE,
    /** The request took longer than it may. */
    TIMEOUT,
    /** A defect of the service; {@code extensions.correlationId} finds it in the log. */
    INTERNAL
}
