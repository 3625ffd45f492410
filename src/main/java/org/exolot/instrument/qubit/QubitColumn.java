package org.exolot.instrument.qubit;

import java.util.List;
import java.util.regex.Pattern;

/** The columns that Qubit 2.0, Qubit 4 and Qubit Flex write, by their names folded for comparison. */
enum QubitColumn {
    RUN_ID(Kind.TEXT, "run id"),
    ASSAY(Kind.TEXT, "assay name", "assay type"),
    SAMPLE(Kind.TEXT, "sample name", "test name", "name"),
    TEST_DATE(Kind.TIME, "test date", "date/time", "date and time"),
    ORIGINAL(Kind.NUMBER, "original sample conc.", "stock conc."),
    ORIGINAL_UNIT(Kind.TEXT, "original sample conc. units"),
    TUBE(Kind.NUMBER, "qubit tube conc.", "assay conc."),
    TUBE_UNIT(Kind.TEXT, "qubit tube conc. units"),
    /** Qubit 4 writes it twice: behind each concentration its own. */
    UNITS(Kind.TEXT, "units"),
    VOLUME(
            Kind.NUMBER,
            "sample volume (µl)",
            "sample volume (ul)",
            "sample volume (?l)",
            "sample volume (\uFFFDl)",
            "sample vol (µl)",
            "sample vol (ul)",
            "sample vol (?l)",
            "sample vol (\uFFFDl)"),
    FACTOR(Kind.NUMBER, "dilution factor"),
    LOW_RANGE(Kind.TEXT, "extended low range"),
    CORE_RANGE(Kind.TEXT, "core range"),
    HIGH_RANGE(Kind.TEXT, "extended high range"),
    STANDARD_1(Kind.NUMBER, "std 1 rfu"),
    STANDARD_2(Kind.NUMBER, "std 2 rfu"),
    STANDARD_3(Kind.NUMBER, "std 3 rfu"),
    EXCITATION(Kind.TEXT, "excitation"),
    EMISSION(Kind.TEXT, "emission"),
    GREEN(Kind.NUMBER, "green rfu"),
    FAR_RED(Kind.NUMBER, "far red rfu"),
    SAMPLE_RFU(Kind.NUMBER, "sample rfu"),
    LAST_STANDARDS(Kind.TIME, "last read standards"),
    LOT(Kind.TEXT, "reagent lot#"),
    PLATE(Kind.TEXT, "plate barcode"),
    WELL(Kind.TEXT, "well"),
    SAMPLE_ID(Kind.TEXT, "sample id", "sample_id", "sampleid"),
    TAGS(Kind.TEXT, "tags"),
    CALIBRATED(Kind.TEXT, "calibrated tubes"),
    SOFTWARE(Kind.TEXT, "software version"),
    SELECTED(Kind.TEXT, "selected samples");

    /** What stands in a column. */
    enum Kind {
        TEXT,
        NUMBER,
        TIME
    }

    /** The name with the sign of a trade mark, or with what programs made of that sign. */
    private static final Pattern SIGNED = Pattern.compile("^qubit(?:tm|\\(r\\)|\\(tm\\)|[^a-z ]{1,3}) ?");

    private final Kind kind;
    private final List<String> names;

    QubitColumn(Kind kind, String... names) {
        this.kind = kind;
        this.names = List.of(names);
    }

    Kind kind() {
        return kind;
    }

    /** Whether a folded heading is this column's. */
    boolean is(String folded) {
        String plain = SIGNED.matcher(folded).replaceFirst("qubit ");
        return names.contains(plain.replace('μ', 'µ')) || names.contains(plain.replace('µ', 'μ'));
    }
}
