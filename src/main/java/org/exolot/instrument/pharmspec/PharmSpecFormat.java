package org.exolot.instrument.pharmspec;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.HeaderText;
import org.exolot.instrument.workbook.WorkbookHead;
import org.exolot.instrument.workbook.WorkbookRow;

/**
 * The summary report of PharmSpec 3 (Beckman Coulter; HIAC 9703+ for subvisible particles by USP 788 and Ph. Eur. 2.9.19), as xlsx, xls or
 * the page that calls itself xls: a head of labels, of which a site names some itself, then for each run and their average the counts above
 * each size. The report of a single counter test ({@code Run Counter Test}) says the same without approver and criteria. Runs that a person discarded are not in the average. Whether
 * counts per mL contain the dilution factor follows from the counts and the sample's volume beside them; where it does not, a person is asked.
 *
 * <p>Run key: sample, its date and the sensor's serial number. Measurement key: run, size and column.
 */
public final class PharmSpecFormat implements Format {
    static final FormatId ID = new FormatId("pharmspec");
    static final int VERSION = 1;

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        List<WorkbookRow> first = WorkbookHead.of(source).stream()
                .flatMap(head -> head.sheets().values().stream().limit(1))
                .flatMap(List::stream)
                .toList();
        if (any(first, text -> text.contains("hiac pharmspec"))) {
            return new Recognition(ID, 0.97, List.of("HIAC PharmSpec in the head of its first sheet"));
        }
        boolean test = any(first, text -> text.startsWith("particle size"))
                && any(first, text -> text.startsWith("cumulative count"))
                && any(first, text -> text.startsWith("sensor serial number") || text.startsWith("sensor model"));
        return test
                ? new Recognition(
                        ID, 0.9, List.of("a sensor, Particle Size and Cumulative Count, as of a counter test"))
                : new Recognition(
                        ID,
                        0,
                        List.of("no workbook with HIAC PharmSpec or a counter test in the head of its first sheet"));
    }

    private static boolean any(List<WorkbookRow> rows, Predicate<String> folded) {
        return rows.stream()
                .flatMap(row -> row.texts().stream())
                .map(HeaderText::fold)
                .anyMatch(folded);
    }

    @Override
    public Export read(Source source) throws IOException {
        return new PharmSpecReader(source).export();
    }
}
