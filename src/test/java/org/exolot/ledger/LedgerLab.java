package org.exolot.ledger;

import static exolot.schema.fact.Tables.LEDGER_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.exolot.ledger.Evidence.EVIDENCE;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.exolot.database.TestDatabase;
import org.exolot.database.Vendor;
import org.exolot.finding.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** A ledger with a table of evidence on a database of each vendor; nothing differs before and after a test. */
abstract class LedgerLab {
    enum Kind implements EntryKind {
        EVIDENCE_KEPT
    }

    final TestDatabase db;
    final AnnotationConfigApplicationContext rooms;
    final Recorder recorder;
    final LedgerVerification verification;

    LedgerLab(TestDatabase db) {
        this.db = db;
        this.rooms = db.context(Recorder.class, Sealer.class, Checkpoints.class, LedgerVerification.class);
        this.recorder = rooms.getBean(Recorder.class);
        this.verification = rooms.getBean(LedgerVerification.class);
    }

    @BeforeEach
    void nothing_differs_before() {
        Evidence.create(db);
        assertThat(verification.verify().differences()).isEmpty();
    }

    @AfterEach
    void nothing_differs_after() {
        assertThat(verification.verify().differences()).isEmpty();
        rooms.close();
    }

    Evidence.Row row(String printed) {
        var row = new Evidence.Row();
        row.set(EVIDENCE.id, db.ids().next());
        row.set(EVIDENCE.printed, printed);
        return row;
    }

    Recorded keep(Evidence.Row... rows) {
        return db.inTransaction(() -> recorder.record(Entry.by(Author.program(), Kind.EVIDENCE_KEPT)
                .because("It was there.")
                .with(List.of(rows))));
    }

    UUID id(Evidence.Row row) {
        return row.get(EVIDENCE.id);
    }

    /** Changes something as the owner, verifies, and changes it back. */
    List<LedgerReport.Difference> after(String tampering, String undoing) {
        db.asOwner((owner, connection) -> owner.execute(tampering));
        try {
            return verification.verify().differences();
        } finally {
            db.asOwner((owner, connection) -> owner.execute(undoing));
        }
    }

    String content(Recorded recorded) {
        var bytes = db.dsl()
                .select(LEDGER_ENTRY.CONTENT)
                .from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.ENTRY_ID.eq(recorded.entryId()))
                .fetchSingle()
                .value1();
        assertThat(Sha256.of(bytes)).isEqualTo(recorded.content());
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Bytes as the vendor writes them in a statement. */
    String binary(String hex) {
        return db.vendor() == Vendor.H2 ? "X'" + hex + "'" : "'\\x" + hex + "'::bytea";
    }
}
