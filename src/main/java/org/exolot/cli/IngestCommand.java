package org.exolot.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.exolot.finding.Finding;
import org.exolot.finding.Wording;
import org.exolot.intake.Intake;
import org.exolot.intake.NewSubmission;
import org.exolot.intake.Receipt;
import org.exolot.lot.MaterialKind;
import org.exolot.people.Access;
import org.exolot.people.Act;
import org.exolot.people.Person;
import org.exolot.result.StatedMaterial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ingest}: hands files in together and tells what became of them. */
@Command(
        name = "ingest",
        description =
                "Hands files in together and runs the ingest job on them. Exit code 0 when all is recorded or was already, 2 when a file is rejected or a question is open.")
final class IngestCommand extends RoomsCommand {
    @Spec
    private CommandSpec commandSpec;

    private final CommandWording words = CommandWording.here();
    private final FindingText findings = FindingText.in(Locale.getDefault());

    @Mixin
    private Identity identity;

    @Option(names = "--lot", paramLabel = "LOT", description = "The lot of each file's one unknown sample.")
    private Optional<String> lot = Optional.empty();

    @Option(
            names = "--map",
            paramLabel = "'NAME IN FILE=LOT[/STAGE]'",
            description =
                    "Which sample a name in a file stands for: a sample's code, LOT, LOT/STAGE, or - for none of ours.")
    private Map<String, String> samples = new LinkedHashMap<>();

    @Option(names = "--answer", paramLabel = "'FILE#PLACE=VALUE'", description = "Answers an open question.")
    private Map<String, String> answers = new LinkedHashMap<>();

    @Option(
            names = "--dilution",
            paramLabel = "N",
            description = "The factor of every capture whose dilution is not recorded; a second person confirms it.")
    private Optional<BigDecimal> dilution = Optional.empty();

    @Option(
            names = "--material",
            paramLabel = "'ROLE=LOT NUMBER'",
            description =
                    "A material used in the runs: reagent, kit, standard, control, reference lot, medium or consumable, and its lot number, with its name before where the number is not enough.")
    private List<String> materials = new ArrayList<>();

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why a known run comes with other values.")
    private Optional<String> reason = Optional.empty();

    @Option(names = "--dry-run", description = "Records the attempt, but no run.")
    private boolean preview;

    @Option(names = "--json", description = "Answers one JSON document (exolot-ingest/1).")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<Path> files;

    @Override
    int run(Rooms rooms) throws IOException {
        for (Path file : files) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw WrongCallException.unreadable(commandSpec.commandLine(), file);
            }
        }
        Person person = identity.signIn(rooms);
        Access.require(person, Act.SUBMIT_FILES);
        Intake intake = rooms.get(Intake.class);
        intake.takeUp().forEach(id -> err().println(words.say("ingest.finished", id)));
        Receipt receipt = intake.submit(new NewSubmission(
                person.id(),
                "command",
                preview,
                lot,
                samples,
                answers,
                dilution,
                reason,
                materials.stream().map(this::material).toList(),
                files.stream().map(NewSubmission.File::of).toList()));
        if (json) {
            out().println(Documented.json(IngestJson.document(receipt, Wording.in(Locale.ENGLISH))));
        } else {
            print(receipt);
        }
        out().flush();
        return receipt.open() ? ExitCode.AT_FAULT : ExitCode.DONE;
    }

    private StatedMaterial material(String written) {
        String[] parts = written.split("=", 2);
        if (parts.length < 2 || parts[1].isBlank()) {
            throw refused(written, "ROLE=LOT NUMBER");
        }
        return new StatedMaterial(
                MaterialKind.read(parts[0])
                        .orElseThrow(() -> refused(
                                parts[0],
                                Arrays.stream(MaterialKind.values())
                                        .map(MaterialKind::words)
                                        .collect(Collectors.joining(", ")))),
                parts[1].strip());
    }

    private ParameterException refused(String found, String expected) {
        return new WrongCallException(commandSpec.commandLine(), "ingest.material", found, expected);
    }

    private void print(Receipt receipt) {
        out().println(words.say("ingest.submission", receipt.submission()));
        for (Receipt.FileReceipt file : receipt.files()) {
            out().println(words.say(
                    "ingest.file",
                    file.file().name(),
                    words.word(file.outcome().name()),
                    file.format().orElse("–")));
            file.first()
                    .ifPresent(first -> out().println("  "
                            + words.say("ingest.first", CommandWording.time(first.at()), first.submission())));
            file.runs().forEach(this::print);
            file.findings().forEach(finding -> print(finding, file.file().name()));
        }
        receipt.findings()
                .forEach(finding -> print(finding, finding.place().file().name()));
    }

    private void print(Receipt.RunReceipt run) {
        out().println("  " + words.say("ingest.run", run.name(), run.revision(), words.word(run.validity())));
        run.fills()
                .forEach(fills -> out().println("    "
                        + words.say(
                                fills.nameInFile().isBlank() ? "ingest.sample.nameless" : "ingest.sample",
                                fills.nameInFile(),
                                fills.sample().orElseGet(() -> words.say("ingest.sample.none")),
                                fills.order()
                                        .map(order -> words.say("ingest.order", fills.preparation(), order))
                                        .orElseGet(() -> words.say("ingest.order.none")))
                        + (fills.results().isEmpty()
                                ? ""
                                : words.say("ingest.results", String.join(", ", fills.results())))));
    }

    private void print(Finding finding, String shownFile) {
        findings.lines("  ", finding, shownFile).forEach(out()::println);
    }
}
