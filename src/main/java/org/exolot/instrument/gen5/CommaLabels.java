package org.exolot.instrument.gen5;

import java.util.Set;
import java.util.regex.Pattern;
import org.exolot.instrument.text.Fields;

/**
 * Labels that name two filters, as {@code GFP:485,528}: Gen5 writes them without quotes also where commas divide the fields, so that the
 * emission seems to be a field of its own.
 */
final class CommaLabels {
    private static final Pattern EXCITATION = Pattern.compile("(?:.*[: ])?[0-9]{3,4}(?:/[0-9]{1,3})?");
    private static final Pattern EMISSION = Pattern.compile("[0-9]{3,4}(?:/[0-9]{1,3})?(?: ?\\[.*)?");
    /** What cannot be a label of absorbance beside one of another wavelength. */
    private static final Pattern CERTAIN = Pattern.compile("T\\S? .*|.*:[0-9/]+|[0-9]+/[0-9]+");

    private static final Set<String> HEADINGS = Set.of("Time", "Wavelength", "X Read #", "Well ID", "Well");

    private CommaLabels() {}

    /**
     * Puts together the labels of a line.
     *
     * @param listed whether it stands in a list, which has neither headings nor rows of figures with a label behind them
     * @param figures how many of them a row of wells has
     */
    static void join(Fields fields, boolean listed, int figures, Labels labels) {
        if (!listed) {
            heading(fields);
            row(fields, figures);
        }
        columns(fields, labels);
    }

    /** The label of a line that is nothing else. */
    private static void heading(Fields fields) {
        if (fields.filled() == 2 && pair(fields, 0)) {
            fields.join(0);
        }
    }

    /** The label behind a row of so many figures. */
    private static void row(Fields fields, int figures) {
        if (figures > 0 && fields.filled() == figures + 3 && pair(fields, figures + 1)) {
            fields.join(figures + 1);
        }
    }

    /** The labels that are columns of a table. */
    private static void columns(Fields fields, Labels labels) {
        if (!HEADINGS.contains(fields.text(0))) {
            return;
        }
        for (int i = 1; i + 1 < fields.count(); i++) {
            if (pair(fields, i)
                    && (CERTAIN.matcher(fields.text(i)).matches()
                            || labels.known(fields.text(i) + "," + fields.text(i + 1)))) {
                fields.join(i);
            }
        }
    }

    private static boolean pair(Fields fields, int at) {
        return EMISSION.matcher(fields.text(at + 1)).matches()
                && EXCITATION.matcher(fields.text(at)).matches();
    }
}
