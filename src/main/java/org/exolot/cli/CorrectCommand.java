package org.exolot.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.people.Access;
import org.exolot.people.Act;
import org.exolot.people.Person;
import org.exolot.quantity.Unit;
import org.exolot.quantity.UnitReader;
import org.exolot.result.EnteredResult;
import org.exolot.result.ResultBasis;
import org.exolot.result.ResultId;
import org.exolot.result.ResultRecord;
import org.exolot.result.ResultStatus;
import org.exolot.result.Results;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code correct}: a further revision of a result entered by hand; the earlier one stays and points to it. */
@Command(
        name = "correct",
        description =
                "Corrects a result entered by hand, for a reason; a second person confirms it anew. What files tell is corrected by handing in the corrected file: ingest --reason.")
final class CorrectCommand extends RoomsCommand {
    @Spec
    private CommandSpec commandSpec;

    @Mixin
    private Identity identity;

    @Parameters(index = "0", paramLabel = "RESULT", description = "The resultId in lot --json.")
    private UUID result;

    @Option(names = "--value", required = true, description = "A number, <0.05, >1E9 or a term.")
    private String value;

    @Option(names = "--unit", description = "The unit's code; default: that of the result.")
    private Optional<String> unit = Optional.empty();

    @Option(
            names = "--detail",
            paramLabel = "TEXT",
            description = "What is printed with the value: 20 containers, 14 days; default: that of the result.")
    private Optional<String> detail = Optional.empty();

    @Mixin
    private StatedControls controls;

    @Option(names = "--report", required = true, paramLabel = "FILE", description = "The report that shows it.")
    private Path report;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why it is corrected.")
    private String reason;

    @Override
    int run(Rooms rooms) {
        Person person = identity.signIn(rooms);
        Access.require(person, Act.CORRECT_RESULT);
        if (reason.isBlank()) {
            throw new RefusedException(RefusalType.REASON_MISSING);
        }
        ResultRecord present = rooms.get(Results.class)
                .find(new ResultId(result))
                .orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "result", result.toString()));
        if (present.basis() != ResultBasis.ENTERED) {
            throw new RefusedException(RefusalType.RESULT_FROM_FILES, present.attribute());
        }
        if (present.status() != ResultStatus.CURRENT) {
            throw new RefusedException(
                    RefusalType.RESULT_SETTLED,
                    present.attribute(),
                    present.status().name());
        }
        EnteredByHand.record(
                new EnteredResult(
                        present.order(),
                        present.attribute(),
                        EnteredByHand.value(value),
                        unit.map(this::unit).orElse(present.unit()),
                        EnteredByHand.keep(report, person, rooms),
                        Optional.of(reason),
                        present.replicate() == 0 ? OptionalInt.empty() : OptionalInt.of(present.replicate()),
                        detail.or(present::detail),
                        controls.byName()),
                person,
                rooms,
                out(),
                err());
        return ExitCode.DONE;
    }

    private Unit unit(String code) {
        return UnitReader.read(code)
                .orElseThrow(() -> new WrongCallException(commandSpec.commandLine(), "unit.unknown", code));
    }
}
