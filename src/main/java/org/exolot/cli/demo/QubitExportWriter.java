package org.exolot.cli.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Writes the csv of a Qubit Flex after a protein assay: a row for each tube, its own concentration and the original sample's, three digits. */
public final class QubitExportWriter {
    private static final String HEADINGS =
            "Run ID,Test Date,Assay Name,Sample Name,Original Sample Conc.,Original sample conc. units,Qubit Tube Conc.,"
                    + "Qubit tube conc. units,Sample Volume (uL),Dilution Factor,Extended Low Range,Core Range,Extended High Range,"
                    + "Excitation,Std 1 RFU,Std 2 RFU,Std 3 RFU,Sample RFU,Last Read Standards,Reagent Lot#,Plate Barcode,Well,"
                    + "Sample ID,Tags,Calibrated Tubes,Software Version,Selected Samples";
    private static final DateTimeFormatter RUN = DateTimeFormatter.ofPattern("ddMMuu-HHmmss", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu hh:mm:ss a", Locale.ENGLISH);
    private static final MathContext PRINTED = new MathContext(3);
    private static final double CV = 0.02;
    /** Above this many µg/mL in the tube the assay says only that it cannot say. */
    private static final double TOP = 25;

    private final Random random;

    /** A writer whose scatter is repeatable. */
    public QubitExportWriter(long seed) {
        this.random = new Random(seed);
    }

    /**
     * A tube.
     *
     * @param sample as the analyst typed it
     * @param concentration of the sample in µg/mL
     * @param volume how many µL of it went into the tube of 200 µL
     */
    public record Tube(String sample, double concentration, int volume) {}

    /** The file; its day is told by the first time only where that is after the 12th of a month, as with the instrument. */
    public byte[] write(LocalDateTime standardsRead, String reagentLot, List<Tube> tubes) {
        StringBuilder text = new StringBuilder(HEADINGS).append('\n');
        LocalDateTime read = standardsRead.plusSeconds(12);
        for (Tube tube : tubes) {
            text.append(row(tube, standardsRead, read, reagentLot, tubes.size()))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String row(Tube tube, LocalDateTime standards, LocalDateTime read, String lot, int tubes) {
        BigDecimal factor = BigDecimal.valueOf(200).divide(BigDecimal.valueOf(tube.volume()), MathContext.DECIMAL64);
        double inTube = tube.concentration() / factor.doubleValue() * (1 + CV * random.nextGaussian());
        boolean beyond = inTube > TOP;
        BigDecimal printed = new BigDecimal(inTube).round(PRINTED);
        String original = beyond
                ? "Out of range"
                : printed.multiply(factor).round(PRINTED).toPlainString();
        return String.join(
                ",",
                RUN.format(standards),
                TIME.format(read),
                "Protein",
                tube.sample(),
                original,
                "ug/mL",
                beyond ? "Out of range" : printed.toPlainString(),
                "ug/mL",
                String.valueOf(tube.volume()),
                factor.stripTrailingZeros().toPlainString(),
                "0.25-1.0",
                "1.0-25",
                "25-30",
                "RED",
                "41.2",
                "205.7",
                "498.3",
                String.format(Locale.ROOT, "%.1f", 41.2 + 18.3 * inTube),
                TIME.format(standards),
                lot,
                "",
                "",
                "",
                "",
                String.valueOf(tubes),
                "1.5.0",
                String.valueOf(tubes));
    }
}
