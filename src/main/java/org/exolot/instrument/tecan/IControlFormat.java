package org.exolot.instrument.tecan;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Head;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.Delimiters;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.workbook.Workbook;
import org.exolot.instrument.workbook.WorkbookHead;
import org.exolot.quantity.DecimalSign;

/**
 * The workbook into which Tecan's i-control and SparkControl write each measurement, every one on a new sheet: {@code Application: Tecan
 * i-control}, device, plate, then for each label its settings and a grid with the corner {@code <>}, or cycles or wavelengths as a table;
 * or one of its sheets saved as csv. The roles of wells are not in it. Reads are numbers of single precision, which the workbook shows with more digits than were measured.
 *
 * <p>Run key: serial number, start. Measurement key: label and well.
 */
public final class IControlFormat implements Format {
    private static final FormatId ID = new FormatId("tecan-icontrol");
    private static final int VERSION = 1;
    private static final int FIRST = 3;

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        boolean told = Workbook.mayBe(source.head()) ? inWorkbook(source) : inText(source.head());
        return new Recognition(
                ID,
                told ? 0.98 : 0,
                List.of(told ? "Application: Tecan i-control" : "no sheet that begins Application: Tecan i-control"));
    }

    private static boolean inWorkbook(Source source) {
        Optional<WorkbookHead> head = WorkbookHead.of(source);
        return head.isPresent()
                && head.get().sheets().values().stream()
                        .anyMatch(
                                rows -> rows.stream().limit(FIRST).anyMatch(row -> IControlReader.begins(row.text(0))));
    }

    private static boolean inText(Head head) {
        return head.lines(FIRST).stream().anyMatch(line -> IControlReader.begins(line.replace("\"", "")));
    }

    @Override
    public Export read(Source source) throws IOException {
        if (Workbook.mayBe(source.head())) {
            IControlReader reader = new IControlReader(source, DecimalSign.POINT);
            TableRows.sheets(source, reader.findings(), reader::sheet, reader::row);
            return reader.export(ID, VERSION);
        }
        char delimiter = Delimiters.of(source.head());
        IControlReader reader = new IControlReader(source, Delimiters.decimals(source.head(), delimiter));
        TableRows.walk(source, delimiter, reader.findings(), reader::row);
        return reader.export(ID, VERSION);
    }
}
