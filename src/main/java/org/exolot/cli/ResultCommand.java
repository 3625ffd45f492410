package org.exolot.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.exolot.people.Access;
import org.exolot.people.Act;
import org.exolot.people.Person;
import org.exolot.quantity.Unit;
import org.exolot.quantity.UnitReader;
import org.exolot.result.AnswerId;
import org.exolot.result.EnteredResult;
import org.exolot.result.ResultId;
import org.exolot.result.ResultWork;
import org.exolot.result.ReviewDecision;
import org.exolot.sample.TestOrders;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code result}: entries by hand, and what second persons say of results and answers. */
@Command(
        name = "result",
        description = "Enters results by hand; accepts, confirms or returns them as a second person.",
        subcommands = {ResultCommand.Enter.class, ResultCommand.Confirm.class, ResultCommand.ConfirmAnswer.class})
final class ResultCommand extends CommandGroup {
    /** {@code result enter}: a result from a report that the vault keeps; with {@code --reason} a correction. */
    @Command(name = "enter", description = "Enters a result by hand from an attached report.")
    static final class Enter extends RoomsCommand {
        @Spec
        private CommandSpec commandSpec;

        @Mixin
        private Identity identity;

        @Option(names = "--order", required = true, paramLabel = "ORDER", description = "The test order's number.")
        private String order;

        @Option(names = "--attribute", required = true, description = "What was determined.")
        private String attribute;

        @Option(names = "--value", required = true, description = "A number, <0.05, >1E9 or a term.")
        private String value;

        @Option(names = "--unit", defaultValue = "1", description = "The unit's code; 1 for terms.")
        private String unit;

        @Option(names = "--report", required = true, paramLabel = "FILE", description = "The report to attach.")
        private Path report;

        @Option(
                names = "--container",
                paramLabel = "N",
                description = "Which container, where each stands by itself; default: the next.")
        private Optional<Integer> container = Optional.empty();

        @Option(
                names = "--detail",
                paramLabel = "TEXT",
                description = "What is printed with the value: 20 containers, 14 days; LOD 10 CFU/mL.")
        private Optional<String> detail = Optional.empty();

        @Mixin
        private StatedControls controls;

        @Option(names = "--reason", paramLabel = "TEXT", description = "Why an earlier entry is corrected.")
        private Optional<String> reason = Optional.empty();

        @Override
        int run(Rooms rooms) {
            Person person = identity.signIn(rooms);
            Access.require(person, reason.isPresent() ? Act.CORRECT_RESULT : Act.ENTER_RESULT);
            Unit in = UnitReader.read(unit)
                    .orElseThrow(() -> new WrongCallException(commandSpec.commandLine(), "unit.unknown", unit));
            EnteredByHand.record(
                    new EnteredResult(
                            rooms.get(TestOrders.class).require(order).id(),
                            attribute,
                            EnteredByHand.value(value),
                            in,
                            EnteredByHand.keep(report, person, rooms),
                            reason,
                            container.map(OptionalInt::of).orElseGet(OptionalInt::empty),
                            detail,
                            controls.byName()),
                    person,
                    rooms,
                    out(),
                    err());
            return ExitCode.DONE;
        }
    }

    /** {@code result confirm}: a second person accepts or returns a result. */
    @Command(name = "confirm", description = "Accepts a result as a second person, or returns it.")
    static final class Confirm extends RoomsCommand {
        @Mixin
        private Identity identity;

        @Parameters(index = "0", paramLabel = "RESULT")
        private UUID result;

        @Option(names = "--return", description = "Returns it instead.")
        private boolean returned;

        @Option(names = "--comment", defaultValue = "", description = "What is to say about it.")
        private String comment;

        @Override
        int run(Rooms rooms) {
            Person person = identity.signIn(rooms);
            Access.require(person, Act.REVIEW_RESULT);
            rooms.get(ResultWork.class)
                    .review(
                            person.id(),
                            new ResultId(result),
                            returned ? ReviewDecision.RETURNED : ReviewDecision.ACCEPTED,
                            comment);
            return ExitCode.DONE;
        }
    }

    /** {@code result confirm-answer}: a second person confirms a critical answer. */
    @Command(name = "confirm-answer", description = "Confirms as a second person what was stated about a file.")
    static final class ConfirmAnswer extends RoomsCommand {
        @Mixin
        private Identity identity;

        @Parameters(index = "0", paramLabel = "ANSWER", description = "Its id in upload list --json.")
        private UUID answer;

        @Override
        int run(Rooms rooms) {
            Person person = identity.signIn(rooms);
            Access.require(person, Act.REVIEW_RESULT);
            rooms.get(ResultWork.class).confirm(person.id(), new AnswerId(answer));
            return ExitCode.DONE;
        }
    }
}
