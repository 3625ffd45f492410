package org.exolot.instrument.asm;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Plate;
import org.exolot.instrument.Series;

/** What the model of quantitative PCR calls the quantification cycle of a well and the curves it was found in. */
final class AsmCycles {
    static final String CQ = "Cq";

    private static final String RESULT = "cycle threshold result (qPCR)";
    /** It and the name that the models before had for it. */
    private static final Set<String> RESULTS = Set.of(RESULT, "cycle threshold result");

    private static final String UNITLESS = "(unitless)";
    private static final String RFU = "RFU";

    private AsmCycles() {}

    /** Whether the plate was read in the cycles of a PCR; it is then a plate for one target. */
    static boolean are(Plate plate) {
        return plate.readMode().orElse("").toLowerCase(Locale.ROOT).contains("pcr");
    }

    /** Whether a key of a document is that of the quantification cycle. */
    static boolean isResult(String key) {
        return RESULTS.contains(key);
    }

    static void cq(AsmOut out, Entry cq) {
        out.single("processed data", () -> out.quantity(RESULT, cq, Optional.of(UNITLESS)));
        if (!AsmOut.measured(cq)) {
            out.error(RESULT, cq);
        }
    }

    static void curve(AsmOut out, Series series) {
        String cube = cube(series);
        String unit = cube.startsWith("reporter") || cube.startsWith("melting") ? RFU : UNITLESS;
        out.single("processed data", () -> out.cube(cube, series.label(), unit, series));
    }

    private static String cube(Series series) {
        if (series.axis() != Series.Axis.CYCLE) {
            return "melting curve data cube";
        }
        return switch (series.label()) {
            case "Rn" -> "normalized reporter data cube";
            case "\u0394Rn" -> "baseline corrected reporter data cube";
            default -> "reporter dye data cube";
        };
    }
}
