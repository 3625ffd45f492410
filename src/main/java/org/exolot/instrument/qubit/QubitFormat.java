package org.exolot.instrument.qubit;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Head;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.Delimiters;
import org.exolot.instrument.text.HeaderText;
import org.exolot.instrument.workbook.WorkbookHead;
import org.exolot.instrument.workbook.WorkbookRow;

/**
 * The table of results of the Invitrogen Qubit 2.0, Qubit 4 and Qubit Flex fluorometers (Thermo Fisher Scientific), csv or xlsx: a row for each tube,
 * with its own concentration and the original sample's. The original concentration contains the tube's dilution factor; a dilution made
 * before that is not in the file. Standards are told by their fluorescence only.
 *
 * <p>Run key: run id, assay and the standards' readings. Measurement key: the sample's or test's name, its time and its well.
 */
public final class QubitFormat implements Format {
    private static final FormatId ID = new FormatId("qubit");
    private static final int VERSION = 1;
    private static final int FIRST_LINES = 10;

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        Optional<QubitHeader> header =
                WorkbookHead.of(source).map(QubitFormat::inWorkbook).orElseGet(() -> inText(source.head()));
        return header.map(known -> new Recognition(
                        ID, 0.97, List.of("the columns of a " + known.model().product())))
                .orElseGet(
                        () -> new Recognition(
                                ID,
                                0,
                                List.of(
                                        "no line with Run ID, Assay Name, Test Date, Original Sample Conc. and Qubit Tube Conc.")));
    }

    @Override
    public Export read(Source source) throws IOException {
        return QubitReader.read(source, delimiter(source.head()), ID, VERSION);
    }

    private static Optional<QubitHeader> inWorkbook(WorkbookHead head) {
        return head.sheets().values().stream()
                .limit(1)
                .flatMap(List::stream)
                .limit(FIRST_LINES)
                .map(WorkbookRow::texts)
                .flatMap(texts -> QubitHeader.of(texts).stream())
                .findFirst();
    }

    private static Optional<QubitHeader> inText(Head head) {
        if (!head.anyContains("run id", FIRST_LINES) && !head.anyContains("assay conc.", FIRST_LINES)) {
            return Optional.empty();
        }
        char delimiter = delimiter(head);
        return head.lines(FIRST_LINES).stream()
                .flatMap(line -> QubitHeader.of(HeaderText.fields(line, delimiter)).stream())
                .findFirst();
    }

    /** What separates the fields: told by a first line {@code sep=,}, else by the line of column names. */
    private static char delimiter(Head head) {
        return Delimiters.told(head).orElseGet(() -> byNames(head));
    }

    private static char byNames(Head head) {
        String first = head.firstWords().strip().toLowerCase(Locale.ROOT).replace("\"", "");
        return first.startsWith("run id;") || first.startsWith("name;")
                ? ';'
                : first.startsWith("run id\t") || first.startsWith("name\t") ? '\t' : ',';
    }
}
