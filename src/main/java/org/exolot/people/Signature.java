package org.exolot.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.exolot.finding.Sha256;

/**
 * An electronic signature (21 CFR 11.50, 11.70): who signed, as what, meaning what, when, and over which content.
 *
 * @param fullName the signer's printed name at the time
 * @param role in which role
 * @param meaning what the signature means, in words: {@code approved}, {@code released}
 * @param subjectKind what kind of record was signed: {@code DOCUMENT}, {@code DISPOSITION}
 * @param subjectId which record
 * @param content the SHA-256 of the canonical content that was signed
 * @param zone the zone of the place of signing, for the printed time
 */
public record Signature(
        SignatureId id,
        PersonId signer,
        String username,
        String fullName,
        Role role,
        String meaning,
        String subjectKind,
        UUID subjectId,
        Sha256 content,
        Instant signedAt,
        ZoneId zone) {}
