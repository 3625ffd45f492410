package org.exolot.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.exolot.finding.FileId;
import org.exolot.finding.Sha256;

/** A file on disk. Its bytes are hashed once when the source is made and never held whole. */
public final class FileSource implements Source {
    private static final int CHUNK = 1 << 16;

    private final Path path;
    private final FileId file;
    private final long size;
    private final Head head;

    private FileSource(Path path, FileId file, long size, Head head) {
        this.path = path;
        this.file = file;
        this.size = size;
        this.head = head;
    }

    /** The file at this path, under the last part of the path as its name. */
    public static FileSource of(Path path) throws IOException {
        Path last = path.getFileName();
        return of(path, last == null ? path.toString() : last.toString());
    }

    /** The file at this path, under the name that it was handed in with. */
    public static FileSource of(Path path, String name) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] first = new byte[0];
        long size = 0;
        try (InputStream in = Files.newInputStream(path)) {
            byte[] chunk = new byte[CHUNK];
            for (int n = in.readNBytes(chunk, 0, CHUNK); n > 0; n = in.readNBytes(chunk, 0, CHUNK)) {
                if (size == 0) {
                    first = Arrays.copyOf(chunk, Math.min(n, Head.SIZE));
                }
                digest.update(chunk, 0, n);
                size += n;
            }
        }
        Sha256 hash = new Sha256(HexFormat.of().formatHex(digest.digest()));
        return new FileSource(path, new FileId(name, hash), size, new Head(first, first.length == size));
    }

    @Override
    public FileId file() {
        return file;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Head head() {
        return head;
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }
}
