package org.exolot.instrument.nanodrop;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;

/**
 * The spectra that a NanoDrop One or 2000 exports as text with tabs (tsv), one below the other: the name of the sample, the time, a line of
 * the axis as {@code Wavelength (nm)} and {@code 10mm Absorbance} in the language of the software, lines {@code //…} of the calibration,
 * then a point a line.
 *
 * <p>Run key: first sample and time. One curve for each spectrum.
 */
public final class NanoDropSpectraFormat implements Format {
    static final FormatId ID = new FormatId("nanodrop-spectra");
    static final int VERSION = 1;
    private static final int FIRST_LINES = 8;
    private static final Pattern AXIS = Pattern.compile("[^\\t]{1,40}\\(nm\\)\\s*\\t\\s*[0-9]+ ?mm [^\\t]{1,40}\\s*");

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        List<String> lines = source.head().lines(FIRST_LINES);
        boolean axis = lines.stream().anyMatch(line -> AXIS.matcher(line).matches());
        return Recognition.by(
                axis,
                ID,
                0.93,
                "a line Wavelength (nm) and 10mm Absorbance",
                "no line Wavelength (nm) and 10mm Absorbance near the beginning");
    }

    /** Whether these are the names of the axis and the signal. */
    static boolean isAxis(List<String> fields) {
        return fields.size() > 1
                && AXIS.matcher(fields.get(0) + "\t" + fields.get(1)).matches();
    }

    @Override
    public Export read(Source source) throws IOException {
        return new SpectraReader(source).export();
    }
}
