package org.exolot.instrument.methodicalmind;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Export;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.FileTimes;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.Fields;
import org.exolot.instrument.text.TextEncoding;
import org.exolot.instrument.text.TextLines;
import org.exolot.quantity.DecimalSign;

/** Reads the plates of one file, line by line. */
final class MethodicalMindReader {
    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final Accounting accounting = new Accounting();
    private final FileTimes times = new FileTimes(findings, "uuuu-MM-dd HH:mm:ss");
    private final PlacedValues values = new PlacedValues(DecimalSign.POINT, findings);
    private final List<PlateText> plates = new ArrayList<>();
    private final char delimiter;
    private PlateText plate;

    private MethodicalMindReader(Source source) {
        this.source = source;
        this.delimiter = MethodicalMindFormat.delimiter(source.head());
        if (delimiter != '\t') {
            findings.add(
                    FindingType.RESAVED_BY_SPREADSHEET,
                    place(1),
                    "fields divided by " + delimiter,
                    "tabs between the fields, as Methodical Mind writes them");
        }
        this.plate = newPlate();
    }

    static Export read(Source source, FormatId format, int version) throws IOException {
        MethodicalMindReader reader = new MethodicalMindReader(source);
        try (TextLines lines = TextLines.open(source, TextEncoding.detect(source))) {
            Fields fields = new Fields(reader.delimiter);
            while (lines.next()) {
                fields.split(lines);
                if (reader.plate.counts(fields, lines.number())) {
                    reader.accounting.used();
                } else {
                    reader.line(lines.text(), fields, lines.number());
                }
            }
            if (lines.firstNul() > 0) {
                reader.findings.add(FindingType.NUL_IN_TEXT, reader.place(lines.firstNul()), "NUL", "text");
            }
        }
        return reader.export(format, version);
    }

    private PlateText newPlate() {
        return new PlateText(new Place.Whole(source.file()), values, times, findings);
    }

    private void line(String text, Fields divided, long number) {
        if (divided.filled() == 0) {
            boolean spot = plate.blankLine(text.indexOf(delimiter) >= 0);
            accounting.ignored(spot ? "spot that is not used" : "blank line");
            return;
        }
        // Some files hold the two characters \t where a tab was.
        List<String> fields =
                delimiter == '\t' && text.indexOf('"') < 0 ? fields(text.replace("\\t", "\t")) : texts(divided);
        String first = fields.getFirst();
        if (plate.inSection() && (first.startsWith("FileName") || first.startsWith("Stack ID"))) {
            plates.add(plate);
            plate = newPlate();
        }
        if (plate.line(first, fields, number)) {
            accounting.used();
        } else {
            findings.add(FindingType.ROW_MALFORMED, place(number), text.strip(), "a row of the grid of counts");
            accounting.unread(place(number), "a line that does not fit its section");
        }
    }

    private static List<String> texts(Fields divided) {
        return List.copyOf(divided.texts());
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        int from = 0;
        for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', from)) {
            fields.add(line.substring(from, tab).strip());
            from = tab + 1;
        }
        fields.add(line.substring(from).strip());
        return fields;
    }

    private Place place(long line) {
        return new Place.Text(source.file(), line, 0);
    }

    private Export export(FormatId format, int version) {
        plates.add(plate);
        List<PlateText> read = plates.stream().filter(PlateText::any).toList();
        if (read.isEmpty()) {
            findings.add(
                    FindingType.SECTION_MISSING,
                    new Place.Whole(source.file()),
                    "no well",
                    "=Data= and a grid of counts");
        }
        read.forEach(PlateText::learnDates);
        PlateText first = plates.getFirst();
        return new Export(
                source.file(),
                format,
                version,
                new InstrumentIdentity(
                        "Meso Scale Discovery",
                        first.text("Model").map(model -> "MESO imager " + model).orElse("MESO imager"),
                        first.text("Serial #"),
                        first.text("Version").map(build -> "Methodical Mind " + build)),
                read.stream().map(PlateText::run).toList(),
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }
}
