package io.github.careergraph.extraction;

/** Leaves documents to the inference pod, and reads them in this process while the pod is away. */
record PodFirst(DocumentReader here, DocumentReader pod) implements DocumentReader {

    @Override
    public DocumentFormat format() {
        return here.format();
    }

    @Override
    public String read(byte[] content) throws UnreadableDocumentException {
        try {
            return pod.read(content);
        } catch (ExtractionUnavailableException away) {
            return here.read(content);
        }
    }
}
