package org.exolot.instrument.bmg;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.instrument.Series;
import org.exolot.instrument.plate.Durations;
import org.exolot.instrument.plate.TableRow;

/**
 * Which columns of a table with a row for each well are points of a series: those above times or wavelengths in the row below the names,
 * and those that are named by a time ({@code Raw Data (485/520) 1 - 0 h 30 min}) or a wavelength ({@code Spectrum Lambda 450 nm}).
 */
final class BmgPoints {
    private static final Pattern LAMBDA = Pattern.compile("(?i)\\blambda\\s+([0-9]{3,4}(?:[.,][0-9]+)?)\\s*nm");

    /** Channel and cycle, which is all that stands above a wavelength in some exports: {@code 1 - 1}. */
    private static final Pattern PAIR = Pattern.compile("[0-9]{1,3} - [0-9]{1,4}");

    private final double[] x;
    private final String[] series;
    private final Series.Axis axis;

    /**
     * @param below the row of times or wavelengths
     * @param section the line above the table, which names the columns that bear no name of their own
     */
    BmgPoints(TableRow header, Optional<TableRow> below, Optional<BmgTitle> section) {
        Optional<Series.Axis> told = below.flatMap(BmgTable::axisOf);
        boolean lambdas =
                header.texts().stream().anyMatch(name -> LAMBDA.matcher(name).find());
        axis = told.orElse(lambdas ? Series.Axis.WAVELENGTH : Series.Axis.TIME);
        x = new double[header.size()];
        series = new String[header.size()];
        String unnamed = section.map(BmgTitle::text).orElse("Raw Data");
        for (int i = 0; i < x.length; i++) {
            String name = header.text(i);
            BmgTitle title = BmgTitle.of(name);
            boolean pair = PAIR.matcher(title.text()).matches();
            OptionalDouble at = told.isPresent() ? at(below.orElseThrow().text(i)) : byName(name);
            boolean point = at.isPresent()
                    && (title.signal() || pair || wavelength(name).isPresent());
            x[i] = at.orElse(Double.NaN);
            series[i] = point ? pair ? unnamed : bare(name, unnamed) : "";
        }
    }

    /** Whether a row stands below the names that repeats the wavelengths in them, and nothing else. */
    static boolean repeats(TableRow header, TableRow row) {
        boolean any = false;
        for (int i = 0; i < row.size(); i++) {
            if (!row.text(i).isEmpty()) {
                OptionalDouble named = wavelength(header.text(i));
                if (named.isEmpty() || !named.equals(BmgTable.number(row.text(i)))) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    /** The series that a column belongs to; empty where it is no point. */
    String series(int column) {
        return column < series.length ? series[column] : "";
    }

    /** Seconds or nanometres. */
    double x(int column) {
        return x[column];
    }

    Series.Axis axis() {
        return axis;
    }

    private OptionalDouble at(String text) {
        return axis == Series.Axis.WAVELENGTH ? BmgTable.number(text) : Durations.seconds(text);
    }

    private static OptionalDouble byName(String name) {
        OptionalDouble nanometres = wavelength(name);
        return nanometres.isPresent() ? nanometres : Durations.atEnd(name);
    }

    private static OptionalDouble wavelength(String name) {
        Matcher found = LAMBDA.matcher(name);
        return found.find() ? BmgTable.number(found.group(1)) : OptionalDouble.empty();
    }

    private static String bare(String name, String unnamed) {
        String bare =
                LAMBDA.matcher(Durations.withoutTime(name)).replaceFirst("").strip();
        return bare.isEmpty() ? unnamed : bare;
    }
}
