package org.exolot.instrument.zetasizer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.finding.Sha256;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.Series;
import org.exolot.instrument.Source;
import org.exolot.instrument.Trace;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.Fields;
import org.exolot.instrument.text.HeaderText;
import org.exolot.instrument.text.TextEncoding;
import org.exolot.instrument.text.TextLines;
import org.exolot.quantity.DecimalSign;

/**
 * The size distributions that ZS XPLORER exports beside its tables: pairs of columns {@code Size (d.nm) - EV 7 [Steady state]} and {@code
 * Intensity (Percent) - EV 7 [Steady state]}, a row for each size. The file holds no time and no other figure.
 *
 * <p>Run key: the samples and the hash of the rows.
 */
public final class DistributionFormat implements Format {
    private static final FormatId ID = new FormatId("zs-xplorer-distribution");
    private static final int VERSION = 1;
    private static final int COLUMNS = 2_000;
    private static final int ROWS = 10_000;
    private static final Pattern SIZE = Pattern.compile("Sizes? \\(([dr]\\.)?nm\\) - (.{1,200})");
    private static final Pattern SHARE =
            Pattern.compile("((?:Intensity|Volume|Number)[A-Za-z ]{0,40}) \\((?:Percent|%)\\) - (.{1,200})");

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        String first = source.head().firstWords();
        boolean pairs = pairs(HeaderText.fields(first, delimiter(first).charAt(0))) > 0;
        return Recognition.by(
                pairs,
                ID,
                0.96,
                "pairs of columns Size (d.nm) - … and Intensity (Percent) - …",
                "line 1 has no pair Size (d.nm) - … and Intensity (Percent) - …");
    }

    /** How many of the headings, two by two, are a size and a share. */
    private static int pairs(List<String> headings) {
        int pairs = 0;
        for (int i = 0; i + 1 < headings.size(); i += 2) {
            pairs += SIZE.matcher(plain(headings.get(i))).matches()
                            && SHARE.matcher(plain(headings.get(i + 1))).matches()
                    ? 1
                    : 0;
        }
        return pairs;
    }

    private static String plain(String heading) {
        return heading.strip().replace("\"", "");
    }

    private static String delimiter(String line) {
        return line.indexOf('\t') >= 0 ? "\t" : line.indexOf(';') >= 0 ? ";" : ",";
    }

    @Override
    public Export read(Source source) throws IOException {
        FindingLog findings = new FindingLog();
        Accounting accounting = new Accounting();
        String delimiter = delimiter(source.head().firstWords());
        boolean commas = delimiter.equals(";")
                || source.head().lines().stream().skip(1).limit(3).anyMatch(line -> line.matches("[0-9]+,[0-9]+\t.*"));
        PlacedValues values = new PlacedValues(commas ? DecimalSign.COMMA : DecimalSign.POINT, findings);
        Fields fields = new Fields(delimiter.charAt(0));
        Map<Integer, Pair> pairs = new LinkedHashMap<>();
        try (TextLines lines = TextLines.open(source, TextEncoding.detect(source))) {
            while (lines.next()) {
                fields.split(lines);
                if (fields.filled() == 0) {
                    accounting.ignored("blank line");
                } else if (pairs.isEmpty()) {
                    accounting.used();
                    header(source, fields, pairs, findings);
                } else if (lines.number() > ROWS) {
                    accounting.unread(new Place.Text(source.file(), lines.number(), 0), "more rows than sizes");
                } else {
                    accounting.used();
                    long number = lines.number();
                    pairs.forEach((at, pair) -> pair.add(fields, at, number, values, source));
                }
            }
            if (lines.number() > ROWS) {
                findings.add(
                        FindingType.FILE_TOO_LARGE, new Place.Whole(source.file()), lines.number() + " rows", "fewer");
            }
        }
        return export(source, pairs, findings, accounting);
    }

    private static void header(Source source, Fields fields, Map<Integer, Pair> pairs, FindingLog findings) {
        for (int at = 0; at < Math.min(COLUMNS, fields.filled()); at += 2) {
            Matcher size = SIZE.matcher(fields.text(at));
            Matcher share = SHARE.matcher(fields.text(at + 1));
            if (size.matches() && share.matches()) {
                boolean radius = "r.".equals(size.group(1));
                pairs.put(
                        at, new Pair(share.group(1), share.group(2), radius, new Place.Text(source.file(), 2, at + 2)));
            } else {
                findings.add(
                        FindingType.COLUMN_UNKNOWN,
                        new Place.Text(source.file(), 1, at + 1),
                        fields.text(at) + ", " + fields.text(at + 1),
                        "a size and its share");
            }
        }
    }

    private static Export export(Source source, Map<Integer, Pair> pairs, FindingLog findings, Accounting accounting) {
        List<Trace> traces = new ArrayList<>();
        StringBuilder key = new StringBuilder("zetasizer-distribution");
        StringBuilder rows = new StringBuilder();
        pairs.forEach((at, pair) -> {
            if (pair.points > 0) {
                traces.add(pair.trace(at));
                key.append('|').append(pair.sample);
                rows.append(Arrays.toString(pair.y));
            }
        });
        if (traces.isEmpty()) {
            findings.add(
                    FindingType.SECTION_MISSING,
                    new Place.Whole(source.file()),
                    "headings only",
                    "a row for each size");
        }
        key.append('|')
                .append(Sha256.of(rows.toString().getBytes(StandardCharsets.UTF_8))
                        .brief());
        List<ExportRun> runs = traces.isEmpty()
                ? List.of()
                : List.of(new ExportRun(
                        new RunKey(key.toString()),
                        "size distributions",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        traces,
                        Map.of()));
        return new Export(
                source.file(),
                ID,
                VERSION,
                new InstrumentIdentity("Malvern Panalytical", "Zetasizer", Optional.empty(), Optional.of("ZS XPLORER")),
                runs,
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }

    /** A size column and its share, while they grow. */
    private static final class Pair {
        private final String name;
        private final String sample;
        private final boolean radius;
        private final Place first;
        private double[] x = new double[64];
        private double[] y = new double[64];
        private int points;

        private Pair(String name, String sample, boolean radius, Place first) {
            this.name = name;
            this.sample = sample;
            this.radius = radius;
            this.first = first;
        }

        private void add(Fields fields, int at, long line, PlacedValues values, Source source) {
            if (fields.blank(at) && fields.blank(at + 1)) {
                return;
            }
            if (points == x.length) {
                x = Arrays.copyOf(x, 2 * points);
                y = Arrays.copyOf(y, 2 * points);
            }
            double size = values.point(fields.text(at), new Place.Text(source.file(), line, at + 1));
            x[points] = radius ? 2 * size : size;
            y[points++] = values.point(fields.text(at + 1), new Place.Text(source.file(), line, at + 2));
        }

        private Trace trace(int at) {
            Series series = new Series(
                    name + " (%)",
                    Series.Axis.SIZE,
                    Arrays.copyOf(x, points),
                    Arrays.copyOf(y, points),
                    Optional.empty(),
                    false,
                    first,
                    1);
            return new Trace(Optional.of(sample), "column " + (at + 2) + ", " + sample, series, first);
        }
    }
}
