package org.exolot.instrument.perkinelmer;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.plate.FileTimes;
import org.exolot.instrument.plate.PlacedValues;

/** What an EnVision file says of its run as a whole, once all its plates are read. */
final class EnvisionRun {
    private final FileId file;
    private final Sayings sayings;
    private final FileTimes times;
    private final Collection<PlateOfGrids> plates;

    EnvisionRun(FileId file, Sayings sayings, FileTimes times, Collection<PlateOfGrids> plates) {
        this.file = file;
        this.sayings = sayings;
        this.times = times;
        this.plates = plates;
    }

    /** When each grid was read: what is a second or more apart is a kinetic. */
    void dates() {
        String last = "";
        Optional<Double> seconds = Optional.empty();
        for (PlateOfGrids each : plates) {
            for (GridOfReads one : each.grids()) {
                String date = one.date.map(Entry::raw).orElse("");
                if (!date.equals(last)) {
                    last = date;
                    seconds = times.local(date).map(local -> (double) local.toEpochSecond(ZoneOffset.UTC));
                }
                one.seconds = seconds;
            }
        }
    }

    private Optional<Entry> firstDate() {
        return plates.stream()
                .flatMap(each -> each.grids().stream())
                .flatMap(grid -> grid.date.stream())
                .findFirst();
    }

    Optional<String> serial() {
        return sayings.find("Serial number").or(() -> sayings.find("Serial#")).map(Entry::raw);
    }

    /** A list alone is written by the VICTOR, too. */
    String model() {
        boolean grids = plates.stream().anyMatch(each -> !each.grids().isEmpty());
        return grids || software().isPresent() || plates.isEmpty() ? "EnVision" : "multilabel plate reader";
    }

    Optional<String> software() {
        return sayings.all().keySet().stream()
                .map(key -> key.substring(key.indexOf(" / ") + 3))
                .filter(key -> key.startsWith("Exported with "))
                .map(key -> key.substring("Exported with ".length()))
                .findFirst();
    }

    ExportRun run(PlacedValues values, Platemap platemap) {
        String protocol = sayings.text("Protocol name");
        Optional<Entry> started = sayings.find("Assay Started");
        return new ExportRun(
                new RunKey(String.join(
                        "|",
                        "envision",
                        sayings.text("Assay ID"),
                        started.map(Entry::raw).orElse(""),
                        serial().orElse(""),
                        firstDate().map(Entry::raw).orElse(""))),
                protocol.isEmpty() ? file.name() : protocol,
                Optional.empty(),
                Optional.empty(),
                started.or(this::firstDate).flatMap(date -> times.read(date.raw(), date.place())),
                List.of(),
                plates.stream().map(each -> each.plate(values, platemap)).toList(),
                List.of(),
                sayings.all());
    }
}
