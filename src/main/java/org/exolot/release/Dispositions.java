package org.exolot.release;

import static exolot.schema.fact.Tables.DISPOSITION;

import exolot.schema.fact.tables.records.DispositionRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.Sha256;
import org.exolot.lot.LotId;
import org.exolot.people.Signature;
import org.exolot.people.SignatureCheck;
import org.exolot.people.SignatureId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Reads signed decisions. */
@Component
public class Dispositions {
    private final DSLContext dsl;
    private final SignatureCheck signatures;

    Dispositions(DSLContext dsl, SignatureCheck signatures) {
        this.dsl = dsl;
        this.signatures = signatures;
    }

    /** The decisions on a lot, the first one first. */
    public List<Disposition> of(LotId lot) {
        return dsl.selectFrom(DISPOSITION)
                .where(DISPOSITION.LOT_ID.eq(lot.value()))
                .orderBy(DISPOSITION.SEQ)
                .fetch(this::disposition);
    }

    /** One decision. */
    public Optional<Disposition> find(DispositionId id) {
        return dsl.selectFrom(DISPOSITION)
                .where(DISPOSITION.DISPOSITION_ID.eq(id.value()))
                .fetchOptional(this::disposition);
    }

    static DispositionRecord row(Disposition disposition) {
        DispositionRecord row = new DispositionRecord();
        row.setDispositionId(disposition.id().value());
        row.setLotId(disposition.lot().value());
        row.setSeq(disposition.seq());
        row.setDecision(disposition.decision().name());
        row.setContent(disposition.content().getBytes(StandardCharsets.UTF_8));
        row.setContentHash(disposition.contentHash().hex());
        row.setSignatureId(disposition.signature().id().value());
        row.setDecidedAt(disposition.decidedAt());
        return row;
    }

    private Disposition disposition(DispositionRecord row) {
        Signature signature = signatures
                .find(new SignatureId(row.getSignatureId()))
                .orElseThrow(() -> new IllegalStateException("disposition " + row.getDispositionId()
                        + " points to a signature that is not there; verify the ledger"));
        return new Disposition(
                new DispositionId(row.getDispositionId()),
                new LotId(row.getLotId()),
                row.getSeq(),
                Decision.valueOf(row.getDecision()),
                new String(row.getContent(), StandardCharsets.UTF_8),
                new Sha256(row.getContentHash()),
                signature,
                row.getDecidedAt());
    }
}
