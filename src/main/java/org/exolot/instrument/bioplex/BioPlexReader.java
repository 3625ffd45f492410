package org.exolot.instrument.bioplex;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Plate;
import org.exolot.instrument.ReportedCurve;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Source;
import org.exolot.instrument.Well;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.XmlElement;
import org.exolot.instrument.text.XmlFile;
import org.exolot.quantity.DecimalSign;

/** Reads one document piece by piece. */
final class BioPlexReader implements XmlFile.Visitor {
    private static final Set<String> CONTAINERS = Set.of(
            "BioPlexManager",
            "StandardCurves",
            "Interpolators",
            "Samples",
            "Blanks",
            "Standards",
            "Controls",
            "Unknowns",
            "Wells");

    private static final Set<String> SAMPLES = Set.of("Blank", "Standard", "Control", "Unknown");

    /** What stands beside curves, samples and wells. */
    private static final Set<String> HEAD = Set.of(
            "AuthorName",
            "NativeDocumentName",
            "NativeDocumentLocation",
            "AssayLotID",
            "AssayName",
            "Description",
            "Notes",
            "PlateDimensions",
            "NormalizationSettings",
            "OutlierSettings",
            "Instrument",
            "InstrumentInfo",
            "AnalyteSettings",
            "Panel",
            "AuditTrail",
            "Signatures");

    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final Accounting accounting = new Accounting();
    private final Figures figures = new Figures(new PlacedValues(DecimalSign.POINT, findings), findings);
    private final Map<String, Entry> head = new LinkedHashMap<>();
    private final Regions regions = new Regions();
    private final List<ReportedCurve> curves = new ArrayList<>();
    private final BioPlexWells wells = new BioPlexWells(figures, findings);
    private final BioPlexSamples samples = new BioPlexSamples(figures, wells, regions, findings);

    private BioPlexReader(Source source) {
        this.source = source;
    }

    static Export read(Source source, FormatId format, int version) throws IOException {
        BioPlexReader reader = new BioPlexReader(source);
        XmlFile.walk(source, CONTAINERS, reader.findings, reader);
        return reader.export(format, version);
    }

    @Override
    public void opens(XmlElement container) {
        accounting.used();
        container.attributes().forEach((name, text) -> {
            if (!text.isEmpty() && !name.equals("schemaLocation")) {
                head.put(name, PlacedValues.words(text, container.place()));
            }
        });
    }

    @Override
    public void piece(XmlElement element) {
        if (element.name().equals("Interpolator")) {
            curve(element);
        } else if (SAMPLES.contains(element.name())) {
            samples.sample(element);
        } else if (element.name().equals("Well")) {
            wells.well(element);
        } else {
            other(element);
            return;
        }
        accounting.used();
    }

    private void other(XmlElement element) {
        if (HEAD.contains(element.name())) {
            accounting.used();
        } else {
            findings.add(
                    FindingType.FIELD_UNKNOWN,
                    element.place(),
                    element.name(),
                    "an element that Bio-Plex Manager writes");
            accounting.unread(element.place(), "an element that nobody knows");
        }
        XmlElement around = new XmlElement("", Map.of(), "", List.of(element), element.place());
        figures.leaves(around, Set.of()).forEach(head::putIfAbsent);
    }

    private void curve(XmlElement element) {
        String region = element.attribute("RegionNumber");
        String name = element.text("AnalyteName");
        regions.name(region, name);
        regions.unit(region, element.text("ConcentrationUnits"));
        Map<String, Entry> parameters = figures.leaves(
                element, Set.of("AnalyteName", "ConcentrationUnits", "Regression", "EquationErr", "R2", "RSquared"));
        element.child("EquationErr")
                .filter(error -> !error.text().isEmpty())
                .ifPresent(error ->
                        findings.add(FindingType.VENDOR_WARNS, error.place(), name + ": " + error.text(), "a curve"));
        curves.add(new ReportedCurve(
                name,
                element.child("Regression").map(XmlElement::text),
                parameters,
                element.child("R2").or(() -> element.child("RSquared")).map(figures::number),
                element.place()));
    }

    private Export export(FormatId format, int version) {
        Place whole = new Place.Whole(source.file());
        if (!wells.statistics()) {
            findings.add(FindingType.SECTION_MISSING, whole, "no bead statistics", "Wells with a Well for each");
        }
        if (!samples.any()) {
            findings.add(FindingType.SECTION_MISSING, whole, "no samples", "Samples with Unknowns, Standards, …");
        }
        samples.check();
        return new Export(
                source.file(),
                format,
                version,
                new InstrumentIdentity(
                        "Bio-Rad",
                        "Bio-Plex",
                        wells.condition("MachineInfo / SerialNumber").map(Entry::raw),
                        text("BioPlexManagerVersion").map(build -> "Bio-Plex Manager " + build)),
                wells.any() ? List.of(run()) : List.of(),
                Optional.empty(),
                findings.findings(),
                accounting.account());
    }

    private ExportRun run() {
        List<SampleQuantity> quantities = samples.quantities();
        List<Well> all = wells.wells(regions);
        Map<String, Entry> conditions = new LinkedHashMap<>(head);
        wells.conditions().forEach(conditions::putIfAbsent);
        String document = text("NativeDocumentName")
                .or(() -> text("NativeDocumentLocation"))
                .orElse("plate");
        String plate = wells.condition("PlateID").map(Entry::raw).orElse(document);
        return new ExportRun(
                new RunKey(String.join(
                        "|",
                        "bio-plex-manager",
                        wells.condition("MachineInfo / SerialNumber")
                                .map(Entry::raw)
                                .orElse(""),
                        document,
                        wells.first().map(time -> time.raw()).orElse(""))),
                document,
                Optional.empty(),
                wells.condition("User"),
                wells.first(),
                List.of(),
                List.of(new Plate(
                        plate,
                        Optional.of("Fluorescence"),
                        all,
                        Map.of(),
                        curves,
                        all.getFirst().place())),
                quantities,
                conditions);
    }

    private Optional<String> text(String key) {
        return Optional.ofNullable(head.get(key)).map(Entry::raw).filter(text -> !text.isEmpty());
    }
}
