package org.exolot.instrument.xponent;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Head;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.HeaderText;
import org.exolot.quantity.DecimalSign;

/**
 * The csv export of a batch by Luminex xPONENT 3.1 to 4.3 (LX100/200, MAGPIX, FLEXMAP 3D) and of xPONENT for INTELLIFLEX: a head, then one
 * block for each type of data with a row for each well and a column for each analyte. {@code Result} contains the dilution factor, {@code
 * Net MFI} is the median without the background's.
 *
 * <p>Run key: serial number, batch and the time at which it began. Measurement key: plate and well.
 */
public final class XponentFormat implements Format {
    private static final FormatId ID = new FormatId("luminex-xponent");
    private static final int VERSION = 1;
    private static final int FIRST_LINES = 5;
    private static final String DELIMITERS = ",;\t";
    private static final Pattern QUOTED_COMMA = Pattern.compile("\"-?[0-9]+,[0-9]+\"");
    private static final Pattern COMMA = Pattern.compile("[;\t\"]-?[0-9]+,[0-9]+(?=[;\t\"]|$)");

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        return delimiter(source.head())
                .map(known -> new Recognition(ID, 0.98, List.of("says that the program is xPONENT")))
                .orElseGet(() ->
                        new Recognition(ID, 0, List.of("no line Program,xPONENT among the first " + FIRST_LINES)));
    }

    @Override
    public Export read(Source source) throws IOException {
        char delimiter = delimiter(source.head()).orElse(',');
        return XponentReader.read(source, delimiter, sign(source.head(), delimiter), ID, VERSION);
    }

    private static Optional<Character> delimiter(Head head) {
        for (String line : head.folded(FIRST_LINES)) {
            String plain = line.replace("\"", "");
            for (char delimiter : DELIMITERS.toCharArray()) {
                // Folding makes a blank of a tab.
                char folded = HeaderText.fold("a" + delimiter + "b").charAt(1);
                if (plain.equals("program" + folded + "xponent")
                        || plain.startsWith("program" + folded + "xponent" + folded)) {
                    return Optional.of(delimiter);
                }
            }
        }
        return Optional.empty();
    }

    /** The software writes numbers as Windows is set: a comma can only be a decimal sign where it does not separate fields, or is quoted. */
    private static DecimalSign sign(Head head, char delimiter) {
        Pattern form = delimiter == ',' ? QUOTED_COMMA : COMMA;
        boolean results = false;
        for (String line : head.lines()) {
            results = results || HeaderText.fold(line).replace("\"", "").startsWith("datatype:");
            if (results && commaInNumber(line) && form.matcher(line).find()) {
                return DecimalSign.COMMA;
            }
        }
        return DecimalSign.POINT;
    }

    /** Whether a comma stands between two digits anywhere in a line: a pattern takes its time with long ones. */
    private static boolean commaInNumber(String line) {
        for (int at = line.indexOf(',', 1); at > 0 && at < line.length() - 1; at = line.indexOf(',', at + 1)) {
            if (Character.isDigit(line.charAt(at - 1)) && Character.isDigit(line.charAt(at + 1))) {
                return true;
            }
        }
        return false;
    }
}
