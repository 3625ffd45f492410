package org.exolot.instrument;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import org.exolot.finding.FileId;
import org.exolot.finding.Sha256;

/** A file whose bytes are in memory: for what is small and already there. */
public final class MemorySource implements Source {
    private final FileId file;
    private final byte[] content;

    /** These bytes under this name. */
    public MemorySource(String name, byte[] content) {
        this.content = content.clone();
        this.file = new FileId(name, Sha256.of(content));
    }

    @Override
    public FileId file() {
        return file;
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public byte[] head() {
        return Arrays.copyOf(content, Math.min(content.length, HEAD));
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
