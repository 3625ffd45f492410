package org.exolot.intake;

import java.io.IOException;
import java.io.InputStream;
import org.exolot.finding.FileId;
import org.exolot.instrument.Source;
import org.exolot.result.AcceptedSubmission;
import org.exolot.vault.Vault;

/** A file as the vault keeps it; each opening checks its bytes against their hash. */
final class VaultSource implements Source {
    private final Vault vault;
    private final AcceptedSubmission.KeptFile kept;
    private final byte[] head;

    VaultSource(Vault vault, AcceptedSubmission.KeptFile kept) throws IOException {
        this.vault = vault;
        this.kept = kept;
        try (InputStream in = vault.open(kept.file().sha256())) {
            this.head = in.readNBytes(HEAD);
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
    public byte[] head() {
        return head.clone();
    }

    @Override
    public InputStream open() {
        return vault.open(kept.file().sha256());
    }
}
