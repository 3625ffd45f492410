package org.exolot.cli;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.exolot.finding.FileId;
import org.exolot.finding.Sha256;
import org.exolot.instrument.Profiles;
import org.exolot.people.People;
import org.exolot.people.PersonId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: masters from YAML. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Records masters from YAML: products, methods, specifications, profiles, materials, instruments, lots, accounts. All of it or nothing.")
final class ImportCommand implements Callable<Integer> {
    private static final String EXAMPLE = "/org/exolot/specification/example.yaml";

    /** The shipped profiles, for the help. */
    static final class ProfileNames implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Profiles.names().iterator();
        }
    }

    @Spec
    private CommandSpec spec;

    @Option(names = "--example", description = "Prints a commented example of each kind, which can be imported.")
    private boolean example;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            completionCandidates = ProfileNames.class,
            description = "Prints a shipped profile, to be changed and imported: ${COMPLETION-CANDIDATES}.")
    private @Nullable String profile;

    @Mixin
    private Identity identity;

    @Option(names = "--json", description = "Answers one JSON document.")
    private boolean json;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files of masters.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        if (example) {
            out.print(example());
            out.flush();
            return ExitCode.DONE;
        }
        String named = profile;
        if (named != null) {
            if (!Profiles.names().contains(named)) {
                throw new WrongCallException(
                        spec.commandLine(), "import.profile", named, String.join(", ", Profiles.names()));
            }
            out.print("kind: profile\n" + Profiles.text(named));
            out.flush();
            return ExitCode.DONE;
        }
        if (files.isEmpty()) {
            throw new WrongCallException(spec.commandLine(), "import.which");
        }
        List<MasterImport.Source> sources = new ArrayList<>();
        for (Path file : files) {
            sources.add(source(file));
        }
        try (var rooms = Rooms.open(Map.of())) {
            MasterImport.Outcome outcome = MasterImport.in(rooms).run(author(rooms), sources);
            print(outcome);
            return outcome.findings().isEmpty() ? ExitCode.DONE : ExitCode.AT_FAULT;
        }
    }

    private Optional<PersonId> author(Rooms rooms) {
        if (rooms.get(People.class).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(identity.signIn(rooms).id());
    }

    private MasterImport.Source source(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new MasterImport.Source(
                    new FileId(
                            Optional.ofNullable(file.getFileName())
                                    .map(Path::toString)
                                    .orElse("masters"),
                            Sha256.of(bytes)),
                    text);
        } catch (CharacterCodingException e) {
            throw new WrongCallException(spec.commandLine(), "import.encoding", file);
        } catch (IOException e) {
            throw WrongCallException.unreadable(spec.commandLine(), file);
        }
    }

    private void print(MasterImport.Outcome outcome) {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        FindingText findings = FindingText.in(Locale.getDefault());
        outcome.findings().forEach(finding -> err.println(findings.line(finding)));
        if (json) {
            out.println(Documented.json(document(outcome)));
        } else {
            outcome.recorded().forEach(out::println);
            outcome.passwords()
                    .forEach(password -> out.println(
                            CommandWording.here().say("account.password", password.username(), password.password())));
        }
        out.flush();
        err.flush();
    }

    private static Map<String, Object> document(MasterImport.Outcome outcome) {
        return Documented.object(
                entry("schema", "exolot-import/1"),
                entry("recorded", outcome.recorded()),
                entry(
                        "oneTimePasswords",
                        outcome.passwords().stream()
                                .map(one -> Documented.object(
                                        entry("username", one.username()), entry("password", one.password())))
                                .toList()),
                entry(
                        "findings",
                        outcome.findings().stream()
                                .map(finding -> Documented.object(
                                        entry("id", finding.type().name()),
                                        entry("severity", finding.severity().name()),
                                        entry("count", finding.count()),
                                        entry("place", finding.place().inWords()),
                                        entry("found", finding.found()),
                                        entry("expected", finding.expected())))
                                .toList()));
    }

    static String example() throws IOException {
        try (InputStream in = ImportCommand.class.getResourceAsStream(EXAMPLE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + EXAMPLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
