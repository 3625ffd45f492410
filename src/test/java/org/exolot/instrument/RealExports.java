package org.exolot.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Exports that real instruments wrote, kept outside the project in {@code shared/exports} beside a folder above it, or where the system
 * property {@code exolot.exports} says. Tests that need them are skipped where they are not.
 */
public final class RealExports {
    private RealExports() {}

    /** A row of a table of truth. */
    public record Row(Map<String, String> cells) {
        /** A cell by its column's name. */
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }

        /** A cell as a number; 0 where it is blank. */
        public double number(String column) {
            return get(column).isEmpty() ? 0 : Double.parseDouble(get(column));
        }
    }

    /** A file or folder of them. */
    public static Path path(String relative) {
        Optional<Path> root = root();
        Assumptions.assumeTrue(root.isPresent(), "no folder of real exports here");
        return root.orElseThrow().resolve(relative);
    }

    /** The rows of a table of truth, by its header. */
    public static List<Row> truth(String name) throws IOException {
        List<String> lines = Files.readAllLines(path("truth/" + name), StandardCharsets.UTF_8);
        String[] header = lines.getFirst().split("\t", -1);
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], i < cells.length ? cells[i] : "");
            }
            rows.add(new Row(row));
        }
        return rows;
    }

    /** Reads a file of them with all formats. */
    public static ReadFile read(String relative) {
        Path file = path(relative);
        try {
            return Formats.shipped().read(FileSource.of(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Path> root() {
        String told = System.getProperty("exolot.exports", "");
        if (!told.isEmpty()) {
            return Optional.of(Path.of(told));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared/exports");
            if (Files.isDirectory(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }
}
