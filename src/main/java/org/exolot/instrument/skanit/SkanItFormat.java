package org.exolot.instrument.skanit;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.workbook.WorkbookHead;
import org.exolot.instrument.workbook.WorkbookRow;
import org.exolot.quantity.DecimalSign;

/**
 * The workbook that SkanIt exports: a sheet for each step of the session (measurement, blank subtraction, standard curve, dilution factor),
 * then what was set, who ran it, a log, and the layout with standards' concentrations and dilutions. Concentrations of the step
 * {@code Standard Curve} are those in the well; only the step {@code Dilution Factor} contains the dilution.
 *
 * <p>Run key: session, execution time, serial number of the instrument. Measurement key: plate, step and well.
 */
public final class SkanItFormat implements Format {
    private static final FormatId ID = new FormatId("skanit");
    private static final int VERSION = 1;
    private static final int HEAD = 3;
    private static final Pattern IN_WORDS =
            Pattern.compile("R[²2]: ?[0-9]{1,9}([.,])[0-9]{1,20}|-?[0-9]{1,20}([.,])[0-9]{1,20} \\S.*");

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        Optional<WorkbookHead> head = WorkbookHead.of(source);
        boolean results = head.isPresent()
                && head.get().sheets().values().stream()
                        .anyMatch(rows -> begins(rows) && rows.stream().anyMatch(SkanItFormat::session)
                                || rows.stream().limit(HEAD).anyMatch(row -> SkanItWords.session(row.text(0))));
        boolean told = head.isPresent()
                && head.get().sheets().values().stream()
                        .flatMap(List::stream)
                        .flatMap(row -> row.texts().stream())
                        .anyMatch(text -> text.startsWith("SkanIt Software"));
        if (results) {
            return new Recognition(
                    ID, told ? 0.98 : 0.95, List.of("a sheet that begins Measurement results, of a SkanIt session"));
        }
        return new Recognition(
                ID, told ? 0.6 : 0, List.of("no sheet that begins Measurement results with a session .skax"));
    }

    private static boolean begins(List<WorkbookRow> rows) {
        return !rows.isEmpty() && SkanItWords.RESULTS.is(rows.getFirst().text(0));
    }

    /** The session's file, or a grid with a named corner. */
    private static boolean session(WorkbookRow row) {
        return SkanItWords.session(row.text(0))
                || SkanItWords.range(row.text(0))
                || row.text(0).equals("Plate 1");
    }

    /** The decimal sign of the numbers that stand in words, which are written in the language of the computer; cells with numbers alone have none. */
    private static DecimalSign written(Source source) {
        long commas = 0;
        long points = 0;
        List<List<WorkbookRow>> sheets = WorkbookHead.of(source).stream()
                .flatMap(head -> head.sheets().values().stream())
                .toList();
        for (List<WorkbookRow> rows : sheets) {
            for (WorkbookRow row : rows) {
                for (String text : row.texts()) {
                    Matcher number = IN_WORDS.matcher(text);
                    if (number.matches()) {
                        boolean comma = ",".equals(number.group(1)) || ",".equals(number.group(2));
                        commas += comma ? 1 : 0;
                        points += comma ? 0 : 1;
                    }
                }
            }
        }
        return commas > points ? DecimalSign.COMMA : DecimalSign.POINT;
    }

    @Override
    public Export read(Source source) throws IOException {
        SkanItReader reader = new SkanItReader(source, DecimalSign.POINT, written(source));
        TableRows.sheets(source, reader.findings(), reader::sheet, reader::row);
        return reader.export(ID, VERSION);
    }
}
