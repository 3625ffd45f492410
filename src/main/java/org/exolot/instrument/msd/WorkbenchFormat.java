package org.exolot.instrument.msd;

import java.io.IOException;
import java.util.Optional;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Head;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.HeaderText;
import org.exolot.instrument.workbook.WorkbookHead;
import org.exolot.instrument.workbook.WorkbookRow;

/**
 * The table that Meso Scale Discovery's DISCOVERY WORKBENCH 4 exports (csv, txt, xlsx): the plate's name, the column names, a row for each
 * well and spot. The unit of the concentrations is not in it, and neither are the parameters of the curves.
 *
 * <p>Run key: the plate. Measurement key: well and spot.
 */
public final class WorkbenchFormat implements Format {
    private static final FormatId ID = new FormatId("msd-workbench");
    private static final int VERSION = 1;
    private static final int FIRST_LINES = 6;
    private static final String DELIMITERS = ",\t;";

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        boolean fits = WorkbookHead.of(source)
                .map(WorkbenchFormat::inWorkbook)
                .orElseGet(() -> delimiter(source.head()).isPresent());
        return Recognition.by(
                fits,
                ID,
                0.96,
                "a line with Sample, Assay, Well and Signal beside a column of DISCOVERY WORKBENCH",
                "no line with Sample, Assay, Well and Signal beside a column of DISCOVERY WORKBENCH");
    }

    @Override
    public Export read(Source source) throws IOException {
        return WorkbenchReader.read(source, delimiter(source.head()).orElse(','), ID, VERSION);
    }

    private static boolean inWorkbook(WorkbookHead head) {
        return head.sheets().values().stream()
                .flatMap(rows -> rows.stream().limit(FIRST_LINES))
                .map(WorkbookRow::texts)
                .anyMatch(WorkbenchHeader::is);
    }

    private static Optional<Character> delimiter(Head head) {
        if (!head.anyContains("signal", FIRST_LINES)) {
            return Optional.empty();
        }
        for (String line : head.lines(FIRST_LINES)) {
            for (char delimiter : DELIMITERS.toCharArray()) {
                if (WorkbenchHeader.of(HeaderText.fields(line, delimiter)).isPresent()) {
                    return Optional.of(delimiter);
                }
            }
        }
        return Optional.empty();
    }
}
