package org.exolot.instrument.intelliflex;

import java.io.IOException;
import java.util.List;
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
 * The results csv of a Luminex xMAP INTELLIFLEX: a row for each well with the instrument's state, the sample, and for each bead region and
 * reporter channel a group of columns {@code R25: RP1 MEDIAN}; behind the rows a signature of the document, which only the vendor can check.
 *
 * <p>Run key: serial number, plate name and its start. Measurement key: well.
 */
public final class IntelliflexFormat implements Format {
    private static final FormatId ID = new FormatId("luminex-intelliflex");
    private static final int VERSION = 1;
    private static final int FIRST_LINES = 5;
    private static final String DELIMITERS = ",;\t";

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        boolean fits = WorkbookHead.of(source)
                .map(IntelliflexFormat::inWorkbook)
                .orElseGet(() -> delimiter(source.head()).isPresent());
        return fits
                ? new Recognition(ID, 0.97, List.of("the columns of an INTELLIFLEX"))
                : new Recognition(
                        ID,
                        0,
                        List.of("no line with INSTRUMENT TYPE, SERIAL NUMBER, WELL LOCATION and R…: RP1 … columns"));
    }

    @Override
    public Export read(Source source) throws IOException {
        return IntelliflexReader.read(source, delimiter(source.head()).orElse(','), ID, VERSION);
    }

    private static boolean inWorkbook(WorkbookHead head) {
        return head.sheets().values().stream()
                .limit(1)
                .flatMap(List::stream)
                .limit(FIRST_LINES)
                .map(WorkbookRow::texts)
                .anyMatch(IntelliflexHeader::is);
    }

    private static Optional<Character> delimiter(Head head) {
        for (String line : head.lines(FIRST_LINES)) {
            for (char delimiter : DELIMITERS.toCharArray()) {
                if (IntelliflexHeader.is(HeaderText.fields(line, delimiter))) {
                    return Optional.of(delimiter);
                }
            }
        }
        return Optional.empty();
    }
}
