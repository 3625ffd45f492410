package org.exolot.certificate;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.exolot.finding.Sha256;
import org.exolot.lot.LotId;
import org.exolot.release.DispositionId;

/**
 * A certificate as issued: frozen for ever; what becomes of it later is its {@link CertificateStatus}.
 *
 * @param version from 1 within the lot
 * @param supersedes the certificate that it replaces
 * @param content the canonical JSON
 * @param contentHash of the content's bytes
 * @param contentSignature Ed25519 over the content's bytes (RFC 8032)
 * @param key which key signed
 * @param template the hash of the template that printed it
 * @param pdf the hash of the PDF in the vault
 */
public record IssuedCertificate(
        UUID id,
        CertificateNumber number,
        LotId lot,
        int version,
        Optional<UUID> supersedes,
        DispositionId disposition,
        String content,
        Sha256 contentHash,
        byte[] contentSignature,
        UUID key,
        Sha256 template,
        Sha256 pdf,
        Instant issuedAt) {}
