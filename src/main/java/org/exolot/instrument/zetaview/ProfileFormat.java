package org.exolot.instrument.zetaview;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.Accounting;
import org.exolot.quantity.Value;

/**
 * {@code *_prof_*.txt} of ZetaView 8: the electrophoretic mobility and the zeta potential of a sample from the profile of velocities across
 * the cell. The software writes NUL characters within its units, which are left out.
 */
public final class ProfileFormat implements Format {
    private static final FormatId ID = new FormatId("zetaview-profile");
    private static final int READER_VERSION = 1;
    private static final String TABLE = "ZP Profile:";

    private final List<Attribute> attributes = List.of(
            new Attribute("zeta potential", "Zeta Potential / mV", "mV"),
            new Attribute("electrophoretic mobility", "Mobility /", "µm/s/V/cm"));

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        double confidence = ZetaViewText.confidence(source.head(), "Profile", "Profile Voltage:");
        String reason = confidence >= 0.5
                ? "line 1 is \"Original File:\" and the type of measurement a profile"
                : "no line \"Original File:\" at its beginning with \"Type of Measurement: Profile\" below";
        return new Recognition(ID, confidence, List.of(reason));
    }

    @Override
    public Export read(Source source) throws IOException {
        FindingLog findings = new FindingLog();
        Accounting accounting = new Accounting();
        try (ZetaViewText text = ZetaViewText.open(source, TABLE::equals, findings, accounting)) {
            int rows = profile(text, findings, accounting);
            if (rows < 1) {
                findings.add(
                        FindingType.FILE_TRUNCATED,
                        text.entries().place(Math.max(1, text.line()), 0),
                        text.tableBegan() ? "no line below \"" + TABLE + "\"" : "no \"" + TABLE + "\"",
                        "the results and, below them, the profile of the positions");
            }
            Measurement measurement = new Measurement(source.file(), text.header(), findings);
            measurement.check();
            return new Export(
                    source.file(),
                    ID,
                    READER_VERSION,
                    measurement.instrument(),
                    List.of(run(measurement, text, findings)),
                    Optional.empty(),
                    findings.findings(),
                    accounting.account());
        }
    }

    /** An attribute that the file tells, by the beginning of its key. */
    private record Attribute(String name, String key, String unit) {}

    private static int profile(ZetaViewText text, FindingLog findings, Accounting accounting) throws IOException {
        int rows = -1;
        while (text.tableBegan() && text.next()) {
            if (text.fields().filled() == 0) {
                accounting.ignored("blank line");
            } else if (text.fields().begins(0, "Original File:")) {
                findings.add(
                        FindingType.SEVERAL_RUNS,
                        text.entries().place(text.line(), 1),
                        "a second line \"Original File:\"",
                        "one measurement");
                accounting.unread(text.entries().place(text.line(), 0), "a line of another file below the first");
            } else {
                accounting.ignored("velocities at the positions, of which the results above are made");
                rows++;
            }
        }
        return rows;
    }

    private ExportRun run(Measurement measurement, ZetaViewText text, FindingLog findings) {
        Header header = text.header();
        Optional<FileTime> time = measurement.time();
        Optional<Entry> sample = header.get("Sample");
        List<SampleQuantity> quantities = new ArrayList<>();
        for (Attribute attribute : attributes) {
            header.beginning(attribute.key())
                    .ifPresentOrElse(
                            entry -> quantities.add(quantity(attribute, entry, sample, time, header, findings)),
                            () -> findings.add(
                                    FindingType.FIELD_MISSING,
                                    text.entries().place(1, 0),
                                    "no \"" + attribute.key() + "\"",
                                    "the " + attribute.name() + " among the results"));
        }
        return new ExportRun(
                measurement.key("profile", time),
                measurement.name(),
                sample,
                header.get("Operator"),
                time,
                List.of(),
                List.of(),
                quantities,
                header.conditions());
    }

    private static SampleQuantity quantity(
            Attribute attribute,
            Entry entry,
            Optional<Entry> sample,
            Optional<FileTime> time,
            Header header,
            FindingLog findings) {
        if (!(entry.value() instanceof Value.Measured)) {
            findings.add(
                    FindingType.VALUE_UNREADABLE,
                    entry.place(),
                    entry.raw(),
                    "the " + attribute.name() + " as a number");
        }
        Map<String, Entry> conditions = new LinkedHashMap<>();
        for (String key : List.of("pH", "Conductivity", "Temperature", "Electrolyte", SizeFormat.TRACES)) {
            header.get(key).ifPresent(condition -> conditions.put(key, condition));
        }
        return new SampleQuantity(
                sample.map(Entry::raw).orElse(""),
                attribute.name(),
                entry,
                attribute.unit(),
                Optional.empty(),
                time,
                conditions,
                attribute.name(),
                entry.place());
    }
}
