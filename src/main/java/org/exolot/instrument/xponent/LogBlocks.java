package org.exolot.instrument.xponent;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.plate.PlacedValues;

/** The audit log and the software's warnings to wells. */
final class LogBlocks {
    private static final int KEPT = 1_000;

    private final Map<String, Entry> audit = new LinkedHashMap<>();
    private final FindingLog findings;

    LogBlocks(FindingLog findings) {
        this.findings = findings;
    }

    void row(DataType type, List<String> texts, List<Place> places, Wells wells) {
        if (type == DataType.WARNINGS) {
            Entry message = PlacedValues.words(texts.getLast(), places.getLast());
            Wells.Location.of(texts.getFirst()).ifPresent(at -> wells.warning(at, message));
            findings.add(FindingType.VENDOR_WARNS, places.getFirst(), message.raw(), "no warning");
        } else if (audit.size() < KEPT) {
            audit.put(
                    "Audit Logs / " + (audit.size() + 1),
                    PlacedValues.words(String.join(", ", texts), places.getFirst()));
        }
    }

    Map<String, Entry> audit() {
        return audit;
    }
}
