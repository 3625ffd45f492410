package org.exolot.instrument.tapestation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.OnDemandList;
import org.exolot.instrument.OrderedMap;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.table.TableTimes;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.XmlElement;
import org.exolot.instrument.text.XmlFile;
import org.exolot.quantity.DecimalSign;

/** Reads one file: its head, the screen tapes, then the samples. */
final class TapeStationReader {
    private static final Set<String> CONTAINERS = Set.of("File", "ScreenTapes", "Samples");
    private static final int SAMPLES = 5_000;

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final Accounting accounting = new Accounting();
    private final TableTimes times = new TableTimes(findings);
    private final Map<String, Entry> head = new LinkedHashMap<>();
    private final Map<String, Map<String, Entry>> tapes = new LinkedHashMap<>();
    private final List<TapeSample> samples = new ArrayList<>();
    private final Map<Place, FileTime> ofTapes = new HashMap<>();
    private Figures figures = new Figures("", "", "");

    TapeStationReader(Source source) throws IOException {
        this.source = source;
        XmlFile.walk(source, CONTAINERS, findings, new XmlFile.Visitor() {
            @Override
            public void opens(XmlElement container) {
                accounting.used();
            }

            @Override
            public void piece(XmlElement element) {
                take(element);
            }
        });
    }

    private void take(XmlElement piece) {
        switch (piece.name()) {
            case "FileInformation" -> leaves(piece, head);
            case "Assay" -> {
                leaves(piece, head);
                XmlElement units = piece.child("Units").orElse(piece);
                figures = new Figures(
                        units.text("ConcentrationUnit"), units.text("MolarityUnit"), units.text("MolecularWeightUnit"));
            }
            case "ScreenTape" -> {
                Map<String, Entry> tape = new LinkedHashMap<>();
                leaves(piece, tape);
                tapes.put(piece.text("ScreenTapeID"), OrderedMap.of(tape));
            }
            case "Notes" -> leaf(piece, head);
            case "Sample" -> sample(piece);
            default -> {
                findings.add(
                        FindingType.FIELD_UNKNOWN, piece.place(), piece.name(), "an element of a TapeStation export");
                accounting.unread(piece.place(), "an element of an unknown kind");
            }
        }
    }

    private void sample(XmlElement piece) {
        if (samples.size() == SAMPLES) {
            findings.add(FindingType.FILE_TOO_LARGE, piece.place(), "more than " + SAMPLES + " samples", "one run");
            accounting.unread(piece.place(), "beyond the size of a run");
            return;
        }
        TapeSample sample = new TapeSample(piece);
        samples.add(sample);
        for (int i = 0; i < sample.leaves(); i++) {
            if (i < sample.blank()) {
                accounting.ignored("blank element");
            } else {
                accounting.used();
            }
        }
        for (XmlElement unknown : sample.unknown()) {
            findings.add(
                    FindingType.FIELD_UNKNOWN, unknown.place(), unknown.name(), "an element of a TapeStation export");
        }
    }

    private void leaves(XmlElement element, Map<String, Entry> into) {
        for (XmlElement child : element.children()) {
            if (child.children().isEmpty()) {
                leaf(child, into);
            } else {
                leaves(child, into);
            }
        }
    }

    private void leaf(XmlElement leaf, Map<String, Entry> into) {
        if (leaf.text().isEmpty()) {
            accounting.ignored("blank element");
        } else {
            accounting.used();
            into.putIfAbsent(
                    leaf.name(), new PlacedValues(DecimalSign.POINT, findings).either(leaf.text(), leaf.place()));
        }
    }

    Export export() {
        Place whole = new Place.Whole(source.file());
        if (!findings.blocks() && samples.isEmpty()) {
            findings.add(FindingType.SECTION_MISSING, whole, "no Sample", "Samples with at least one Sample");
        }
        return new Export(
                source.file(),
                TapeStationFormat.ID,
                TapeStationFormat.VERSION,
                new InstrumentIdentity(
                        "Agilent", "TapeStation", ofTapes("InstrumentSerialNumber"), ofTapes("AnalysisVersion")),
                samples.isEmpty() ? List.of() : List.of(run()),
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }

    private Optional<String> ofTapes(String name) {
        return tapeEntry(name).map(Entry::raw);
    }

    private Optional<Entry> tapeEntry(String name) {
        return tapes.values().stream()
                .flatMap(tape -> Optional.ofNullable(tape.get(name)).stream())
                .findFirst();
    }

    private ExportRun run() {
        PlacedValues values = new PlacedValues(sign(), findings);
        Map<String, Entry> conditions = new LinkedHashMap<>(head);
        tapesOfNobody(conditions);
        List<TapeQuantities> told = new ArrayList<>();
        int figuresTold = 0;
        for (TapeSample sample : samples) {
            if (sample.ladder()) {
                ladder(sample, values, conditions);
            } else {
                told.add(check(sample, values));
                figuresTold += sample.figures().size();
            }
        }
        Figures named = figures;
        List<SampleQuantity> quantities = OnDemandList.kept(figuresTold, () -> {
            PlacedValues silent = values.silently();
            List<SampleQuantity> all = new ArrayList<>();
            told.forEach(of -> of.into(all, named, silent));
            return all;
        });
        String file = Optional.ofNullable(head.get("FileName")).map(Entry::raw).orElse("");
        String ended =
                Optional.ofNullable(head.get("RunEndDate")).map(Entry::raw).orElse("");
        return new ExportRun(
                new RunKey(String.join(
                        "|",
                        TapeStationFormat.ID.name(),
                        ofTapes("InstrumentSerialNumber").orElse(""),
                        file,
                        ended)),
                file.substring(Math.max(file.lastIndexOf('\\'), file.lastIndexOf('/')) + 1),
                Optional.empty(),
                tapeEntry("Experimenter"),
                tapes.values().stream().flatMap(tape -> time(tape).stream()).findFirst(),
                List.of(),
                List.of(),
                quantities,
                conditions);
    }

    /** What is told of tapes that no sample names stands with the run. */
    private void tapesOfNobody(Map<String, Entry> conditions) {
        Set<String> named = samples.stream().map(TapeSample::tape).collect(Collectors.toSet());
        tapes.forEach((id, tape) -> {
            if (!named.contains(id)) {
                tape.forEach((key, entry) -> conditions.putIfAbsent(id + " / " + key, entry));
            }
        });
    }

    /** Software in some countries writes decimal commas. */
    private DecimalSign sign() {
        long commas = 0;
        long points = 0;
        for (TapeSample sample : samples) {
            for (TapeSample.Figure figure : sample.figures()) {
                commas += figure.element().text().indexOf(',') >= 0 ? 1 : 0;
                points += figure.element().text().indexOf('.') >= 0 ? 1 : 0;
            }
        }
        return commas > points ? DecimalSign.COMMA : DecimalSign.POINT;
    }

    private Optional<FileTime> time(Map<String, Entry> tape) {
        return Optional.ofNullable(tape.get("TapeRunDate")).flatMap(this::time);
    }

    /** All samples of a tape were run with it; a time that cannot be read is told for each. */
    private Optional<FileTime> time(Entry entry) {
        Optional<FileTime> known = Optional.ofNullable(ofTapes.get(entry.place()));
        if (known.isPresent()) {
            return known;
        }
        Optional<FileTime> read = times.moment("", new TableCell(entry.raw(), Optional.empty(), entry.place()));
        read.filter(time -> time.local().isPresent()).ifPresent(time -> ofTapes.put(entry.place(), time));
        return read;
    }

    private static void ladder(TapeSample sample, PlacedValues values, Map<String, Entry> conditions) {
        for (TapeSample.Figure figure : sample.figures()) {
            String name = String.join(
                    " / ",
                    sample.tape(),
                    sample.well(),
                    "ladder",
                    figure.part(),
                    figure.element().name());
            conditions.put(
                    name,
                    values.number(figure.element().text(), figure.element().place()));
        }
    }

    /** Tells what is wrong with a sample, whose figures are made when someone asks. */
    private TapeQuantities check(TapeSample sample, PlacedValues values) {
        Map<String, Entry> tape = tapes.getOrDefault(sample.tape(), Map.of());
        // The demonstration runs that the software comes with name other tapes than they describe, too.
        if (tape.isEmpty()) {
            findings.add(
                    FindingType.NAMED_NOT_DESCRIBED,
                    sample.element().place(),
                    "no ScreenTape " + sample.tape(),
                    "the screen tape of each sample");
        }
        tellAlert(sample);
        Optional<FileTime> time = time(tape);
        for (TapeSample.Figure figure : sample.figures()) {
            values.check(figure.element().text(), figure.element().place());
        }
        return new TapeQuantities(sample, tape, time);
    }

    private void tellAlert(TapeSample sample) {
        String alert = sample.element().text("Alert");
        if (!alert.isEmpty()) {
            findings.add(FindingType.VENDOR_WARNS, sample.element().place(), alert, "no alert");
        }
    }
}
