package io.github.careergraph.inference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where the files of a model lie: in a directory, or inside the jar. */
public interface ModelFiles {

    /** @throws NoSuchFileException when the model has no such file */
    InputStream open(String name) throws IOException;

    static ModelFiles in(Path directory) {
        return name -> Files.newInputStream(directory.resolve(name));
    }

    /** The model that every build of the service carries. */
    static ModelFiles shipped() {
        return name -> {
            InputStream stream = ModelFiles.class.getResourceAsStream("/model/" + name);
            if (stream == null) {
                throw new NoSuchFileException("/model/" + name);
            }
            return stream;
        };
    }
}
