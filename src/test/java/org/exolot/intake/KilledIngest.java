package org.exolot.intake;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A process of its own that hands in a file and is killed on the way. Arguments: the home, the lot, and after which statement it stands still. */
public final class KilledIngest {
    private KilledIngest() {}

    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        try (IngestLab lab = IngestLab.open(Map.of("exolot.home", home.toString()))) {
            StandStill.at(arguments[2], lab);
            lab.ingest(lab.of(
                    Optional.of(arguments[1]),
                    IngestLab.nta("vial", Integer.parseInt(arguments[3]), 1e11, Optional.of(1000), 3)));
        }
    }
}
