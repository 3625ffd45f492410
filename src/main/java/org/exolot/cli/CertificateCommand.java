package org.exolot.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.exolot.certificate.CertificateArchive;
import org.exolot.certificate.CertificateFile;
import org.exolot.certificate.CertificateOffice;
import org.exolot.certificate.IssuedCertificate;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusalWording;
import org.exolot.finding.RefusedException;
import org.exolot.lot.Lots;
import org.exolot.people.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code certificate}: the certificate in force as PDF or JSON; issues one, or prints a draft. */
@Command(
        name = "certificate",
        mixinStandardHelpOptions = true,
        description =
                "Writes the certificate of analysis in force. --issue issues one (a number is consumed, it is signed); --draft prints the lot as it stands, without a number.")
final class CertificateCommand extends RoomsCommand {
    private static final String ENGLISH = "en";

    @Spec
    private CommandSpec commandSpec;

    @Parameters(index = "0", paramLabel = "LOT", description = "The lot's number.")
    private String lot;

    @Option(names = "--out", paramLabel = "FILE.pdf", description = "Where to write the PDF.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--json", description = "Answers the machine-readable twin (exolot-certificate/1).")
    private boolean json;

    @Option(names = "--issue", description = "Issue a certificate of the released lot by your electronic signature.")
    private boolean issue;

    @Option(
            names = "--withdraw",
            description = "Take the lot's newest certificate back by your electronic signature; say --reason why.")
    private boolean withdraw;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why the certificate in force is replaced, or taken back.")
    private Optional<String> reason = Optional.empty();

    @Option(names = "--draft", description = "Print the lot as it stands; never takes a number.")
    private boolean draft;

    @Option(
            names = "--language",
            paramLabel = "en|tr",
            description =
                    "Of what is issued, or of a draft (default: en). A certificate that is issued has one language.")
    private Optional<String> language = Optional.empty();

    @Mixin
    private Identity identity;

    @Override
    int run(Rooms rooms) throws IOException {
        requireSense();
        if (withdraw) {
            return withdraw(rooms);
        }
        Locale locale = Locale.forLanguageTag(language.orElse(ENGLISH));
        CertificateOffice office = rooms.get(CertificateOffice.class);
        if (draft) {
            if (json) {
                out().println(office.draftJson(lot, locale));
            }
            if (file.isPresent()) {
                write(office.draft(lot, locale));
            }
        } else {
            IssuedCertificate certificate;
            try {
                certificate = issue ? issue(rooms, office, locale) : inForce(rooms);
            } catch (RefusedException no) {
                if (no.type() != RefusalType.NO_CERTIFICATE_IN_FORCE) {
                    throw no;
                }
                RefusalWording words = RefusalWording.in(Locale.getDefault());
                err().println(words.sentence(no) + " " + words.remedy(no));
                return ExitCode.NO;
            }
            String written = CertificateFile.language(certificate.content());
            if (language.filter(asked -> !asked.equals(written)).isPresent()) {
                err().println(CommandWording.here()
                        .say("certificate.in-language", certificate.number(), lot, written, language.get()));
                err().flush();
                return ExitCode.NO;
            }
            if (json) {
                out().println(certificate.content());
            }
            if (file.isPresent()) {
                write(rooms.get(CertificateArchive.class).pdf(certificate));
            }
            err().println(CommandWording.here()
                    .say("verify.certificate", certificate.number(), certificate.version(), lot));
        }
        out().flush();
        err().flush();
        return ExitCode.DONE;
    }

    private void requireSense() {
        if (Stream.of(issue, draft, withdraw).filter(said -> said).count() > 1) {
            throw new WrongCallException(commandSpec.commandLine(), "certificate.one");
        }
        if (withdraw && reason.isEmpty()) {
            throw new WrongCallException(commandSpec.commandLine(), "certificate.why");
        }
        if (!issue && !withdraw && !json && file.isEmpty()) {
            throw new WrongCallException(commandSpec.commandLine(), "certificate.where");
        }
        String asked = language.orElse(ENGLISH);
        if (!asked.equals(ENGLISH) && !asked.equals("tr")) {
            throw new WrongCallException(commandSpec.commandLine(), "certificate.language", asked);
        }
    }

    private IssuedCertificate issue(Rooms rooms, CertificateOffice office, Locale locale) {
        return office.issue(lot, identity.signer(rooms, Role.QA), locale, reason);
    }

    private int withdraw(Rooms rooms) {
        IssuedCertificate newest = rooms.get(CertificateArchive.class)
                .newest(rooms.get(Lots.class).require(lot).id())
                .orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "certificate of lot", lot));
        rooms.get(CertificateOffice.class)
                .withdraw(newest.number(), identity.signer(rooms, Role.QA), reason.orElseThrow());
        err().println(CommandWording.here().say("certificate.withdrawn", newest.number(), lot));
        err().flush();
        return ExitCode.DONE;
    }

    private IssuedCertificate inForce(Rooms rooms) {
        return rooms.get(CertificateArchive.class)
                .inForce(
                        rooms.get(Lots.class).require(lot).id(),
                        rooms.get(Clock.class).instant())
                .orElseThrow(() -> new RefusedException(RefusalType.NO_CERTIFICATE_IN_FORCE, lot));
    }

    private void write(byte[] pdf) throws IOException {
        Path target = file.orElseThrow();
        Files.write(target, pdf);
        err().println(CommandWording.here().say("certificate.written", target));
    }
}
