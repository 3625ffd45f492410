package org.exolot.cli;

import java.util.Optional;
import java.util.UUID;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.lot.Genealogy;
import org.exolot.lot.HoldId;
import org.exolot.lot.HoldSubject;
import org.exolot.lot.Holds;
import org.exolot.lot.LineageKind;
import org.exolot.lot.Lots;
import org.exolot.lot.Materials;
import org.exolot.people.Person;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hold}: blocks a lot, or all that descends from a donor, bank or material, until the hold is lifted. */
@Command(
        name = "hold",
        description = "Places and lifts holds on lots, their ancestors and materials.",
        subcommands = {HoldCommand.Place.class, HoldCommand.Lift.class, HoldCommand.Show.class})
final class HoldCommand extends CommandGroup {
    /** What the hold lies on. */
    static final class Subject {
        @Option(names = "--lot", description = "A lot.")
        private Optional<String> lot = Optional.empty();

        @Option(names = "--material", description = "The lot number of a material.")
        private Optional<String> material = Optional.empty();

        @Option(names = "--step", paramLabel = "KIND:CODE", description = "A step of the genealogy: DONOR:D-0117.")
        private Optional<String> step = Optional.empty();

        HoldSubject in(Rooms rooms) {
            if (lot.isPresent()) {
                return new HoldSubject.OfLot(
                        rooms.get(Lots.class).require(lot.get()).id());
            }
            return material.isPresent() ? ofMaterial(rooms, material.get()) : ofStep(rooms, step.orElseThrow());
        }

        private static HoldSubject ofMaterial(Rooms rooms, String number) {
            return rooms.get(Materials.class).all().stream()
                    .filter(one -> one.lotNumber().equals(number))
                    .findFirst()
                    .<HoldSubject>map(found -> new HoldSubject.OfMaterial(found.id()))
                    .orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "material", number));
        }

        private static HoldSubject ofStep(Rooms rooms, String step) {
            String[] parts = step.split(":", 2);
            for (LineageKind kind : LineageKind.values()) {
                if (parts.length == 2 && kind.name().equals(parts[0])) {
                    return rooms.get(Genealogy.class)
                            .find(kind, parts[1])
                            .<HoldSubject>map(found -> new HoldSubject.OfLineage(found.id()))
                            .orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, parts[0], parts[1]));
                }
            }
            throw new RefusedException(RefusalType.NOT_FOUND, "step of a genealogy", step);
        }
    }

    @Command(name = "place", description = "Places a hold: what descends from its subject is blocked.")
    static final class Place extends RoomsCommand {
        @Mixin
        private Identity identity;

        @ArgGroup(multiplicity = "1")
        private Subject subject;

        @Option(names = "--reason", required = true, description = "Why.")
        private String reason;

        @Override
        int run(Rooms rooms) {
            Person person = identity.signIn(rooms);
            out().println(rooms.get(Holds.class).place(person.id(), subject.in(rooms), reason));
            return ExitCode.DONE;
        }
    }

    @Command(name = "lift", description = "Lifts a hold.")
    static final class Lift extends RoomsCommand {
        @Mixin
        private Identity identity;

        @Parameters(paramLabel = "HOLD", description = "The hold, as place and list print it.")
        private UUID hold;

        @Option(names = "--reason", required = true, description = "What settled it.")
        private String reason;

        @Override
        int run(Rooms rooms) {
            Person person = identity.signIn(rooms);
            rooms.get(Holds.class).lift(person.id(), new HoldId(hold), reason);
            return ExitCode.DONE;
        }
    }

    @Command(name = "list", description = "Lists the holds that block a lot, its own and inherited ones.")
    static final class Show extends RoomsCommand {
        @Parameters(paramLabel = "LOT")
        private String lot;

        @Override
        int run(Rooms rooms) {
            var of = rooms.get(Lots.class).require(lot).id();
            rooms.get(Holds.class)
                    .blocking(of)
                    .forEach(hold -> out().println(hold.id() + "  " + hold.name() + "  "
                            + CommandWording.time(hold.placedAt()) + "  " + hold.reason()));
            return ExitCode.DONE;
        }
    }
}
