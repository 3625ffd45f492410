package org.exolot.instrument;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.exolot.finding.FileId;
import org.exolot.finding.Sha256;

/** A file whose bytes are in memory: for what is small and already there. */
public final class MemorySource implements Source {
    private final FileId file;
    private final byte[] content;
    private final Head head;

    /** These bytes under this name. */
    public MemorySource(String name, byte[] content) {
        this(new FileId(name, Sha256.of(content)), content);
    }

    /** These bytes, whose hash is known already. */
    public MemorySource(FileId file, byte[] content) {
        this.file = file;
        this.content = content.clone();
        this.head = new Head(content, true);
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
    public Head head() {
        return head;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
