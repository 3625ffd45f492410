package org.exolot.instrument.fcs;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.Accounting;

/** Reads the data sets of one file, one after the other. */
final class FcsReader {
    private static final int TEXT_SIZE = 16 << 20;
    private static final int SETS = 1_000;

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final Accounting accounting = new Accounting();
    private final List<ExportRun> runs = new ArrayList<>();
    private Optional<Keywords> first = Optional.empty();

    private FcsReader(Source source) {
        this.source = source;
    }

    static Export read(Source source, FormatId format, int version) throws IOException {
        FcsReader reader = new FcsReader(source);
        reader.sets();
        return new Export(
                source.file(),
                format,
                version,
                reader.instrument(),
                reader.runs,
                Optional.empty(),
                reader.findings.findings(),
                reader.accounting.account());
    }

    private void sets() throws IOException {
        long base = 0;
        for (int n = 0; n < SETS; n++) {
            Optional<Header> header = Header.of(bytes(new Segment(base, base + Header.LENGTH)), base);
            if (header.isEmpty()) {
                findings.add(
                        n == 0 ? FindingType.FILE_UNREADABLE : FindingType.FILE_TRUNCATED,
                        new Place.Bytes(source.file(), base, base + Header.LENGTH),
                        "no header of a data set",
                        "FCS3.1 and the offsets of its segments");
                return;
            }
            Optional<Keywords> keywords = keywords(header.get());
            if (keywords.isEmpty()) {
                return;
            }
            first = first.isPresent() ? first : keywords;
            new DataSet(source, header.get(), keywords.get(), findings, accounting)
                    .run()
                    .ifPresent(runs::add);
            long next = keywords.get().whole("$NEXTDATA").orElse(0L);
            if (next == 0) {
                return;
            }
            if (next < Header.LENGTH || next > source.size() - base) {
                findings.add(
                        FindingType.FILE_TRUNCATED,
                        keywords.get().get("$NEXTDATA").map(Entry::place).orElse(new Place.Whole(source.file())),
                        "a further data set at byte " + next + " of " + (source.size() - base),
                        "a place within the file");
                return;
            }
            base += next;
        }
        findings.add(
                FindingType.FILE_TOO_LARGE,
                new Place.Whole(source.file()),
                "more than " + SETS + " data sets",
                "fewer");
    }

    private Optional<Keywords> keywords(Header header) throws IOException {
        Segment text = header.text();
        if (text.none()) {
            findings.add(
                    FindingType.SECTION_MISSING,
                    new Place.Bytes(source.file(), header.base(), header.base() + Header.LENGTH),
                    "no keywords",
                    "where the keywords stand");
            return Optional.empty();
        }
        if (text.to() > source.size() || text.length() > TEXT_SIZE) {
            findings.add(
                    text.to() > source.size() ? FindingType.FILE_TRUNCATED : FindingType.FILE_TOO_LARGE,
                    new Place.Bytes(source.file(), header.base(), header.base() + Header.LENGTH),
                    "keywords from byte " + text.from() + " to " + text.to() + " of " + source.size(),
                    "keywords within the file");
            return Optional.empty();
        }
        Keywords keywords = Keywords.of(source.file(), bytes(text), text, findings);
        Segment more = Segment.of(
                header.base(),
                keywords.whole("$BEGINSTEXT").orElse(0L),
                keywords.whole("$ENDSTEXT").orElse(0L));
        if (!more.none() && !more.equals(text)) {
            if (more.to() > source.size() || more.length() > TEXT_SIZE) {
                findings.add(
                        FindingType.FILE_TRUNCATED,
                        new Place.Bytes(source.file(), text.from(), text.to()),
                        "more keywords up to byte " + more.to() + " of " + source.size(),
                        "keywords within the file");
            } else {
                supplement(keywords, more);
            }
        }
        return Optional.of(keywords);
    }

    /** Some software keeps other things where a supplement of the keywords would stand. */
    private void supplement(Keywords keywords, Segment more) throws IOException {
        byte[] bytes = bytes(more);
        if (keywords.supplementedBy(bytes)) {
            keywords.addAll(Keywords.of(source.file(), bytes, more, findings));
        } else {
            findings.add(
                    FindingType.FIELD_UNKNOWN,
                    new Place.Bytes(source.file(), more.from(), more.to()),
                    "bytes that are no keywords",
                    "further keywords, divided as the others are");
        }
    }

    private byte[] bytes(Segment segment) throws IOException {
        try (InputStream in = source.open()) {
            in.skipNBytes(Math.min(segment.from(), source.size()));
            return in.readNBytes((int) segment.length());
        }
    }

    private InstrumentIdentity instrument() {
        Optional<String> serial = first.flatMap(each -> each.get("$CYTSN").or(() -> each.get("CYTNUM")))
                .map(Entry::raw);
        Optional<String> software = first.flatMap(each -> each.get("SWVER").or(() -> each.get("CREATOR")))
                .map(Entry::raw);
        String model = first.flatMap(each -> each.get("$CYT")).map(Entry::raw).orElse("flow cytometer");
        return new InstrumentIdentity(vendor(model), model, serial, software);
    }

    private static String vendor(String model) {
        if (model.contains("CytoFLEX")) {
            return "Beckman Coulter";
        }
        return model.contains("LSR") || model.contains("FACS") ? "BD" : "unknown vendor";
    }
}
