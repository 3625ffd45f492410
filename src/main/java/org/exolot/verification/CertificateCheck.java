package org.exolot.verification;

import java.time.Instant;
import java.util.Optional;
import org.exolot.certificate.IssuedCertificate;

/**
 * What a check of a certificate found.
 *
 * @param outcome the answer
 * @param handedIn what was checked
 * @param authentic whether the lab's key signed the content
 * @param unchanged whether what was handed in is what was issued, byte for byte
 * @param inForce whether it may be relied on now
 * @param asOf when it was checked
 * @param certificate what was certified; empty unless genuine and known
 */
public record CertificateCheck(
        Outcome outcome,
        HandedIn handedIn,
        Answer authentic,
        Answer unchanged,
        Answer inForce,
        Instant asOf,
        Optional<IssuedCertificate> certificate) {}
