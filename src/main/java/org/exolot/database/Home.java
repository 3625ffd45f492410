package org.exolot.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * The folder that holds a lab's data: the embedded database, the vault and the keys. Named by {@code EXOLOT_HOME}, else {@code ./data}.
 * What is made here is readable by its owner only.
 *
 * @param folder absolute
 */
public record Home(Path folder) {
    /** What a home is for. Electronic signatures may read a password from a file only outside {@link #LAB}. */
    public enum Kind {
        LAB,
        DEMO,
        TEST
    }

    private static final String KIND_FILE = "kind";

    public Home {
        folder = folder.toAbsolutePath().normalize();
    }

    /**
     * The home in this folder, with its folders made where missing. A folder that is new becomes a lab's.
     *
     * @throws DatabaseUnavailableException when the folder cannot be made or written
     */
    public static Home at(Path folder) {
        return at(folder, Kind.LAB);
    }

    /**
     * The home in this folder; a folder that is new becomes one of this kind, an older one keeps its kind.
     *
     * @throws DatabaseUnavailableException when the folder cannot be made or written
     */
    public static Home at(Path folder, Kind kindOfNew) {
        var home = new Home(folder);
        try {
            Private.folder(home.folder());
            Private.folder(home.database());
            Private.folder(home.vault());
            Private.closedFolder(home.keys());
            mark(home.folder().resolve(KIND_FILE), kindOfNew);
            return home;
        } catch (IOException e) {
            throw new DatabaseUnavailableException("The data folder " + home.folder() + " cannot be used: " + e, e);
        }
    }

    private static void mark(Path file, Kind kind) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        try {
            Private.write(file, kind.name().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
        } catch (FileAlreadyExistsException anotherProcessWasFirst) {
            return;
        }
    }

    /**
     * What this home is for.
     *
     * @throws DatabaseUnavailableException when its mark cannot be read
     */
    public Kind kind() {
        var file = folder.resolve(KIND_FILE);
        try {
            var text = Files.readString(file, StandardCharsets.US_ASCII).strip().toUpperCase(Locale.ROOT);
            return Arrays.stream(Kind.values())
                    .filter(k -> k.name().equals(text))
                    .findAny()
                    .orElseThrow(() -> new DatabaseUnavailableException(
                            file + " says \"" + text + "\"; expected lab, demo or test", null));
        } catch (IOException e) {
            throw new DatabaseUnavailableException(file + " cannot be read: " + e, e);
        }
    }

    /** The folder of the embedded database. */
    public Path database() {
        return folder.resolve("db");
    }

    /** The folder of the bytes kept by their hash. */
    public Path vault() {
        return folder.resolve("vault");
    }

    /** The folder of private keys and of the database's generated passwords. */
    public Path keys() {
        return folder.resolve("keys");
    }
}
