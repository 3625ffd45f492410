package org.exolot.cli;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.criterion.SamplingPoint;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.lot.Lots;
import org.exolot.lot.Material;
import org.exolot.lot.Materials;
import org.exolot.people.Act;
import org.exolot.people.People;
import org.exolot.people.Person;
import org.exolot.sample.CustodyEvent;
import org.exolot.sample.Purpose;
import org.exolot.sample.Sample;
import org.exolot.sample.SampleOrigin;
import org.exolot.sample.Samples;
import org.exolot.sample.Sampling;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sample}: the drawing of samples and what happens to them. */
@Command(
        name = "sample",
        description = "Draws samples and keeps the log of what happens to them.",
        subcommands = {SampleCommand.Draw.class, SampleCommand.Log.class, SampleCommand.Show.class})
final class SampleCommand extends CommandGroup {
    /** Where the sample comes from. */
    static final class Origin {
        @Option(names = "--lot", description = "The lot.")
        private Optional<String> lot = Optional.empty();

        @Option(names = "--material", description = "The lot number of a reference lot or control.")
        private Optional<String> material = Optional.empty();

        SampleOrigin in(Rooms rooms) {
            return lot.<SampleOrigin>map(number -> new SampleOrigin.FromLot(
                            rooms.get(Lots.class).require(number).id(), Optional.empty()))
                    .orElseGet(() -> new SampleOrigin.FromMaterial(
                            material(rooms, material.orElseThrow()).id()));
        }

        private static Material material(Rooms rooms, String number) {
            return rooms.get(Materials.class).all().stream()
                    .filter(one -> one.lotNumber().equals(number))
                    .findFirst()
                    .orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "material", number));
        }
    }

    @Command(name = "draw", description = "Draws a sample.")
    static final class Draw extends RoomsCommand {
        @Spec
        private CommandSpec commandSpec;

        @Mixin
        private Identity identity;

        @ArgGroup(multiplicity = "1")
        private Origin origin;

        @Option(names = "--point", required = true, description = "The sampling point: C, H, B, F or P.")
        private String point;

        @Option(names = "--purpose", defaultValue = "RELEASE", description = "${COMPLETION-CANDIDATES}")
        private Purpose purpose;

        @Option(names = "--location", defaultValue = "sampling", description = "Where it is kept from now on.")
        private String location;

        @Override
        int run(Rooms rooms) {
            SamplingPoint at = SamplingPoint.ofCode(point)
                    .orElseThrow(() -> new WrongCallException(commandSpec.commandLine(), "sample.point", point));
            Person person = identity.signIn(rooms);
            Sample sample = rooms.get(Sampling.class).draw(person.id(), origin.in(rooms), at, purpose, location);
            out().println(sample.code());
            return ExitCode.DONE;
        }
    }

    @Command(name = "log", description = "Records what happened to a sample.")
    static final class Log extends RoomsCommand {
        @Mixin
        private Identity identity;

        @Parameters(index = "0", paramLabel = "SAMPLE")
        private String code;

        @Parameters(index = "1", paramLabel = "EVENT", description = "${COMPLETION-CANDIDATES}")
        private CustodyEvent.Kind event;

        @Option(names = "--location", required = true, description = "Where.")
        private String location;

        @Override
        int run(Rooms rooms) {
            Person person = identity.signIn(rooms);
            Sample sample = rooms.get(Samples.class).require(code);
            rooms.get(Sampling.class).happened(person.id(), sample.id(), event, location);
            rooms.get(Samples.class)
                    .custody(sample.id())
                    .forEach(line -> out().println(line.seq() + "  " + line.kind() + "  " + line.location() + "  "
                            + rooms.get(People.class).get(line.person()).username() + "  "
                            + CommandWording.time(line.happenedAt())));
            return ExitCode.DONE;
        }
    }

    @Command(name = "list", description = "Lists the samples of a lot.")
    static final class Show extends ListCommand<Sample> {
        @Parameters(index = "0", paramLabel = "LOT")
        private String lot;

        Show() {
            super("samples", Act.SEE_RECORDS);
        }

        @Override
        List<Sample> all(Rooms rooms) {
            return rooms.get(Samples.class)
                    .ofLot(rooms.get(Lots.class).require(lot).id());
        }

        @Override
        String line(Sample sample) {
            CommandWording words = CommandWording.here();
            return sample.code() + "  " + words.point(sample.samplingPoint()) + "  " + words.purpose(sample.purpose())
                    + "  " + CommandWording.time(sample.drawnAt());
        }

        @Override
        Map<String, Object> document(Sample sample) {
            return Documented.object(
                    entry("sample", sample.code()),
                    entry("samplingPoint", sample.samplingPoint().code()),
                    entry("purpose", sample.purpose().name()),
                    entry("drawnAt", sample.drawnAt().toString()));
        }
    }
}
