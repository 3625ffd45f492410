package org.exolot.cli;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.exolot.certificate.CertificateFile;
import org.exolot.verification.CertificateCheck;
import org.exolot.verification.Outcome;
import org.exolot.verification.Verification;
import org.exolot.verification.VerificationWording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify}: whether a certificate can be relied on. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Checks a certificate's file, or the text of the code printed on it. Exit code 0 where it is valid or conditional, else 3.")
final class VerifyCommand extends RoomsCommand {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);

    @Spec
    private CommandSpec commandSpec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE.pdf", description = "The certificate as a file.")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--code", paramLabel = "TEXT", description = "The text of its QR code.")
    private Optional<String> code = Optional.empty();

    @Option(names = "--json", description = "Answers one JSON document (exolot-verify/1).")
    private boolean json;

    @Override
    int run(Rooms rooms) throws IOException {
        if (file.isPresent() == code.isPresent()) {
            throw new WrongCallException(commandSpec.commandLine(), "verify.what");
        }
        Verification verification = rooms.get(Verification.class);
        CertificateCheck check =
                code.isPresent() ? verification.byCode(code.get()) : verification.byFile(read(file.orElseThrow()));
        if (json) {
            out().println(Documented.json(document(check)));
        } else {
            print(check);
        }
        out().flush();
        return check.outcome() == Outcome.VALID || check.outcome() == Outcome.CONDITIONAL ? ExitCode.DONE : ExitCode.NO;
    }

    private byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw WrongCallException.unreadable(commandSpec.commandLine(), path);
        }
    }

    private void print(CertificateCheck check) {
        CommandWording said = CommandWording.here();
        VerificationWording words = VerificationWording.in(Locale.getDefault());
        check.certificate()
                .ifPresent(known -> out().println(said.say(
                        "verify.certificate",
                        known.number(),
                        known.version(),
                        CertificateFile.lotNumber(known.content()))));
        out().println(words.word(check) + ". "
                + words.sentence(check, TIME.format(check.asOf().atZone(ZoneId.systemDefault()))));
        out().println(said.say(
                "verify.answers",
                said.say("answer." + check.authentic()),
                said.say("answer." + check.unchanged()),
                said.say("answer." + check.inForce())));
    }

    private static Map<String, Object> document(CertificateCheck check) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", "exolot-verify/1");
        document.put("outcome", check.outcome().name());
        document.put(
                "checks",
                Documented.object(
                        entry("authentic", check.authentic().words()),
                        entry("unchanged", check.unchanged().words()),
                        entry("inForce", check.inForce().words())));
        document.put("asOf", check.asOf().toString());
        check.certificate().ifPresent(known -> {
            document.put("certificate", known.number().text());
            document.put("version", known.version());
            document.put("lot", CertificateFile.lotNumber(known.content()));
        });
        return document;
    }
}
