package org.exolot.instrument.tecan;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.workbook.WorkbookHead;

/**
 * The workbook into which Tecan's i-control and SparkControl write each measurement, every one on a new sheet: {@code Application: Tecan
 * i-control}, device, plate, then for each label its settings and a grid with the corner {@code <>}, or cycles or wavelengths as a table.
 * The roles of wells are not in it. Reads are numbers of single precision, which the workbook shows with more digits than were measured.
 *
 * <p>Run key: serial number, start. Measurement key: label and well.
 */
public final class IControlFormat implements Format {
    private static final FormatId ID = new FormatId("tecan-icontrol");
    private static final int VERSION = 1;

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        Optional<WorkbookHead> head = WorkbookHead.of(source);
        boolean told = head.isPresent()
                && head.get().sheets().values().stream()
                        .anyMatch(rows -> rows.stream().limit(3).anyMatch(row -> IControlReader.begins(row.text(0))));
        return new Recognition(
                ID,
                told ? 0.98 : 0,
                List.of(told ? "Application: Tecan i-control" : "no sheet that begins Application: Tecan i-control"));
    }

    @Override
    public Export read(Source source) throws IOException {
        IControlReader reader = new IControlReader(source);
        TableRows.sheets(source, reader.findings(), reader::sheet, reader::row);
        return reader.export(ID, VERSION);
    }
}
