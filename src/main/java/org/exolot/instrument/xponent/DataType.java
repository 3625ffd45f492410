package org.exolot.instrument.xponent;

import java.util.Arrays;
import java.util.Optional;
import org.exolot.instrument.text.HeaderText;

/** The blocks of data behind {@code DataType:}, by the names that the software gives them. */
enum DataType {
    MEDIAN("Median", Kind.READING),
    MEAN("Mean", Kind.READING),
    TRIMMED_MEAN("Trimmed Mean", Kind.READING),
    PEAK("Peak", Kind.READING),
    TRIMMED_PEAK("Trimmed Peak", Kind.READING),
    PEAK_COUNT("Peak Count", Kind.READING),
    TRIMMED_PEAK_COUNT("Trimmed Peak Count", Kind.READING),
    COUNT("Count", Kind.READING),
    TRIMMED_COUNT("Trimmed Count", Kind.READING),
    STANDARD_DEVIATION("Std Dev", Kind.READING),
    TRIMMED_STANDARD_DEVIATION("Trimmed Standard Deviation", Kind.READING),
    TRIMMED_STD_DEV("Trimmed Std Dev", Kind.READING),
    CV("%CV", Kind.READING),
    TRIMMED_CV("Trimmed %CV", Kind.READING),
    TRIMMED_CV_OF_MICROSPHERES("Trimmed % CV of Microspheres", Kind.READING),
    CV_OF_MICROSPHERES("% CV of Microspheres", Kind.READING),
    NET_MFI("Net MFI", Kind.REDUCED),
    NORMALIZED_NET_MEDIAN("Normalized Net Median", Kind.REDUCED),
    NORMALIZED_MEDIAN("Normalized Median", Kind.REDUCED),
    NET_NORMALIZED_MEDIAN("Net Normalized Median", Kind.REDUCED),
    AVERAGE_MFI("Avg MFI", Kind.FIGURE),
    AVERAGE_NET_MFI("Avg Net MFI", Kind.FIGURE),
    RESULT("Result", Kind.CONCENTRATION),
    AVERAGE_RESULT("Avg Result", Kind.CONCENTRATION),
    TEST_RESULT("Test Result", Kind.CONCENTRATION),
    RANGE("Range", Kind.WORDS),
    AVERAGE_RANGE("Avg Range", Kind.WORDS),
    INTERPRETATION("Interpretation", Kind.WORDS),
    COMMENTS("Comments", Kind.COMMENTS),
    RECOVERY("% Recovery", Kind.FIGURE),
    CV_REPLICATES("%CV Replicates", Kind.FIGURE),
    ACQUISITION_TIME("Acquisition Time", Kind.FIGURE),
    DILUTION("Dilution Factor", Kind.DILUTION),
    UNITS("Units", Kind.OF_ANALYTES),
    PER_BEAD_COUNT("Per Bead Count", Kind.OF_ANALYTES),
    ANALYSIS_TYPES("Analysis Types", Kind.OF_ANALYTES),
    ANALYSIS_COEFFICIENTS("Analysis Coefficients", Kind.OF_ANALYTES),
    R_SQUARED("R^2", Kind.OF_ANALYTES),
    STANDARD_EXPECTED("Standard Expected Concentration", Kind.OF_REAGENTS),
    CONTROL_EXPECTED("Control Expected Concentration", Kind.OF_REAGENTS),
    CONTROL_LOW("Control Range - Low", Kind.OF_REAGENTS),
    CONTROL_HIGH("Control Range - High", Kind.OF_REAGENTS),
    AUDIT_LOGS("Audit Logs", Kind.LOG),
    WARNINGS("Warnings/Errors", Kind.LOG);

    /** What stands in a block. */
    enum Kind {
        /** What the detector counted. */
        READING,
        /** A signal without the background's. */
        REDUCED,
        /** A figure without a unit of its own. */
        FIGURE,
        /** A concentration, in the analyte's unit. */
        CONCENTRATION,
        WORDS,
        COMMENTS,
        DILUTION,
        OF_ANALYTES,
        OF_REAGENTS,
        LOG
    }

    private final String written;
    private final Kind kind;

    DataType(String written, Kind kind) {
        this.written = written;
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** The block of this name; the software of INTELLIFLEX writes {@code TrimmedPeak} where xPONENT writes {@code Trimmed Peak}. */
    static Optional<DataType> of(String name) {
        String folded = joined(name);
        return Arrays.stream(values())
                .filter(type -> joined(type.written).equals(folded))
                .findFirst();
    }

    private static String joined(String name) {
        return HeaderText.fold(name).replace(" ", "");
    }
}
