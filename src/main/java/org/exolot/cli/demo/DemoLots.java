package org.exolot.cli.demo;

import java.util.List;
import java.util.Map;
import org.exolot.cli.demo.DemoLot.Story;

/** The lots of the demo and the usual results of what is entered by hand. Figures are made up. */
final class DemoLots {
    static final List<DemoLot> ALL = List.of(
            lot(1, 9.20E10, Story.RELEASED),
            lot(2, 9.65E10, Story.CERTIFIED_AGAIN),
            lot(3, 9.40E10, Story.RECALLED),
            lot(4, 9.80E10, Story.HELD),
            lot(5, 8.30E10, Story.ASSESSED),
            lot(6, 7.10E10, Story.OUT_OF_SPECIFICATION),
            lot(7, 9.50E10, Story.UNDECIDED, Map.of("bacterial endotoxins", "<0.5")),
            lot(8, 9.35E10, Story.REJECTED, Map.of("sterility", "growth")),
            lot(9, 9.55E10, Story.AWAITING_REVIEW),
            lot(10, 9.70E10, Story.OPEN_QUESTION),
            lot(11, 9.25E10, Story.READY),
            lot(12, 9.60E10, Story.BEGUN));

    /** By attribute, as the starter product's methods name them; one for each independent assay where there are several. */
    static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("CD9, CD63, CD81", "all three detected"),
            Map.entry("CD73, CD90, CD105; CD45", "at least 2 of 3 detected, CD45 not detected"),
            Map.entry("TSG101", "detected"),
            Map.entry("calnexin", "not detected"),
            Map.entry("morphology", "round or cup-shaped, membrane-bound, not agglomerated"),
            Map.entry("residual albumin", "12.4"),
            Map.entry("residual host-cell DNA", "1.8"),
            Map.entry("detergent-labile fraction", "91.3"),
            Map.entry("extractable volume", "1.05"),
            Map.entry("relative potency (dermal papilla cell proliferation)", "98 | 104 | 111"),
            Map.entry("relative potency (TNF-alpha inhibition)", "88 | 96 | 103"),
            Map.entry("relative potency (angiogenesis)", "102 | 117 | 126"),
            Map.entry("relative potency (matrix remodelling)", "81 | 94 | 99"),
            Map.entry("sterility", "no growth"),
            Map.entry("bacterial endotoxins", "<0.05"),
            Map.entry("mycoplasma", "not detected"),
            Map.entry("adventitious viruses", "not detected"),
            Map.entry(
                    "appearance after thaw",
                    "clear to slightly opalescent, colourless, practically free of visible particles"),
            Map.entry("pH", "7.21"),
            Map.entry("osmolality", "294"),
            Map.entry("particles >= 10 um per container", "310"),
            Map.entry("particles >= 25 um per container", "14"));

    private DemoLots() {}

    private static DemoLot lot(int number, double perMl, Story story) {
        return lot(number, perMl, story, Map.of());
    }

    private static DemoLot lot(int number, double perMl, Story story, Map<String, String> entries) {
        return new DemoLot(number, perMl, story, entries);
    }
}
