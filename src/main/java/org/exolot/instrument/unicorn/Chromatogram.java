package org.exolot.instrument.unicorn;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Series;
import org.exolot.instrument.Trace;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Accounting;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Value;

/** One chromatogram of a result: the curves of its detectors, the fractions that were collected, the peaks that the software integrated. */
final class Chromatogram {
    private static final Set<String> NO_FRACTION = Set.of("out-waste", "waste", "outlet", "", "waste(frac)");

    /** Figures of a peak with the unit of the table that they have. */
    private static final Map<String, String> PEAK_UNITS = Map.ofEntries(
            Map.entry("Width", "RetentionUnit"),
            Map.entry("Area", "AreaUnit"),
            Map.entry("Height", "HeightUnit"),
            Map.entry("StartPeakRetention", "RetentionUnit"),
            Map.entry("MaxPeakRetention", "RetentionUnit"),
            Map.entry("EndPeakRetention", "RetentionUnit"),
            Map.entry("WidthAtHalfHeight", "RetentionUnit"),
            Map.entry("StartPeakEndpointHeight", "HeightUnit"),
            Map.entry("EndPeakEndpointHeight", "HeightUnit"),
            Map.entry("StartConductivityHeight", "ConductivityHeightUnit"),
            Map.entry("MaxConductivityHeight", "ConductivityHeightUnit"),
            Map.entry("EndConductivityHeight", "ConductivityHeightUnit"),
            Map.entry("AverageConductivity", "ConductivityHeightUnit"),
            Map.entry("AssymetryPeakStart", "RetentionUnit"),
            Map.entry("AssymetryPeakEnd", "RetentionUnit"),
            Map.entry("CapacityFactor", "CapacityFactorUnit"),
            Map.entry("PlateHeight", "PlateHeightUnit"),
            Map.entry("Kav", "KavUnit"));

    private final FileId file;
    private final String part;
    private final XmlNode root;
    private final String sample;
    private final FindingLog findings;
    private final Accounting accounting;
    private final PlacedValues values;
    private final Map<String, Series> curves = new HashMap<>();
    private final List<BigDecimal> injections = new ArrayList<>();

    Chromatogram(FileId file, String part, XmlNode root, String sample, FindingLog findings, Accounting accounting) {
        this.file = file;
        this.part = part;
        this.root = root;
        this.sample = sample;
        this.findings = findings;
        this.accounting = accounting;
        this.values = new PlacedValues(DecimalSign.POINT, findings);
    }

    /** Its name, as {@code Chrom.1}. */
    String name() {
        return root.text("ChromatogramName");
    }

    /** When it began, as the file writes it; empty where it does not. */
    Optional<XmlNode> begun() {
        return root.at("Curves", "Curve", "ChromatogramStartTime").or(() -> root.at("Created"));
    }

    /** The curves, whose points stand in parts of their own. */
    List<Trace> curves(Archive archive, Archive.Budget budget) throws IOException {
        List<Trace> all = new ArrayList<>();
        List<XmlNode> curves =
                root.at("Curves").stream().flatMap(each -> each.all("Curve")).toList();
        for (XmlNode curve : curves) {
            Optional<Trace> trace = curve(curve, archive, budget);
            if (trace.isPresent()) {
                accounting.used();
                all.add(trace.get());
            }
        }
        return all;
    }

    private Optional<Trace> curve(XmlNode curve, Archive archive, Archive.Budget budget) throws IOException {
        String name = curve.text("Name");
        Place place = place("curve " + name);
        String named = curve.text("CurvePoints", "CurvePoint", "BinaryCurvePointsFileName");
        Optional<byte[]> packed = archive.bytes(named);
        if (packed.isEmpty()) {
            findings.add(FindingType.SECTION_MISSING, place, "no part " + named, "the points of " + name);
            accounting.unread(place, "a curve without points");
            return Optional.empty();
        }
        Optional<NetBinary.Numbers> told;
        Optional<NetBinary.Numbers> y;
        try (Archive inner = Archive.inner(packed.get(), budget, place, findings)) {
            Optional<byte[]> volumes = inner.bytes("CoordinateData.Volumes");
            Optional<byte[]> amplitudes = inner.bytes("CoordinateData.Amplitudes");
            boolean plain = plain(volumes, amplitudes);
            if (plain) {
                findings.add(
                        FindingType.FORMAT_VERSION_UNKNOWN,
                        place,
                        "numbers without the head of their array",
                        "an array as UNICORN stores it");
            }
            told = volumes.flatMap(plain ? NetBinary::plainVolumes : NetBinary::numbers);
            y = amplitudes.flatMap(plain ? NetBinary::plain : NetBinary::numbers);
        }
        Optional<NetBinary.Numbers> x = told.or(() -> y.flatMap(points -> even(curve, points)));
        if (x.isEmpty() || y.isEmpty()) {
            findings.add(
                    FindingType.VALUE_UNREADABLE, place, named, "volumes and amplitudes as single-precision numbers");
            accounting.unread(place, "a curve whose points cannot be decoded");
            return Optional.empty();
        }
        int there = Math.min(x.get().values().length, y.get().values().length);
        if (there < x.get().announced() || there < y.get().announced()) {
            findings.add(
                    FindingType.READS_MISSING,
                    place,
                    there + " points of " + name,
                    Math.max(x.get().announced(), y.get().announced()) + " points, as its array says");
        }
        return Optional.of(trace(curve, place, x.get().values(), y.get().values(), there));
    }

    /** Whether both are as many numbers without any head, by volumes that never fall. */
    private static boolean plain(Optional<byte[]> volumes, Optional<byte[]> amplitudes) {
        return volumes.isPresent()
                && amplitudes.isPresent()
                && volumes.get().length == amplitudes.get().length
                && NetBinary.numbers(volumes.get()).isEmpty()
                && NetBinary.numbers(amplitudes.get()).isEmpty()
                && NetBinary.plainVolumes(volumes.get()).isPresent();
    }

    /** The volumes of a curve that was made at even steps, for which none are stored. */
    private Optional<NetBinary.Numbers> even(XmlNode curve, NetBinary.Numbers points) {
        Entry step = values.either(curve.text("DistanceBetweenPoints"), place("step"));
        Entry start = values.either(curve.text("DistanceToStartPoint"), place("start"));
        if (!curve.text("IsoChroneType").equals("Volume")
                || !(step.value() instanceof Value.Measured between)
                || !(start.value() instanceof Value.Measured first)) {
            return Optional.empty();
        }
        double[] x = new double[points.values().length];
        for (int i = 0; i < x.length; i++) {
            x[i] = first.number().doubleValue() + i * between.number().doubleValue();
        }
        return Optional.of(new NetBinary.Numbers(points.announced(), x));
    }

    private Trace trace(XmlNode curve, Place place, double[] x, double[] y, int points) {
        String name = curve.text("Name");
        String unit = curve.text("AmplitudeUnit");
        Series series = new Series(
                unit.isEmpty() ? name : name + " (" + unit + ")",
                Series.Axis.VOLUME,
                Arrays.copyOf(x, points),
                Arrays.copyOf(y, points),
                Optional.empty(),
                !curve.text("IsOriginalData").equals("true"),
                place,
                0);
        curves.putIfAbsent(curve.text("CurveNumber"), series);
        return new Trace(
                sample.isEmpty() ? Optional.empty() : Optional.of(sample),
                name() + ", curve " + curve.text("CurveNumber") + ", " + name,
                series,
                place);
    }

    /** Fractions by where they begin and end, and the injections. */
    List<SampleQuantity> events() {
        List<SampleQuantity> all = new ArrayList<>();
        for (XmlNode curve : root.at("EventCurves").stream()
                .flatMap(each -> each.all("EventCurve"))
                .toList()) {
            String type = curve.attribute("EventCurveType");
            String unit = unit(curve.text("VolumeUnit"));
            List<XmlNode> events = curve.at("Events").stream()
                    .flatMap(each -> each.all("Event"))
                    .toList();
            switch (type) {
                case "Fraction" -> {
                    accounting.used();
                    all.addAll(fractions(
                            events.stream()
                                    .filter(event ->
                                            event.attribute("EventType").equals("Fraction"))
                                    .toList(),
                            unit));
                }
                case "Injection" -> {
                    accounting.used();
                    for (int i = 0; i < events.size(); i++) {
                        Entry volume = number(events.get(i), "EventVolume", "injection " + (i + 1));
                        all.add(figure(sample, "injection volume mark", volume, unit, "injection " + (i + 1)));
                        if (volume.value() instanceof Value.Measured measured) {
                            injections.add(measured.number());
                        }
                    }
                }
                default -> accounting.ignored("log of the run's instructions");
            }
        }
        return all;
    }

    private List<SampleQuantity> fractions(List<XmlNode> events, String unit) {
        List<SampleQuantity> all = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            String name = events.get(i).text("EventText");
            if (!NO_FRACTION.contains(name.toLowerCase(Locale.ROOT))) {
                String key = "fraction " + name + " #" + (i + 1);
                all.add(figure(name, "fraction start", number(events.get(i), "EventVolume", key), unit, key));
                if (i + 1 < events.size()) {
                    all.add(figure(name, "fraction end", number(events.get(i + 1), "EventVolume", key), unit, key));
                } else {
                    findings.add(
                            FindingType.FIELD_MISSING, place(key), "no end", "where the fraction " + name + " ends");
                }
            }
        }
        return all;
    }

    /** The figures of each peak, which are compared with the curves and injections that were read before. */
    List<SampleQuantity> peaks() {
        List<SampleQuantity> all = new ArrayList<>();
        for (XmlNode table : root.at("PeakTables").stream()
                .flatMap(each -> each.all("PeakTable"))
                .toList()) {
            List<XmlNode> peaks =
                    table.at("Peaks").stream().flatMap(each -> each.all("Peak")).toList();
            String key = name() + ", " + table.text("Name") + ", ";
            new PeakCheck(curves, injections, what -> place(key + what), findings).check(table, peaks);
            for (int i = 0; i < peaks.size(); i++) {
                accounting.used();
                all.addAll(peak(table, peaks.get(i), i + 1));
            }
        }
        return all;
    }

    private List<SampleQuantity> peak(XmlNode table, XmlNode peak, int number) {
        String named = peak.text("Name").isEmpty() ? "peak " + number : peak.text("Name");
        String key = name() + ", " + table.text("Name") + ", peak " + number;
        Map<String, SampleQuantity> all = new LinkedHashMap<>();
        for (XmlNode each : peak.children()) {
            Entry entry = values.either(each.text(), place(key + ", " + each.name()));
            if (entry.value() instanceof Value.Measured) {
                String units = PEAK_UNITS.getOrDefault(each.name(), "");
                String unit = each.name().startsWith("PercentOf")
                        ? "%"
                        : units.isEmpty() ? "" : table.text("PeakUnit", units);
                all.putIfAbsent(
                        each.name(),
                        figure(sample, named + " " + words(each.name()), entry, unit(unit), key + ", " + each.name()));
            }
        }
        return List.copyOf(all.values());
    }

    private SampleQuantity figure(String whose, String attribute, Entry entry, String unit, String key) {
        Map<String, Entry> siemens = entry.value() instanceof Value.Measured measured && unit.equals("mS/cm")
                ? Map.of("in S/m", tenth(entry, measured.number()))
                : Map.of();
        return new SampleQuantity(
                whose,
                attribute,
                entry,
                unit,
                Optional.empty(),
                Optional.empty(),
                siemens,
                key + "|" + attribute,
                entry.place());
    }

    private static Entry tenth(Entry entry, BigDecimal milliSiemensPerCentimetre) {
        BigDecimal siemensPerMetre = milliSiemensPerCentimetre.movePointLeft(1);
        return new Entry(siemensPerMetre.toPlainString(), new Value.Measured(siemensPerMetre), entry.place());
    }

    private Entry number(XmlNode node, String child, String key) {
        return values.number(node.text(child), place(key));
    }

    /** {@code WidthAtHalfHeight} as {@code width at half height}; the software's spelling of asymmetry is put right. */
    private static String words(String element) {
        return element.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT)
                .replace("assymetry", "asymmetry")
                .replaceFirst("^(start|max|end) peak ", "$1 ");
    }

    private static String unit(String written) {
        return written.replace("ml", "mL").replace("mL*mAU", "mAU.mL");
    }

    private Place place(String what) {
        return new Place.Cell(file, part, what);
    }
}
