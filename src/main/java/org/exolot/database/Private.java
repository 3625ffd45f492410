package org.exolot.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** Files and folders that only their owner may read (0600 and 0700 where the file system knows such rights). */
public final class Private {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private Private() {}

    /** Makes the folder where it is missing. */
    public static void folder(Path folder) throws IOException {
        Files.createDirectories(folder, rights("rwx------"));
    }

    /** Makes the folder where it is missing, and takes all rights from others where it is there. */
    static void closedFolder(Path folder) throws IOException {
        folder(folder);
        if (POSIX) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /**
     * Writes a file whole or not at all.
     *
     * @throws FileAlreadyExistsException when the file is there already: it stays as it was
     */
    public static void write(Path file, byte[] content) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        var temporary = Files.createTempFile(folder, ".new-", "", rights("rw-------"));
        try {
            try (var channel = FileChannel.open(temporary, Set.of(StandardOpenOption.WRITE))) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            link(temporary, file);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** A hard link fails where the name is taken, a move may replace it. */
    private static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException noLinks) {
            if (Files.exists(to)) {
                throw new FileAlreadyExistsException(to.toString());
            }
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** The secret text in this file; made of 256 random bits where there is none yet. */
    static String secret(Path file) throws IOException {
        if (!Files.exists(file)) {
            var bits = new byte[32];
            new SecureRandom().nextBytes(bits);
            try {
                write(file, Base64.getUrlEncoder().withoutPadding().encode(bits));
            } catch (FileAlreadyExistsException anotherProcessWasFirst) {
                return Files.readString(file);
            }
        }
        return Files.readString(file);
    }

    private static FileAttribute<?>[] rights(String posix) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(posix))}
                : new FileAttribute<?>[0];
    }
}
