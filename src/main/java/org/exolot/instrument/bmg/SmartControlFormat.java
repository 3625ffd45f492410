package org.exolot.instrument.bmg;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.text.HeaderText;
import org.exolot.instrument.workbook.WorkbookHead;
import org.exolot.instrument.workbook.WorkbookRow;
import org.exolot.quantity.DecimalSign;

/**
 * The workbook that BMG Labtech's SMART Control and MARS export: a sheet with numbered grids (layout, standards' concentrations,
 * dilutions, raw data, what was computed), the same as a table, and the protocol. {@code Blank corrected} is rounded as the raw data are.
 *
 * <p>Run key: test id, test name, date and time, the plate's ids. Measurement key: plate and well.
 */
public final class SmartControlFormat implements Format {
    private static final FormatId ID = new FormatId("bmg-smart-control");
    private static final int VERSION = 1;
    private static final int FIRST_ROWS = 14;
    private static final String TWICE = "the wells of another sheet again, as a table";

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        Optional<WorkbookHead> head = WorkbookHead.of(source);
        boolean told = head.isPresent() && head.get().sheets().values().stream().anyMatch(SmartControlFormat::head);
        return new Recognition(
                ID,
                told ? 0.97 : 0,
                List.of(told ? "User, Test ID or run no. and Test Name" : "no sheet with User, Test ID and Test Name"));
    }

    private static boolean head(List<WorkbookRow> rows) {
        List<String> texts = rows.stream()
                .limit(FIRST_ROWS)
                .flatMap(row -> row.texts().stream())
                .map(HeaderText::fold)
                .toList();
        return texts.stream().anyMatch(text -> text.startsWith("user:"))
                && texts.stream().anyMatch(text -> text.startsWith("test id:") || text.startsWith("test run no"))
                && texts.stream().anyMatch(text -> text.startsWith("test name:"));
    }

    @Override
    public Export read(Source source) throws IOException {
        Sheets sheets = new Sheets(new BmgReader(source, DecimalSign.POINT));
        TableRows.sheets(source, sheets.reader.findings(), sheets::begin, sheets::row);
        return sheets.reader.export(ID, VERSION, "SMART Control or MARS");
    }

    /** What each sheet is for is told by its name. */
    private static final class Sheets {
        private final BmgReader reader;
        private boolean protocol;
        private boolean twice;
        private boolean above;

        private Sheets(BmgReader reader) {
            this.reader = reader;
        }

        private void begin(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            reader.section();
            protocol = lower.startsWith("protocol");
            twice = lower.startsWith("table") && reader.hasData();
            above = true;
        }

        private void row(TableRow row) {
            if (protocol) {
                reader.setting(row);
                return;
            }
            if (twice && above && !row.blank()) {
                if (reader.takesHead(row)) {
                    return;
                }
                above = false;
                twice = reader.sameRun();
            }
            if (twice && !row.blank()) {
                reader.account().ignored(TWICE);
            } else {
                reader.row(row);
            }
        }
    }
}
