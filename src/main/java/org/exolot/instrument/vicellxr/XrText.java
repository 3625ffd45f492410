package org.exolot.instrument.vicellxr;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Export;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.TextEncoding;
import org.exolot.instrument.text.TextLines;

/** Reads the text of one sample: {@code key : value} under the headings of sections, then rows of numbers by image or bin. */
final class XrText {
    private static final int LINES = 2_000;

    private XrText() {}

    static Export read(Source source, FormatId format, int version) throws IOException {
        FindingLog findings = new FindingLog();
        Accounting accounting = new Accounting();
        XrReport report = new XrReport(findings);
        try (TextLines lines = TextLines.open(source, TextEncoding.detect(source))) {
            XrResaved resaved = new XrResaved();
            while (lines.next()) {
                Place place = new Place.Text(source.file(), lines.number(), 0);
                String text = resaved.plain(lines.text().strip(), place, findings);
                if (text.isEmpty()) {
                    accounting.ignored("blank line");
                } else if (lines.number() <= LINES && !lines.cut() && line(text, place, report)) {
                    accounting.used();
                } else {
                    findings.add(FindingType.ROW_MALFORMED, place, text, "a key, a colon and a value");
                    accounting.unread(place, "a line without a key");
                }
            }
        }
        return report.export(source.file(), format, version, accounting.account());
    }

    private static boolean line(String text, Place place, XrReport report) {
        if (VicellXrFormat.begins(text)) {
            report.version(text);
            return true;
        }
        int colon = text.indexOf(':');
        if (colon <= 0) {
            return false;
        }
        String key = text.substring(0, colon).strip();
        String value = text.substring(colon + 1).strip();
        if (key.endsWith("Data") && !value.isEmpty()) {
            report.numbers(key, List.of(value.split(",", -1)), place);
        } else if (!value.isEmpty()) {
            report.put(key, new TableCell(value, Optional.empty(), place));
        }
        return true;
    }
}
