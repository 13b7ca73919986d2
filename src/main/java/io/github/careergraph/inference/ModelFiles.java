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
        return inJar("/model/");
    }

    /** The same of the interest model. */
    static ModelFiles shippedInterests() {
        return inJar("/interests/");
    }

    private static ModelFiles inJar(String folder) {
        return name -> {
            InputStream stream = ModelFiles.class.getResourceAsStream(folder + name);
            if (stream == null) {
                throw new NoSuchFileException(folder + name);
            }
            return stream;
        };
    }
}
