package org.exolot.intake;

import java.io.IOException;
import java.io.InputStream;
import org.exolot.finding.FileId;
import org.exolot.instrument.Head;
import org.exolot.instrument.Source;
import org.exolot.result.AcceptedSubmission;
import org.exolot.vault.Vault;

/** A file as the vault keeps it; each opening checks its bytes against their hash. */
final class VaultSource implements Source {
    private final Vault vault;
    private final AcceptedSubmission.KeptFile kept;
    private final Head head;

    VaultSource(Vault vault, AcceptedSubmission.KeptFile kept) throws IOException {
        this.vault = vault;
        this.kept = kept;
        try (InputStream in = vault.open(kept.file().sha256())) {
            byte[] first = in.readNBytes(Head.SIZE);
            this.head = new Head(first, first.length == kept.size());
        }
    }

    @Override
    public FileId file() {
        return kept.file();
    }

    @Override
    public long size() {
        return kept.size();
    }

    @Override
    public Head head() {
        return head;
    }

    @Override
    public InputStream open() {
        return vault.open(kept.file().sha256());
    }
}
