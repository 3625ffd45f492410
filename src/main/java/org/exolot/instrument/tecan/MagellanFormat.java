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
import org.exolot.instrument.text.HeaderText;
import org.exolot.instrument.workbook.Workbook;
import org.exolot.instrument.workbook.WorkbookHead;
import org.exolot.instrument.workbook.WorkbookRow;
import org.exolot.quantity.DecimalSign;

/**
 * The workbook (xlsx, of older versions xls) or text (asc) that Tecan's Magellan exports: a list with a row for each well under {@code Well positions}
 * and a column for each label, the same turned on its side, or grids with the corner {@code <>}; below them method, instrument, wavelengths and
 * time. People choose the columns and their order. The roles of wells are in it only where the column {@code Layout} was chosen.
 *
 * <p>Run key: the instrument's serial number, the time of measurement, the workspace. Measurement key: sheet, label and well.
 */
public final class MagellanFormat implements Format {
    static final String SHEET = "Magellan Sheet";
    private static final FormatId ID = new FormatId("tecan-magellan");
    private static final int VERSION = 1;
    private static final int FIRST = 3;
    static final String WELLS = "Well positions";
    private static final String NOT = "neither a Magellan Sheet nor a column Well positions";

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        if (!Workbook.mayBe(source.head())) {
            boolean list = inText(source.head());
            return new Recognition(ID, list ? 0.8 : 0, List.of(list ? "a column Well positions" : NOT));
        }
        Optional<WorkbookHead> head = WorkbookHead.of(source);
        if (head.isEmpty() || head.get().sheets().isEmpty()) {
            return new Recognition(ID, 0, List.of(NOT));
        }
        boolean named = head.get().sheets().keySet().stream().anyMatch(name -> name.startsWith(SHEET));
        boolean column = head.get().sheets().values().stream()
                .limit(1)
                .flatMap(List::stream)
                .map(WorkbookRow::texts)
                .anyMatch(texts -> texts.stream().anyMatch(WELLS::equalsIgnoreCase));
        double confidence = named ? 0.96 : column ? 0.8 : 0;
        return new Recognition(
                ID,
                confidence,
                List.of(named ? "a sheet named Magellan Sheet" : column ? "a column Well positions" : NOT));
    }

    private static boolean inText(Head head) {
        if (!head.anyContains(WELLS, FIRST)) {
            return false;
        }
        char delimiter = Delimiters.of(head);
        return head.lines(FIRST).stream()
                .anyMatch(line -> HeaderText.fields(line, delimiter).stream().anyMatch(WELLS::equalsIgnoreCase));
    }

    @Override
    public Export read(Source source) throws IOException {
        if (!Workbook.mayBe(source.head())) {
            char delimiter = Delimiters.of(source.head());
            MagellanReader reader = new MagellanReader(source, Delimiters.decimals(source.head(), delimiter));
            TableRows.walk(source, delimiter, reader.findings(), reader::row);
            return reader.export(ID, VERSION);
        }
        MagellanReader reader = new MagellanReader(source, DecimalSign.POINT);
        TableRows.sheets(source, reader.findings(), reader::sheet, reader::row);
        return reader.export(ID, VERSION);
    }
}
