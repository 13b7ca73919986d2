package io.github.careergraph.taxonomy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The tables of an import, one for each step, found in zips, folders and single files. */
record ImportFiles(Map<ImportStep, TableSource> tables, String digest) {

    static ImportFiles find(ImportScheme scheme, List<Path> paths) {
        Map<String, TableSource> found = new LinkedHashMap<>();
        paths.forEach(path -> collect(path, found));
        Map<ImportStep, TableSource> tables = new LinkedHashMap<>();
        for (ImportStep step : scheme.steps) {
            TableSource table = step.file().stream()
                    .filter(found::containsKey)
                    .map(found::get)
                    .findFirst()
                    .orElseThrow(() -> new ImportFailedException(
                            "There is no file " + step.file().getFirst() + " for the " + step.name() + " of " + scheme
                                    + " among those given."));
            tables.put(step, table);
        }
        return new ImportFiles(tables, digest(tables));
    }

    private static void collect(Path path, Map<String, TableSource> found) {
        try {
            if (Files.isDirectory(path)) {
                Path folder = path.toRealPath();
                try (Stream<Path> children = Files.list(folder)) {
                    children.filter(Files::isRegularFile)
                            .filter(child -> isWithin(folder, child))
                            .sorted()
                            .forEach(child -> collect(child, found));
                }
            } else if (!Files.isRegularFile(path)) {
                throw new ImportFailedException(path + ": there is no such file.");
            } else if (path.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                try (ZipFile zip = new ZipFile(path.toFile())) {
                    zip.stream()
                            .filter(entry -> !entry.isDirectory())
                            .forEach(entry -> found.putIfAbsent(
                                    key(entry.getName()),
                                    new TableSource(
                                            path.getFileName() + "/" + entry.getName(),
                                            () -> entry(path, entry.getName()))));
                }
            } else {
                found.putIfAbsent(
                        key(path.getFileName().toString()),
                        new TableSource(path.getFileName().toString(), () -> Files.newInputStream(path)));
            }
        } catch (IOException unreadable) {
            throw new ImportFailedException(path.getFileName() + " cannot be read: " + unreadable.getMessage());
        }
    }

    /** A link that leads out of its folder brings in what nobody put there. */
    private static boolean isWithin(Path folder, Path child) {
        try {
            return child.toRealPath().startsWith(folder);
        } catch (IOException broken) {
            return false;
        }
    }

    private static InputStream entry(Path path, String name) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        ZipEntry entry = zip.getEntry(name);
        return new FilterInputStream(zip.getInputStream(entry)) {
            @Override
            public void close() throws IOException {
                super.close();
                zip.close();
            }
        };
    }

    /** "Technology Skills.txt" and "technology_skills.tsv" are the same table of different releases. */
    private static String key(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return file.replaceFirst("\\.(csv|tsv|txt)$", "").replaceAll("[^a-z0-9]+", "_");
    }

    private static String digest(Map<ImportStep, TableSource> tables) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (var table : tables.entrySet()) {
                digest.update(table.getKey().name().getBytes(UTF_8));
                try (InputStream in = table.getValue().open();
                        OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                    in.transferTo(out);
                } catch (IOException unreadable) {
                    throw new ImportFailedException(
                            table.getValue().name() + " cannot be read: " + unreadable.getMessage());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
