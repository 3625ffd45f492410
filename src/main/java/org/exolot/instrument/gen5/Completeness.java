package org.exolot.instrument.gen5;

import java.util.List;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.WellId;

/** Whether a plate has the results that its layout and its headings announce. */
final class Completeness {
    private static final int NAMED = 12;

    private Completeness() {}

    /**
     * @param results whether a heading of results was seen
     * @param open whether the plate ends within a grid of results, behind which Gen5 writes an empty line
     */
    static void tell(PlateDraft plate, boolean results, boolean open, Place at, FindingLog findings) {
        List<WellId> unread = plate.unread();
        boolean nothing = plate.nothingRead();
        if (nothing && !results && plate.onlyImages()) {
            findings.add(
                    FindingType.READS_MISSING,
                    at,
                    "images of " + name(plate) + " and no figure of them",
                    "what Gen5 computed from the images");
        } else if (nothing && !results) {
            findings.add(FindingType.SECTION_MISSING, at, "no results of " + name(plate), "a grid or table of results");
        } else if (nothing || !unread.isEmpty() && open) {
            findings.add(
                    FindingType.FILE_TRUNCATED,
                    at,
                    unread.isEmpty() ? "a plate without results" : "no result of " + inWords(unread),
                    "a result for each well of the layout, and an empty line behind them");
        } else if (!unread.isEmpty()) {
            findings.add(
                    FindingType.READS_MISSING,
                    at,
                    "no result of " + inWords(unread),
                    "a result for each well of the layout");
        }
    }

    private static String name(PlateDraft plate) {
        String name = plate.said("Plate Number");
        return name.isEmpty() ? "the plate" : name;
    }

    private static String inWords(List<WellId> wells) {
        return wells.size() > NAMED
                ? wells.size() + " wells, of which the first is " + wells.getFirst()
                : String.join(", ", wells.stream().map(WellId::toString).toList());
    }
}
