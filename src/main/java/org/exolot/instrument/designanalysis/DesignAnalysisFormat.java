package org.exolot.instrument.designanalysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.qpcr.QpcrHeader;
import org.exolot.instrument.qpcr.QpcrReader;
import org.exolot.instrument.text.HeaderText;
import org.exolot.instrument.workbook.Workbook;
import org.exolot.instrument.workbook.WorkbookCell;
import org.exolot.instrument.workbook.WorkbookHead;
import org.exolot.instrument.workbook.WorkbookRow;
import org.exolot.instrument.workbook.WorkbookRows;
import org.exolot.quantity.DecimalSign;

/**
 * The workbook that Design & Analysis (and Diomni) of the QuantStudio 1, 3, 5, 6 and 7 series exports: on each sheet the same head of keys and
 * values, then a table: Results, Amplification Data, Multicomponent, Raw Data, Replicate Group Result, Standard Curve Result, and those of
 * presence and absence (Well Call, Target Call, Control Status). The workbooks of the older QuantStudio software have the same form under other
 * keys. A well is told on several sheets, which are put together. The quantities of
 * unknowns are computed with the slope as printed, with four decimals.
 *
 * <p>Run key: the experiment's file, the instrument's serial number and the start of the run. Measurement key: target and well.
 */
public final class DesignAnalysisFormat implements Format {
    private static final FormatId ID = new FormatId("design-and-analysis-xlsx");
    private static final int VERSION = 1;

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        Optional<WorkbookHead> head = WorkbookHead.of(source);
        boolean named = head.stream()
                .flatMap(each -> each.sheets().values().stream())
                .anyMatch(rows -> key(rows, "File Name") && key(rows, "Software Name and Version"));
        boolean block = head.stream()
                .flatMap(each -> each.sheets().values().stream())
                .anyMatch(rows -> key(rows, "Block Type") && key(rows, "Instrument Type"));
        boolean cycle = head.stream()
                .flatMap(each -> each.sheets().values().stream())
                .anyMatch(rows -> key(rows, "Quantification Cycle Method") || key(rows, "Chemistry"));
        boolean table = head.stream()
                .flatMap(each -> each.sheets().values().stream())
                .flatMap(List::stream)
                .anyMatch(row -> QpcrHeader.of(row.texts()).isPresent());
        if (table && named) {
            return new Recognition(
                    ID, 0.98, List.of("File Name, Software Name and Version and the headings of a qPCR table"));
        }
        return block && (table || cycle)
                ? new Recognition(ID, 0.85, List.of("Instrument Type, Block Type and the head or table of a qPCR run"))
                : new Recognition(
                        ID, 0, List.of("no sheet with File Name, Software Name and Version and a table by the well"));
    }

    private static boolean key(List<WorkbookRow> rows, String key) {
        String wanted = HeaderText.fold(key);
        return rows.stream().anyMatch(row -> HeaderText.fold(row.text(0)).equals(wanted));
    }

    @Override
    public Export read(Source source) throws IOException {
        FindingLog findings = new FindingLog();
        QpcrReader reader = new QpcrReader(source.file(), DecimalSign.POINT, findings);
        Optional<Workbook> opened = Workbook.open(source, findings);
        if (opened.isPresent()) {
            try (Workbook workbook = opened.get()) {
                for (String sheet : workbook.sheets()) {
                    reader.sheet(sheet);
                    rows(workbook, sheet, reader);
                }
            }
        }
        return export(reader);
    }

    private static void rows(Workbook workbook, String sheet, QpcrReader reader) {
        try (WorkbookRows rows = workbook.rows(sheet)) {
            while (rows.next()) {
                WorkbookRow row = rows.row();
                List<TableCell> cells = new ArrayList<>(row.cells().size());
                for (WorkbookCell cell : row.cells()) {
                    cells.add(new TableCell(cell.text().strip(), cell.date(), cell.place()));
                }
                reader.row(new TableRow(row.place(), cells));
            }
        }
    }

    private static Export export(QpcrReader reader) {
        Optional<Entry> serial = reader.head("Instrument Serial Number");
        Optional<Entry> begun = reader.head("Run Start Date/Time", "Run Start Data/Time");
        String name =
                reader.head("File Name", "Experiment Name").map(Entry::raw).orElse("experiment");
        return reader.export(
                ID,
                VERSION,
                new InstrumentIdentity(
                        "Applied Biosystems",
                        reader.head("Instrument Type").map(Entry::raw).orElse("QuantStudio"),
                        serial.map(Entry::raw),
                        reader.head("Software Name and Version").map(Entry::raw)),
                String.join(
                        "|",
                        name,
                        serial.map(Entry::raw).orElse(""),
                        begun.map(Entry::raw).orElse("")),
                name,
                reader.head("Operator"),
                begun.map(reader::time));
    }
}
