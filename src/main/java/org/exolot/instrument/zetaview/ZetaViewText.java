package org.exolot.instrument.zetaview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Head;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.Entries;
import org.exolot.instrument.text.Fields;
import org.exolot.instrument.text.HeaderText;
import org.exolot.instrument.text.TextEncoding;
import org.exolot.instrument.text.TextLines;
import org.exolot.quantity.DecimalSign;

/** A ZetaView file being read: first its header, then, line by line, its table. */
final class ZetaViewText implements AutoCloseable {
    private static final int MOST_HEADER_LINES = 1_000;
    private static final String FIRST = "Original File:";
    private static final String TOO_LONG = "a line of more than " + TextLines.LIMIT + " characters";

    private final TextLines lines;
    private final FindingLog findings;
    private final Fields fields;
    private final Header header;
    private final Entries entries;
    private final DecimalSign sign;
    private final boolean tableBegan;
    private int padded;

    private ZetaViewText(
            TextLines lines, Source source, Predicate<String> beginsTable, FindingLog findings, Accounting accounting)
            throws IOException {
        this.lines = lines;
        this.findings = findings;
        char delimiter = delimiter(source.head());
        this.fields = new Fields(delimiter);
        List<Header.Line> read = new ArrayList<>();
        boolean began = false;
        while (!began && read.size() < MOST_HEADER_LINES && lines.next() && !lines.cut()) {
            fields.split(lines);
            began = beginsTable.test(fields.text(0));
            if (fields.filled() == 0) {
                accounting.ignored("blank line");
            } else {
                accounting.used();
                padded += fields.count() > fields.filled() + 2 ? 1 : 0;
                read.add(new Header.Line(lines.number(), List.copyOf(fields.texts())));
            }
        }
        this.tableBegan = began;
        Set<DecimalSign> signs = Header.signs(read);
        this.sign = signs.contains(DecimalSign.COMMA) ? DecimalSign.COMMA : DecimalSign.POINT;
        this.entries = new Entries(source.file(), sign);
        if (signs.size() > 1) {
            findings.add(
                    FindingType.DECIMAL_SIGN_MIXED,
                    entries.place(1, 0),
                    "decimals after points and after commas among the lines above the table",
                    "one decimal sign in the whole file, as ZetaView writes it");
        }
        tellDelimiter(delimiter, entries, findings);
        this.header = new Header(began ? read.subList(0, read.size() - 1) : read, entries);
    }

    /** Opens a file and reads to the line that begins its table. */
    static ZetaViewText open(Source source, Predicate<String> beginsTable, FindingLog findings, Accounting accounting)
            throws IOException {
        TextLines lines = TextLines.open(source, TextEncoding.detect(source));
        try {
            return new ZetaViewText(lines, source, beginsTable, findings, accounting);
        } catch (IOException | RuntimeException failed) {
            lines.close();
            throw failed;
        }
    }

    /** How surely the first lines are those of a ZetaView measurement of this kind, from 0 to 1. */
    static double confidence(Head head, String typeOfMeasurement, String besideTheFileName) {
        boolean original = head.firstWords().replace("\"", "").startsWith(FIRST);
        boolean serial = head.anyBegins("ZetaView S/N:", 10);
        if (!(original || serial)) {
            return 0;
        }
        char delimiter = delimiter(head);
        boolean type = head.lines(80).stream()
                .anyMatch(line -> HeaderText.fold(line.replace(delimiter, ' ').replace("\"", ""))
                        .startsWith(HeaderText.fold("Type of Measurement: " + typeOfMeasurement)));
        if (type) {
            return original && serial ? 0.99 : 0.8;
        }
        if (head.anyBegins("Type of Measurement:", 80)) {
            return 0;
        }
        return head.firstWords().contains(besideTheFileName) ? 0.7 : 0.1;
    }

    static void tellDelimiter(char delimiter, Entries entries, FindingLog findings) {
        if (delimiter != '\t') {
            findings.add(
                    FindingType.RESAVED_BY_SPREADSHEET,
                    entries.place(1, 0),
                    "fields divided by " + delimiter,
                    "tabs between the fields, as ZetaView writes them");
        }
    }

    /** A tab, as ZetaView writes, or what a spreadsheet wrote in its place: it stands behind the first key. */
    static char delimiter(Head head) {
        String first = head.firstWords().replace("\"", "");
        boolean other = first.startsWith(FIRST + ",") || first.startsWith(FIRST + ";");
        return other ? first.charAt(FIRST.length()) : '\t';
    }

    Header header() {
        return header;
    }

    Entries entries() {
        return entries;
    }

    DecimalSign sign() {
        return sign;
    }

    char decimalSign() {
        return sign == DecimalSign.COMMA ? ',' : '.';
    }

    /** How many lines above the table have several empty fields behind their last. */
    int paddedLines() {
        return padded;
    }

    /** Whether the line that begins the table came. */
    boolean tableBegan() {
        return tableBegan;
    }

    boolean next() throws IOException {
        if (!lines.next()) {
            return false;
        }
        if (lines.cut()) {
            findings.add(
                    FindingType.FILE_TOO_LARGE,
                    entries.place(lines.number(), 0),
                    TOO_LONG,
                    "lines as ZetaView writes them");
            return false;
        }
        fields.split(lines);
        return true;
    }

    Fields fields() {
        return fields;
    }

    long line() {
        return lines.number();
    }

    boolean terminated() {
        return lines.terminated();
    }

    long firstNul() {
        return lines.firstNul();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
