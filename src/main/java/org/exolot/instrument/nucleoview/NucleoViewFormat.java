package org.exolot.instrument.nucleoview;

import java.io.IOException;
import java.util.List;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;

/**
 * The csv that ChemoMetec NucleoView writes for one count of a NucleoCounter NC-200: lines of key and value, divided by semicolons, then what
 * is known of the instrument, then a mark in brackets, which only the vendor's software can check. Concentrations contain the dilution by
 * volumes and the multiplication factor. NC-View (NC-202 and NC-203) writes one count as keys with a colon, a tab and the value, with one
 * dilution factor that the concentrations contain, without a mark.
 *
 * <p>Run key: serial number, image and time. Measurement key: image.
 */
public final class NucleoViewFormat implements Format {
    private static final FormatId ID = new FormatId("nucleoview");
    private static final int VERSION = 1;
    static final int FIRST_LINES = 80;

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        List<String> lines = source.head().folded(FIRST_LINES);
        boolean instrument = lines.stream().anyMatch(line -> line.startsWith("instrument type;nucleo"));
        boolean counts = counts(lines, ';') || counts(lines, ',');
        if (counts || oneCount(lines)) {
            return new Recognition(ID, instrument ? 0.97 : 0.93, List.of("lines Viability (%) and Total (cells/ml)"));
        }
        return Recognition.by(
                instrument,
                ID,
                0.8,
                "a line Instrument type;NucleoView",
                "no lines Viability (%) and Total (cells/ml)");
    }

    /** Divided by a semicolon, as the software writes, or by the comma that a spreadsheet put in its place. */
    static boolean counts(List<String> lines, char delimiter) {
        return begins(lines, "viability (%)" + delimiter)
                && (begins(lines, "total (cells/ml)" + delimiter) || begins(lines, "live (cells/ml)" + delimiter));
    }

    /** One count as NC-View writes it: keys that end in a colon, folded tabs. */
    private static boolean oneCount(List<String> lines) {
        return begins(lines, "viability (%): ") && begins(lines, "total (cells/ml): ");
    }

    private static boolean begins(List<String> lines, String key) {
        return lines.stream().anyMatch(line -> line.startsWith(key));
    }

    @Override
    public Export read(Source source) throws IOException {
        return NucleoViewReader.read(source, ID, VERSION);
    }
}
