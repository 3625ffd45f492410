package org.exolot.verification;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.exolot.certificate.CertificateArchive;

/** The public checks as they would answer at another time. */
public final class LaterVerification {
    private LaterVerification() {}

    public static Verification at(Instant moment, CertificateArchive archive) {
        return new Verification(archive, Clock.fixed(moment, ZoneOffset.UTC));
    }
}
