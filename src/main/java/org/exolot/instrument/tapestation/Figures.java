package org.exolot.instrument.tapestation;

import java.util.Map;
import java.util.Set;

/** What the elements of a sample, a peak and a region are. */
final class Figures {
    /** Words beside the figures. */
    static final Set<String> WORDS = Set.of(
            "WellNumber",
            "Comment",
            "Observations",
            "Alert",
            "ScreenTapeID",
            "Number",
            "Name",
            "Color",
            "IsAutoAddedRegion");

    /** Parts that hold further figures of the sample. */
    static final Set<String> OF_SAMPLE = Set.of("RNA", "DNA", "Protein", "CfDNA", "CellFreeDNA", "gDNA");

    private static final Map<String, String> WHAT = Map.ofEntries(
            Map.entry("Concentration", "concentration"),
            Map.entry("RINe", "RNA integrity number"),
            Map.entry("RIN", "RNA integrity number"),
            Map.entry("DIN", "DNA integrity number"),
            Map.entry("DV200", "DV200"),
            Map.entry("PercentCfDNA", "fraction of cell-free DNA"),
            Map.entry("PercentageCfDNA", "fraction of cell-free DNA"),
            Map.entry("TotalRNAArea", "total RNA area"),
            Map.entry("RNAArea", "RNA area"),
            Map.entry("Ratio28S18SHeight", "28S/18S ratio by height"),
            Map.entry("Ratio28S18SArea", "28S/18S ratio by area"),
            Map.entry("Ratio23S16SHeight", "23S/16S ratio by height"),
            Map.entry("Ratio23S16SArea", "23S/16S ratio by area"),
            Map.entry("Area", "area"),
            Map.entry("AssignedQuantity", "assigned quantity"),
            Map.entry("CalibratedQuantity", "calibrated quantity"),
            Map.entry("FromMW", "size from"),
            Map.entry("ToMW", "size to"),
            Map.entry("From", "size from"),
            Map.entry("To", "size to"),
            Map.entry("FromPercent", "run distance from"),
            Map.entry("ToPercent", "run distance to"),
            Map.entry("Height", "height"),
            Map.entry("Molarity", "molarity"),
            Map.entry("Size", "size"),
            Map.entry("AverageSize", "average size"),
            Map.entry("PercentIntegratedArea", "fraction of the integrated area"),
            Map.entry("PercentOfTotal", "fraction of the total"),
            Map.entry("RunDistance", "run distance"));

    private static final Set<String> SIZES = Set.of("FromMW", "ToMW", "From", "To", "Size", "AverageSize");
    private static final Set<String> PERCENT = Set.of(
            "FromPercent",
            "ToPercent",
            "PercentIntegratedArea",
            "PercentOfTotal",
            "RunDistance",
            "PercentCfDNA",
            "PercentageCfDNA",
            "DV200");
    private static final Set<String> MASS = Set.of("Concentration", "AssignedQuantity", "CalibratedQuantity");

    private final String mass;
    private final String molarity;
    private final String size;

    /**
     * @param mass the unit of mass concentrations, as the file writes it
     * @param molarity of molar ones
     * @param size of sizes: {@code nt}, {@code bp} or {@code kD}
     */
    Figures(String mass, String molarity, String size) {
        this.mass = mass;
        this.molarity = molarity;
        this.size = size;
    }

    static boolean known(String element) {
        return WHAT.containsKey(element);
    }

    /** What an element is, in words. */
    static String what(String element) {
        return WHAT.getOrDefault(element, element);
    }

    /** What a sample's own element is: its concentration is of protein where sizes are masses, else of nucleic acid. */
    String ofSample(String element) {
        if (!element.equals("Concentration")) {
            return what(element);
        }
        return size.startsWith("k") ? "protein concentration" : "nucleic acid concentration";
    }

    String unit(String element) {
        if (SIZES.contains(element)) {
            return size;
        }
        if (MASS.contains(element)) {
            return mass;
        }
        return element.equals("Molarity") ? molarity : PERCENT.contains(element) ? "%" : "";
    }
}
