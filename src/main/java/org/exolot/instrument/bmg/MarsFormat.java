package org.exolot.instrument.bmg;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Head;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.Delimiters;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.text.HeaderText;
import org.exolot.instrument.workbook.Workbook;

/**
 * The csv export of BMG Labtech's MARS, as grids for each read or as a table with a row for each well (columns {@code Well Row},
 * {@code Well Col}, {@code Content}), with or without the lines of the head. A grid whose name begins {@code Raw Data} was read;
 * {@code Blank corrected} has the mean of the blanks subtracted. Standards' concentrations are in the file only where the layout was exported.
 *
 * <p>Run key: test run number, test name, date and time, the plate's ids. Measurement key: plate and well.
 */
public final class MarsFormat implements Format {
    private static final FormatId ID = new FormatId("bmg-mars");
    private static final int VERSION = 1;
    private static final int HEADER = 30;

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        Head head = source.head();
        if (Workbook.mayBe(head)) {
            return new Recognition(ID, 0, List.of("a workbook"));
        }
        List<String> lines = head.folded(HEADER);
        boolean user = lines.stream().anyMatch(BmgHead::runLine);
        boolean test = lines.stream().anyMatch(BmgHead::testLine);
        if (user && test || BmgHead.inLines(lines)) {
            return new Recognition(ID, 0.97, List.of("User and Test run no., Test name, Date and Time"));
        }
        return head.anyContains("content", HEADER) && table(lines)
                ? new Recognition(ID, 0.9, List.of("the columns Well Row, Well Col, Content and Raw Data"))
                : new Recognition(
                        ID,
                        user || test ? 0.4 : 0,
                        List.of(
                                "neither a head with User, Test run no. and Test name nor a table by Well Row and Well Col"));
    }

    /** Names of columns may run over several lines. */
    private static boolean table(List<String> lines) {
        String all =
                HeaderText.fold(lines.stream().collect(Collectors.joining(" ")).replace("\"", ""));
        return all.contains("well row")
                && all.contains("well col")
                && all.contains("content")
                && (all.contains("raw data") || all.contains("based on"));
    }

    @Override
    public Export read(Source source) throws IOException {
        char delimiter = Delimiters.of(source.head());
        BmgReader reader = new BmgReader(source, Delimiters.decimals(source.head(), delimiter));
        TableRows.walk(source, delimiter, reader.findings(), reader::row);
        return reader.export(ID, VERSION, "MARS");
    }
}
