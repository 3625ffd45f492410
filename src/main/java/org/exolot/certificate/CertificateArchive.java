package org.exolot.certificate;

import static exolot.schema.fact.Tables.CERTIFICATE;
import static exolot.schema.fact.Tables.CERTIFICATE_WITHDRAWAL;

import exolot.schema.fact.tables.records.CertificateRecord;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exolot.finding.Sha256;
import org.exolot.lot.Holds;
import org.exolot.lot.Lot;
import org.exolot.lot.LotId;
import org.exolot.lot.LotState;
import org.exolot.lot.Lots;
import org.exolot.release.DispositionId;
import org.exolot.vault.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Certificates as issued, with their present status. */
@Component
public class CertificateArchive {
    private final DSLContext dsl;
    private final Lots lots;
    private final Holds holds;
    private final Vault vault;
    private final CertificateKeys keys;

    CertificateArchive(DSLContext dsl, Lots lots, Holds holds, Vault vault, CertificateKeys keys) {
        this.dsl = dsl;
        this.lots = lots;
        this.holds = holds;
        this.vault = vault;
        this.keys = keys;
    }

    /** The certificate of this number. */
    public Optional<IssuedCertificate> find(CertificateNumber number) {
        return dsl.selectFrom(CERTIFICATE)
                .where(CERTIFICATE.CERTIFICATE_NUMBER.eq(number.text()))
                .fetchOptional(CertificateArchive::issued);
    }

    /** All certificates of a lot, the first one first. */
    public List<IssuedCertificate> of(LotId lot) {
        return dsl.selectFrom(CERTIFICATE)
                .where(CERTIFICATE.LOT_ID.eq(lot.value()))
                .orderBy(CERTIFICATE.VERSION)
                .fetch(CertificateArchive::issued);
    }

    /** The newest certificate of a lot that was not withdrawn. */
    public Optional<IssuedCertificate> newest(LotId lot) {
        return of(lot).reversed().stream()
                .filter(certificate -> !isWithdrawn(certificate))
                .findFirst();
    }

    /** The certificate of a lot that can be relied on at this time. */
    public Optional<IssuedCertificate> inForce(LotId lot, Instant at) {
        return newest(lot).filter(one -> status(one, at).inForce());
    }

    /** The PDF as issued, checked against its hash. */
    public byte[] pdf(IssuedCertificate certificate) {
        return vault.read(certificate.pdf());
    }

    /** Whether the content is what was frozen and the lab's key signed it. */
    public boolean isAuthentic(IssuedCertificate certificate) {
        byte[] content = certificate.content().getBytes(StandardCharsets.UTF_8);
        return Sha256.of(content).equals(certificate.contentHash())
                && keys.signed(certificate.key(), content, certificate.contentSignature());
    }

    /** What the certificate is worth at this time. */
    public CertificateStatus status(IssuedCertificate certificate, Instant at) {
        Lot lot = lots.get(certificate.lot());
        return switch (lot.state()) {
            case RECALLED -> CertificateStatus.RECALLED;
            case REJECTED -> CertificateStatus.WITHDRAWN;
            case ON_HOLD, QUARANTINED, MADE, IN_TESTING ->
                isWithdrawn(certificate) ? CertificateStatus.WITHDRAWN : CertificateStatus.ON_HOLD;
            case CONDITIONALLY_RELEASED, RELEASED -> statusOfSupplied(certificate, lot, at);
        };
    }

    private CertificateStatus statusOfSupplied(IssuedCertificate certificate, Lot lot, Instant at) {
        if (isWithdrawn(certificate)) {
            return CertificateStatus.WITHDRAWN;
        }
        if (!holds.blocking(lot.id()).isEmpty()) {
            return CertificateStatus.ON_HOLD;
        }
        if (dsl.fetchExists(CERTIFICATE, CERTIFICATE.SUPERSEDES_ID.eq(certificate.id()))) {
            return CertificateStatus.SUPERSEDED;
        }
        if (lot.expiredAt(at)) {
            return CertificateStatus.EXPIRED;
        }
        return lot.state() == LotState.CONDITIONALLY_RELEASED ? CertificateStatus.CONDITIONAL : CertificateStatus.VALID;
    }

    /** Whether it was taken back. */
    boolean isWithdrawn(IssuedCertificate certificate) {
        return dsl.fetchExists(CERTIFICATE_WITHDRAWAL, CERTIFICATE_WITHDRAWAL.CERTIFICATE_ID.eq(certificate.id()));
    }

    static CertificateRecord row(IssuedCertificate certificate, UUID signature) {
        CertificateRecord row = new CertificateRecord();
        row.setCertificateId(certificate.id());
        row.setCertificateNumber(certificate.number().text());
        row.setLotId(certificate.lot().value());
        row.setVersion(certificate.version());
        row.setSupersedesId(certificate.supersedes().orElse(null));
        row.setDispositionId(certificate.disposition().value());
        row.setContent(certificate.content().getBytes(StandardCharsets.UTF_8));
        row.setContentHash(certificate.contentHash().hex());
        row.setContentSignature(certificate.contentSignature());
        row.setSigningKeyId(certificate.key());
        row.setTemplateSha256(certificate.template().hex());
        row.setPdfSha256(certificate.pdf().hex());
        row.setSignatureId(signature);
        row.setIssuedAt(certificate.issuedAt());
        return row;
    }

    private static IssuedCertificate issued(CertificateRecord row) {
        return new IssuedCertificate(
                row.getCertificateId(),
                new CertificateNumber(row.getCertificateNumber()),
                new LotId(row.getLotId()),
                row.getVersion(),
                Optional.ofNullable(row.getSupersedesId()),
                new DispositionId(row.getDispositionId()),
                new String(row.getContent(), StandardCharsets.UTF_8),
                new Sha256(row.getContentHash()),
                row.getContentSignature(),
                row.getSigningKeyId(),
                new Sha256(row.getTemplateSha256()),
                new Sha256(row.getPdfSha256()),
                row.getIssuedAt());
    }
}
