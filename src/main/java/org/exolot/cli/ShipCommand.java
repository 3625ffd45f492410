package org.exolot.cli;

import java.util.List;
import org.exolot.distribution.Shipment;
import org.exolot.distribution.Shipments;
import org.exolot.people.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ship}: vials of a released lot to a clinic. */
@Command(
        name = "ship",
        description = "Sends vials of a released lot to a clinic. A lot that may not be supplied is refused.")
final class ShipCommand extends RoomsCommand {
    @Mixin
    private Identity identity;

    @Parameters(index = "0", paramLabel = "LOT", description = "The lot's number.")
    private String lot;

    @Option(names = "--to", required = true, paramLabel = "CLINIC", description = "The clinic's code.")
    private String clinic;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "VIAL", description = "The codes of the vials.")
    private List<String> vials = List.of();

    @Override
    int run(Rooms rooms) {
        Person person = identity.signIn(rooms);
        Shipment shipment = rooms.get(Shipments.class).ship(person.id(), clinic, lot, vials);
        out().println(shipment.number() + "  " + clinic + "  " + String.join(" ", shipment.vials()));
        return ExitCode.DONE;
    }
}
