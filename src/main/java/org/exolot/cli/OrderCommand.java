package org.exolot.cli;

import static java.util.Map.entry;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.lot.Lots;
import org.exolot.people.Act;
import org.exolot.people.Person;
import org.exolot.sample.Ordering;
import org.exolot.sample.Purpose;
import org.exolot.sample.Sample;
import org.exolot.sample.Samples;
import org.exolot.sample.SamplingPlan;
import org.exolot.sample.TestOrder;
import org.exolot.sample.TestOrders;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.Documents;
import org.exolot.specification.Specifications;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code order}: the planning and ordering of tests, and the open work. */
@Command(
        name = "order",
        description = "Plans and orders tests and lists the open work.",
        subcommands = {
            OrderCommand.Plan.class,
            OrderCommand.Add.class,
            OrderCommand.Retest.class,
            OrderCommand.Show.class
        })
final class OrderCommand extends CommandGroup {
    @Command(
            name = "plan",
            description = "Draws all samples and orders all tests that a lot's specification makes due.")
    static final class Plan extends RoomsCommand {
        @Mixin
        private Identity identity;

        @Parameters(index = "0", paramLabel = "LOT")
        private String lot;

        @Override
        int run(Rooms rooms) {
            Person person = identity.signIn(rooms);
            List<TestOrder> made = rooms.get(SamplingPlan.class)
                    .carryOut(person.id(), rooms.get(Lots.class).require(lot).id());
            made.forEach(order -> out().println(order.number()));
            err().println(CommandWording.here().say("order.made", made.size()));
            return ExitCode.DONE;
        }
    }

    @Command(name = "add", description = "Orders one test by the effective version of a method.")
    static final class Add extends RoomsCommand {
        @Mixin
        private Identity identity;

        @Parameters(index = "0", paramLabel = "SAMPLE")
        private String sampleCode;

        @Parameters(index = "1", paramLabel = "METHOD")
        private String methodCode;

        @Option(names = "--purpose", defaultValue = "RELEASE", description = "${COMPLETION-CANDIDATES}")
        private Purpose purpose;

        @Override
        int run(Rooms rooms) {
            Person person = identity.signIn(rooms);
            Sample sample = rooms.get(Samples.class).require(sampleCode);
            ControlledDocument method = rooms.get(Documents.class)
                    .requireEffective(
                            DocumentKind.METHOD,
                            methodCode,
                            rooms.get(Clock.class).instant());
            int preparations =
                    rooms.get(Specifications.class).method(method.id()).plan().preparations();
            rooms.get(Ordering.class)
                    .order(person.id(), List.of(new Ordering.Wanted(sample.id(), method.id(), purpose, preparations)))
                    .forEach(order -> out().println(order.number()));
            return ExitCode.DONE;
        }
    }

    @Command(name = "retest", description = "Authorises a retest, as QA.")
    static final class Retest extends RoomsCommand {
        @Mixin
        private Identity identity;

        @Parameters(index = "0", paramLabel = "ORDER")
        private String number;

        @Option(names = "--preparations", required = true, description = "How many independent preparations.")
        private int preparations;

        @Option(names = "--reason", required = true, description = "Why; it becomes part of the record.")
        private String reason;

        @Override
        int run(Rooms rooms) {
            Person person = identity.signIn(rooms);
            TestOrder first = rooms.get(TestOrders.class).require(number);
            out().println(rooms.get(Ordering.class)
                    .retest(person.id(), first.id(), preparations, reason)
                    .number());
            return ExitCode.DONE;
        }
    }

    @Command(name = "list", description = "Lists the open work, or all orders of a lot.")
    static final class Show extends ListCommand<TestOrder> {
        @Option(names = "--lot", description = "All orders of this lot, filled ones too.")
        private Optional<String> lot = Optional.empty();

        Show() {
            super("orders", Act.SEE_RECORDS);
        }

        @Override
        List<TestOrder> all(Rooms rooms) {
            TestOrders orders = rooms.get(TestOrders.class);
            return lot.map(number ->
                            orders.ofLot(rooms.get(Lots.class).require(number).id()))
                    .orElseGet(orders::open);
        }

        @Override
        String line(TestOrder order) {
            CommandWording words = CommandWording.here();
            return order.number() + "  " + words.purpose(order.purpose()) + "  "
                    + words.say("order.preparations", order.preparations()) + "  "
                    + CommandWording.time(order.orderedAt());
        }

        @Override
        Map<String, Object> document(TestOrder order) {
            return Documented.object(
                    entry("order", order.number()),
                    entry("purpose", order.purpose().name()),
                    entry("preparations", order.preparations()),
                    entry("orderedAt", order.orderedAt().toString()));
        }
    }
}
