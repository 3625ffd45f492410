package org.exolot.intake;

import java.util.Map;
import java.util.Optional;

/** A process of its own that hands in a file and is killed on the way. Arguments: the lot, at which statement it stands still, and the file's number. */
public final class KilledIngest {
    private KilledIngest() {}

    public static void main(String[] arguments) {
        try (IngestLab lab = IngestLab.open(Map.of())) {
            StandStill.at(arguments[1], lab);
            lab.ingest(lab.of(Optional.of(arguments[0]), file(Integer.parseInt(arguments[2]))));
        }
    }

    /** The file of this number. */
    static NewSubmission.File file(int number) {
        return IngestLab.nta("vial", number * 20, 1e11, Optional.of(1000), 3);
    }
}
