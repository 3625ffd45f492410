package org.exolot.certificate;

import static exolot.schema.work.Tables.CERTIFICATE_COUNTER;

import exolot.schema.fact.tables.records.CertificateWithdrawalRecord;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.exolot.database.IdSource;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.finding.Sha256;
import org.exolot.ledger.Author;
import org.exolot.ledger.Entry;
import org.exolot.ledger.Recorder;
import org.exolot.people.Access;
import org.exolot.people.Act;
import org.exolot.people.Ceremony;
import org.exolot.people.People;
import org.exolot.people.Signature;
import org.exolot.people.SignedContent;
import org.exolot.people.Signer;
import org.exolot.release.Disposition;
import org.exolot.release.Release;
import org.exolot.release.Standing;
import org.exolot.vault.ObjectRegister;
import org.exolot.vault.StoredObject;
import org.exolot.vault.Vault;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Prints drafts and issues certificates: numbered, signed, frozen. */
@Service
public class CertificateOffice {
    private static final String SUBJECT = "CERTIFICATE";

    private final Release release;
    private final CertificateWriter writer;
    private final CertificateArchive archive;
    private final CertificateTemplates templates;
    private final CertificatePdf pdf;
    private final CertificateKeys keys;
    private final Vault vault;
    private final ObjectRegister register;
    private final People people;
    private final Ceremony ceremony;
    private final Recorder recorder;
    private final IdSource ids;
    private final Clock clock;
    private final DSLContext dsl;
    private final TransactionTemplate together;
    private final TransactionTemplate ownTransaction;

    CertificateOffice(
            Release release,
            CertificateWriter writer,
            CertificateArchive archive,
            CertificateTemplates templates,
            CertificatePdf pdf,
            CertificateKeys keys,
            Vault vault,
            ObjectRegister register,
            People people,
            Ceremony ceremony,
            Recorder recorder,
            IdSource ids,
            Clock clock,
            DSLContext dsl,
            PlatformTransactionManager transactions) {
        this.release = release;
        this.writer = writer;
        this.archive = archive;
        this.templates = templates;
        this.pdf = pdf;
        this.keys = keys;
        this.vault = vault;
        this.register = register;
        this.people = people;
        this.ceremony = ceremony;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
        this.dsl = dsl;
        this.together = new TransactionTemplate(transactions);
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** A draft of the lot as it stands: marked as not released on each page, without a number. */
    public byte[] draft(String lotNumber, Locale language) {
        CertificateContent content = writer.draft(require(lotNumber), language);
        return pdf.print(content, CertificateJson.bytes(content), templates.certificate(), clock.instant());
    }

    /** What a draft says, as canonical JSON. */
    public String draftJson(String lotNumber, Locale language) {
        return new String(CertificateJson.bytes(writer.draft(require(lotNumber), language)), StandardCharsets.UTF_8);
    }

    /** Issues the first certificate of a released lot, as {@link #issue(String, Signer, Locale, Optional)} does. */
    public IssuedCertificate issue(String lotNumber, Signer signer, Locale language) {
        return issue(lotNumber, signer, language, Optional.empty());
    }

    /**
     * Issues a certificate of a released lot. A number is consumed even where something fails afterwards.
     *
     * @param replacing why the certificate in force is replaced; empty where there is none yet
     * @throws RefusedException where the lot is not released, the decision's signature no longer covers it, or a certificate already says the same
     *     and no reason is given to replace it
     */
    public IssuedCertificate issue(String lotNumber, Signer signer, Locale language, Optional<String> replacing) {
        Access.require(people.get(signer.person()), Act.ISSUE_CERTIFICATE);
        Standing standing = require(lotNumber);
        Disposition disposition = requireReleased(standing);
        Optional<IssuedCertificate> previous = archive.newest(standing.lot().id());
        Optional<String> because = replacing.filter(reason -> !reason.isBlank());
        previous.filter(one -> because.isEmpty()).ifPresent(one -> {
            throw new RefusedException(
                    RefusalType.CERTIFICATE_IN_FORCE, one.number().text(), lotNumber);
        });
        Instant now = clock.instant();
        CertificateNumber number = nextNumber(standing.lot().siteZone(), now);
        int version = archive.of(standing.lot().id()).size() + 1;
        CertificateContent content = writer.issued(
                standing,
                language,
                new CertificateWriter.Issue(
                        number,
                        version,
                        previous.map(one -> one.number().text()),
                        previous.flatMap(one -> because),
                        now));
        byte[] json = CertificateJson.bytes(content);
        CertificateTemplate template = templates.certificate();
        byte[] printed = pdf.print(content, json, template, now);
        Author author = Author.person(signer.person().value());
        Sha256 kept = keep(printed, author);
        keep(template.bytes(), author);
        return together.execute(status -> {
            IssuedCertificate issued =
                    certificate(standing, disposition, previous, number, version, json, template.hash(), kept, now);
            Signature signature = ceremony.sign(
                    signer,
                    Act.ISSUE_CERTIFICATE,
                    "I issue this certificate",
                    new SignedContent(SUBJECT, issued.id(), issued.contentHash()));
            Entry entry = Entry.by(author, CertificateEntry.CERTIFICATE_ISSUED)
                    .with(CertificateArchive.row(issued, signature.id().value()));
            recorder.record(because.map(entry::because).orElse(entry));
            return issued;
        });
    }

    /**
     * Takes a certificate back, for a reason: from now on it is not to be relied on.
     *
     * @throws RefusedException where there is none of this number, it is taken back already, or no reason is given
     */
    public void withdraw(CertificateNumber number, Signer signer, String reason) {
        Access.require(people.get(signer.person()), Act.ISSUE_CERTIFICATE);
        if (reason.isBlank()) {
            throw new RefusedException(RefusalType.REASON_MISSING);
        }
        IssuedCertificate certificate = archive.find(number)
                .orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "certificate", number.text()));
        if (archive.isWithdrawn(certificate)) {
            throw new RefusedException(RefusalType.ALREADY_THERE, "withdrawal of certificate", number.text());
        }
        together.executeWithoutResult(status -> {
            Signature signature = ceremony.sign(
                    signer,
                    Act.ISSUE_CERTIFICATE,
                    "I withdraw this certificate",
                    new SignedContent(SUBJECT, certificate.id(), certificate.contentHash()));
            CertificateWithdrawalRecord row = new CertificateWithdrawalRecord();
            row.setCertificateWithdrawalId(ids.next());
            row.setCertificateId(certificate.id());
            row.setReason(reason);
            row.setSignatureId(signature.id().value());
            row.setWithdrawnAt(clock.instant());
            recorder.record(Entry.by(Author.person(signer.person().value()), CertificateEntry.CERTIFICATE_WITHDRAWN)
                    .because(reason)
                    .with(row));
        });
    }

    private static Disposition requireReleased(Standing standing) {
        String lotNumber = standing.lot().number();
        if (!standing.lot().state().supplied()) {
            throw new RefusedException(RefusalType.NOT_RELEASED, lotNumber);
        }
        if (!standing.covered()) {
            throw new RefusedException(RefusalType.SIGNATURE_COVERS_NO_LONGER, lotNumber);
        }
        return standing.last().orElseThrow();
    }

    private Sha256 keep(byte[] bytes, Author author) {
        StoredObject kept = vault.keep(new ByteArrayInputStream(bytes));
        register.register(kept, author);
        return kept.sha256();
    }

    private IssuedCertificate certificate(
            Standing standing,
            Disposition disposition,
            Optional<IssuedCertificate> previous,
            CertificateNumber number,
            int version,
            byte[] json,
            Sha256 template,
            Sha256 pdf,
            Instant now) {
        var signed = keys.sign(json);
        return new IssuedCertificate(
                ids.next(),
                number,
                standing.lot().id(),
                version,
                previous.map(IssuedCertificate::id),
                disposition.id(),
                new String(json, StandardCharsets.UTF_8),
                Sha256.of(json),
                signed.signature(),
                signed.key(),
                template,
                pdf,
                now);
    }

    private Standing require(String lotNumber) {
        return release.standing(lotNumber)
                .orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "lot", lotNumber));
    }

    /** In a transaction of its own: whatever fails later, the number is gone. */
    private CertificateNumber nextNumber(ZoneId zone, Instant now) {
        int year = now.atZone(zone).getYear();
        int ordinal = ownTransaction.execute(status -> {
            String series = "COA-" + year;
            dsl.insertInto(CERTIFICATE_COUNTER)
                    .set(CERTIFICATE_COUNTER.SERIES, series)
                    .set(CERTIFICATE_COUNTER.LAST_NUMBER, 0)
                    .onConflictDoNothing()
                    .execute();
            dsl.update(CERTIFICATE_COUNTER)
                    .set(CERTIFICATE_COUNTER.LAST_NUMBER, CERTIFICATE_COUNTER.LAST_NUMBER.plus(1))
                    .where(CERTIFICATE_COUNTER.SERIES.eq(series))
                    .execute();
            return dsl.selectFrom(CERTIFICATE_COUNTER)
                    .where(CERTIFICATE_COUNTER.SERIES.eq(series))
                    .fetchSingle()
                    .getLastNumber();
        });
        return CertificateNumber.of(year, ordinal);
    }
}
