package org.exolot.instrument.zetaview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Head;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.Entries;
import org.exolot.instrument.text.Fields;
import org.exolot.instrument.text.HeaderText;
import org.exolot.instrument.text.TextEncoding;
import org.exolot.instrument.text.TextLines;
import org.exolot.quantity.DecimalSign;

/**
 * {@code *_11pos.txt} of ZetaView 8: what each position of the cell gave, beside a size file. Names no measurement: it is known again by its
 * figures.
 */
public final class PositionsFormat implements Format {
    private static final FormatId ID = new FormatId("zetaview-positions");
    private static final int READER_VERSION = 1;
    private static final int MOST_POSITIONS = 1_000;

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        String first = HeaderText.fold(source.head()
                .firstWords()
                .replace(delimiter(source.head()), ' ')
                .replace("\"", ""));
        boolean is = first.startsWith("use position mean int. av. no of particles conc.");
        return Recognition.by(
                is,
                ID,
                0.99,
                "line 1 is the heading of a table of positions",
                "line 1 is not \"Use, Position, Mean Int., Av. No of Particles …\"");
    }

    @Override
    public Export read(Source source) throws IOException {
        FindingLog findings = new FindingLog();
        Accounting accounting = new Accounting();
        Entries entries = new Entries(source.file(), sign(source));
        ZetaViewText.tellDelimiter(delimiter(source.head()), entries, findings);
        PositionTable table;
        try (TextLines lines = TextLines.open(source, TextEncoding.detect(source))) {
            table = read(lines, delimiter(source.head()), entries, findings, accounting);
        }
        return new Export(
                source.file(),
                ID,
                READER_VERSION,
                new InstrumentIdentity("Particle Metrix", "ZetaView", Optional.empty(), Optional.empty()),
                List.of(),
                Optional.of(table),
                findings.findings(),
                accounting.account());
    }

    private static PositionTable read(
            TextLines lines, char delimiter, Entries entries, FindingLog findings, Accounting accounting)
            throws IOException {
        Fields fields = new Fields(delimiter);
        List<String> heading = List.of();
        List<PositionTable.Row> rows = new ArrayList<>();
        boolean closed = false;
        while (lines.next()) {
            fields.split(lines);
            if (fields.filled() == 0) {
                accounting.ignored("blank line");
            } else if (heading.isEmpty()) {
                heading = List.copyOf(fields.texts());
                accounting.used();
            } else if (fields.count() < PositionTable.TRACES_COLUMN + 1 || rows.size() == MOST_POSITIONS) {
                findings.add(
                        FindingType.ROW_MALFORMED,
                        entries.place(lines.number(), 0),
                        fields.count() + " fields",
                        "a position, or its mean, with " + heading.size() + " fields");
                accounting.unread(entries.place(lines.number(), 0), "no position");
            } else {
                PositionTable.Row row = PositionTable.Row.of(fields, lines.number(), entries, heading);
                row.tellUnreadable(findings);
                rows.add(row);
                closed = row.label().equals("rel.st.dev.");
                accounting.used();
            }
        }
        if (!closed) {
            findings.add(
                    FindingType.FILE_TRUNCATED,
                    entries.place(Math.max(1, lines.number()), 0),
                    "the file ends after " + rows.size() + " lines of positions",
                    "the positions, their mean, St.Dev. and Rel.St.Dev.");
        }
        return new PositionTable(rows, entries.place(1, 0));
    }

    /** A tab, as ZetaView writes, or what a spreadsheet wrote in its place: it stands behind the first heading. */
    private static char delimiter(Head head) {
        String first = head.firstWords().replace("\"", "");
        boolean other = first.startsWith("Use,") || first.startsWith("Use;");
        return other ? first.charAt(3) : '\t';
    }

    /** Positions are printed as fractions of the cell's depth, so the sign shows in each line. */
    private static DecimalSign sign(Source source) {
        String second = source.head().lines(20).stream()
                .filter(line -> !line.isBlank())
                .skip(1)
                .findFirst()
                .orElse("");
        return second.matches("[^,]*[\\t;]0,\\d+[\\t;].*") ? DecimalSign.COMMA : DecimalSign.POINT;
    }
}
