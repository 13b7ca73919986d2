package io.github.careergraph.training;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32C;

import ai.djl.nn.Block;

import io.github.careergraph.inference.HalfPrecisionParameters;

/**
 * A network that a run begins with, so that it need not learn everything again: it keeps the vocabulary, to which the
 * parameters belong.
 */
record EarlierModel(List<String> vocabulary, byte[] parameters) {

    /** @throws IOException when it is no directory of a model that was trained here */
    static EarlierModel read(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw Files.exists(directory)
                    ? new NotDirectoryException(directory.toString())
                    : new NoSuchFileException(directory.toString());
        }
        return new EarlierModel(
                Files.readAllLines(directory.resolve("vocabulary.txt")),
                Files.readAllBytes(directory.resolve("parameters.bin")));
    }

    /** @throws UncheckedIOException when they are the parameters of a network of another shape */
    void fill(Block block) {
        try {
            HalfPrecisionParameters.read(block, new ByteArrayInputStream(parameters));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells one from another. */
    String digest() {
        CRC32C digest = new CRC32C();
        digest.update(parameters);
        vocabulary.forEach(word -> digest.update(word.getBytes(StandardCharsets.UTF_8)));
        return Long.toHexString(digest.getValue());
    }
}
