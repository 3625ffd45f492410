package org.exolot.verification;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.certificate.CertificateArchive;
import org.exolot.certificate.CertificateFile;
import org.exolot.certificate.CertificateNumber;
import org.exolot.certificate.CertificateStatus;
import org.exolot.certificate.IssuedCertificate;
import org.exolot.finding.Sha256;
import org.springframework.stereotype.Service;

/**
 * The public checks of a certificate. An outsider learns nothing but about a certificate whose number and lot are known to them, or whose file
 * they hold.
 */
@Service
public class Verification {
    private static final Pattern CODE = Pattern.compile("/v/(COA-[0-9]{4}-[0-9]{6})\\?lot=([^&]+)$");

    private final CertificateArchive archive;
    private final Clock clock;

    Verification(CertificateArchive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /** Checks by the number and the lot, as typed from paper. */
    public CertificateCheck byNumber(String number, String lotNumber) {
        Instant now = clock.instant();
        return CertificateNumber.read(number)
                .flatMap(archive::find)
                .filter(found -> CertificateFile.lotNumber(found.content()).equals(lotNumber.strip()))
                .map(found -> check(found, HandedIn.NUMBER, now))
                .orElseGet(() -> unknown(HandedIn.NUMBER, now));
    }

    /** Checks the text of the code on a certificate. */
    public CertificateCheck byCode(String text) {
        Matcher parts = CODE.matcher(text.strip());
        return parts.find()
                ? byNumber(parts.group(1), URLDecoder.decode(parts.group(2), StandardCharsets.UTF_8))
                : unknown(HandedIn.NUMBER, clock.instant());
    }

    /** Checks a certificate's file: its embedded content against the frozen one, and its bytes against those issued. */
    public CertificateCheck byFile(byte[] pdf) {
        Instant now = clock.instant();
        Optional<CertificateFile> file = CertificateFile.isPdf(pdf) ? CertificateFile.read(pdf) : Optional.empty();
        if (file.isEmpty()) {
            return new CertificateCheck(
                    Outcome.NOT_GENUINE,
                    CertificateFile.isPdf(pdf) ? HandedIn.FILE : HandedIn.NO_PDF,
                    Answer.NO,
                    Answer.NOT_CHECKED,
                    Answer.NOT_CHECKED,
                    now,
                    Optional.empty());
        }
        Optional<IssuedCertificate> found = file.get().number().flatMap(archive::find);
        if (found.isEmpty()) {
            return unknown(file.get().draft() ? HandedIn.DRAFT : HandedIn.FILE, now);
        }
        boolean sameContent =
                Arrays.equals(file.get().json(), found.get().content().getBytes(StandardCharsets.UTF_8));
        boolean sameBytes = Sha256.of(pdf).equals(found.get().pdf());
        return sameContent && sameBytes
                ? check(found.get(), HandedIn.FILE, now)
                : new CertificateCheck(
                        Outcome.NOT_GENUINE,
                        HandedIn.FILE,
                        Answer.of(sameContent),
                        Answer.NO,
                        Answer.NOT_CHECKED,
                        now,
                        Optional.empty());
    }

    private CertificateCheck check(IssuedCertificate certificate, HandedIn handedIn, Instant now) {
        if (!archive.isAuthentic(certificate)) {
            return new CertificateCheck(
                    Outcome.NOT_GENUINE, handedIn, Answer.NO, Answer.NO, Answer.NOT_CHECKED, now, Optional.empty());
        }
        CertificateStatus status = archive.status(certificate, now);
        return new CertificateCheck(
                outcome(status),
                handedIn,
                Answer.YES,
                handedIn == HandedIn.FILE ? Answer.YES : Answer.NOT_CHECKED,
                Answer.of(status.inForce()),
                now,
                Optional.of(certificate));
    }

    private static CertificateCheck unknown(HandedIn handedIn, Instant now) {
        return new CertificateCheck(
                Outcome.UNKNOWN,
                handedIn,
                Answer.NOT_CHECKED,
                Answer.NOT_CHECKED,
                Answer.NOT_CHECKED,
                now,
                Optional.empty());
    }

    private static Outcome outcome(CertificateStatus status) {
        return switch (status) {
            case RECALLED -> Outcome.RECALLED;
            case WITHDRAWN -> Outcome.WITHDRAWN;
            case ON_HOLD -> Outcome.ON_HOLD;
            case SUPERSEDED -> Outcome.SUPERSEDED;
            case EXPIRED -> Outcome.EXPIRED;
            case CONDITIONAL -> Outcome.CONDITIONAL;
            case VALID -> Outcome.VALID;
        };
    }
}
