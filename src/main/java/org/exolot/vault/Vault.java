package org.exolot.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.stream.Stream;
import org.exolot.database.Private;
import org.exolot.finding.Sha256;

/**
 * Bytes under their SHA-256, in files {@code ab/cd/<sha256>}. A file appears under its name only when it is whole and on the disk: written to {@code incoming},
 * forced, renamed, and its folder forced. Nothing is ever replaced or removed; the same content twice is one file. Each reading checks the bytes against
 * their name.
 */
public final class Vault {
    private static final String INCOMING = "incoming";
    private static final int BUFFER = 1 << 16;

    private final Path folder;

    /**
     * Opens a vault.
     *
     * @throws VaultException when the folder cannot be made
     */
    public Vault(Path folder) {
        this.folder = folder;
        try {
            Private.folder(folder.resolve(INCOMING));
        } catch (IOException e) {
            throw new VaultException(
                    VaultException.Cause.NOT_KEPT, "The vault's folder " + folder + " cannot be made: " + e, e);
        }
    }

    /**
     * Keeps a copy of a file.
     *
     * @throws VaultException NOT_KEPT when it cannot be read or written; then nothing of it is kept
     */
    public StoredObject keep(Path file) {
        try (var in = Files.newInputStream(file)) {
            return keep(in);
        } catch (IOException e) {
            throw new VaultException(VaultException.Cause.NOT_KEPT, file + " cannot be read: " + e, e);
        }
    }

    /**
     * Keeps all bytes of a stream.
     *
     * @throws VaultException NOT_KEPT when it cannot be read or written; then nothing of it is kept
     */
    public StoredObject keep(InputStream content) {
        var temporary = folder.resolve(INCOMING).resolve(UUID.randomUUID().toString());
        try {
            var stored = write(content, temporary);
            settle(temporary, place(stored.sha256()));
            return stored;
        } catch (IOException e) {
            throw new VaultException(
                    VaultException.Cause.NOT_KEPT, "The vault in " + folder + " could not keep the content: " + e, e);
        } finally {
            discard(temporary);
        }
    }

    /** Whether these bytes are here; says nothing about their state. */
    public boolean holds(Sha256 sha256) {
        return Files.isRegularFile(place(sha256));
    }

    /**
     * The bytes, checked as a whole before the first one is given.
     *
     * @throws VaultException MISSING, DAMAGED or UNREADABLE
     */
    public InputStream open(Sha256 sha256) {
        var file = place(sha256);
        try {
            var channel = FileChannel.open(file, StandardOpenOption.READ);
            try {
                check(sha256, channel);
                return Channels.newInputStream(channel.position(0));
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            throw new VaultException(VaultException.Cause.MISSING, "The vault holds no " + sha256, e);
        } catch (IOException e) {
            throw new VaultException(VaultException.Cause.UNREADABLE, file + " cannot be read: " + e, e);
        }
    }

    /**
     * All the bytes, checked.
     *
     * @throws VaultException MISSING, DAMAGED or UNREADABLE
     */
    public byte[] read(Sha256 sha256) {
        try (var in = open(sha256)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new VaultException(VaultException.Cause.UNREADABLE, place(sha256) + " cannot be read: " + e, e);
        }
    }

    /**
     * Removes what interrupted writings left in {@code incoming}.
     *
     * @param olderThan only files last written before this time, so that writings of other processes go on
     * @return how many were removed
     */
    public int sweep(java.time.Instant olderThan) {
        int swept = 0;
        try (Stream<Path> leftovers = Files.list(folder.resolve(INCOMING))) {
            for (var file : leftovers.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(olderThan) && Files.deleteIfExists(file)) {
                    swept++;
                }
            }
            return swept;
        } catch (IOException e) {
            throw new VaultException(
                    VaultException.Cause.UNREADABLE, "The vault in " + folder + " cannot be swept: " + e, e);
        }
    }

    private static StoredObject write(InputStream content, Path temporary) throws IOException {
        var digest = Sha256.digest();
        long size = 0;
        var buffer = new byte[BUFFER];
        try (var channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                digest.update(buffer, 0, n);
                var part = ByteBuffer.wrap(buffer, 0, n);
                while (part.hasRemaining()) {
                    size += channel.write(part);
                }
            }
            channel.force(true);
        }
        return new StoredObject(Sha256.of(digest), size);
    }

    private void settle(Path temporary, Path place) throws IOException {
        var parent = folder.relativize(place).getParent();
        if (Files.exists(place)) {
            return;
        }
        Private.folder(folder.resolve(parent));
        Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
        for (var changed = folder.resolve(parent);
                changed.startsWith(folder);
                changed = changed.resolve("..").normalize()) {
            force(changed);
        }
    }

    /** A folder is forced as a file is, where the system allows to open one (Windows does not, and keeps names by itself). */
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void check(Sha256 expected, FileChannel channel) throws IOException {
        var digest = Sha256.digest();
        var buffer = ByteBuffer.allocate(BUFFER);
        while (channel.read(buffer.clear()) >= 0) {
            digest.update(buffer.flip());
        }
        var found = Sha256.of(digest);
        if (!found.equals(expected)) {
            throw new VaultException(
                    VaultException.Cause.DAMAGED,
                    "The vault's " + expected + " has changed: its bytes are " + found,
                    null);
        }
    }

    private Path place(Sha256 sha256) {
        var hex = sha256.hex();
        return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
    }

    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException leftForTheNextSweep) {
            temporary.toFile().deleteOnExit();
        }
    }
}
