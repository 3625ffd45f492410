package org.exolot.instrument.bioplex;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellRole;
import org.exolot.instrument.plate.AnalyteDraft;
import org.exolot.instrument.plate.DilutionSeries;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.instrument.text.XmlElement;
import org.exolot.quantity.Value;

/** The samples: what they are, their wells, and what the software made of their replicates. */
final class BioPlexSamples {
    private static final Map<String, WellRole> ROLES = Map.of(
            "Blank", WellRole.BLANK,
            "Standard", WellRole.STANDARD,
            "Control", WellRole.CONTROL,
            "Unknown", WellRole.SAMPLE);

    private final Figures figures;
    private final BioPlexWells wells;
    private final Regions regions;
    private final FindingLog findings;
    private final List<Pending> unknowns = new ArrayList<>();
    private final Map<String, Map<String, Entry>> standards = new TreeMap<>();
    private boolean any;

    BioPlexSamples(Figures figures, BioPlexWells wells, Regions regions, FindingLog findings) {
        this.figures = figures;
        this.wells = wells;
        this.regions = regions;
        this.findings = findings;
    }

    /** The mean of a sample's replicates for one analyte, whose unit a later element may tell. */
    private record Pending(String sample, Optional<Dilution> dilution, String region, XmlElement analyte) {}

    void sample(XmlElement element) {
        any = true;
        WellRole role = ROLES.getOrDefault(element.name(), WellRole.UNKNOWN);
        String label = element.text("Label");
        String description = element.text("Description");
        String name = description.isEmpty() ? label : description;
        Optional<Entry> factor =
                element.child("Dilution").filter(each -> !each.text().isEmpty()).map(figures::number);
        List<WellDraft> members = new ArrayList<>();
        element.child("MemberWells")
                .ifPresent(all -> all.all("MemberWell")
                        .forEach(member -> wells.at(member).ifPresent(well -> {
                            members.add(well);
                            well.belongsTo(label, role);
                            well.sample(name);
                            factor.ifPresent(well::dilution);
                            member.child("MWAnalytes")
                                    .ifPresent(of -> of.children().forEach(each -> analyte(each, well)));
                        })));
        element.child("Analytes")
                .ifPresent(all -> all.all("Analyte").forEach(analyte -> {
                    String region = analyte.attribute("RegionNumber");
                    regions.name(region, analyte.text("AnalyteName"));
                    nominal(analyte, region, role, label, members);
                    if (role == WellRole.SAMPLE) {
                        unknowns.add(new Pending(name, dilution(factor), region, analyte));
                    } else {
                        means(analyte, region, members);
                    }
                }));
    }

    private void analyte(XmlElement element, WellDraft well) {
        String region = element.attribute("RegionNumber");
        regions.name(region, element.text("AnalyteName"));
        AnalyteDraft analyte = well.analyte(region);
        element.child("Reading").ifPresent(reading -> {
            analyte.read("Reading", false, figures.number(reading));
            String outlier = reading.attribute("OutlierType");
            boolean taken = !outlier.isEmpty() && !outlier.equals("None");
            if (taken || reading.attribute("Valid").equals("false")) {
                String why = taken ? "outlier: " + outlier : "not valid, code " + reading.attribute("Code");
                findings.add(FindingType.WELL_MASKED, reading.place(), why, "a valid reading");
                analyte.report("Reading / state", figures.either(why, reading.place()), Optional.empty());
            }
        });
        element.child("MWObsConc").ifPresent(observed -> {
            boolean valid = !observed.attribute("ReadingOK").equals("false");
            String why = observed.attribute("ReadError");
            analyte.report(
                    "MWObsConc",
                    figures.concentration(observed, valid, why.isEmpty() ? "not read" : why),
                    regions.unit(region));
        });
    }

    private void nominal(XmlElement analyte, String region, WellRole role, String label, List<WellDraft> members) {
        analyte.child("ExpectedConc")
                .filter(each -> !each.text().isEmpty())
                .map(figures::number)
                .filter(expected -> role == WellRole.STANDARD || !zero(expected))
                .ifPresent(expected -> {
                    members.forEach(
                            well -> well.analyte(region).nominal(new Well.Amount(expected, regions.unit(region))));
                    if (role == WellRole.STANDARD) {
                        standards
                                .computeIfAbsent(region, key -> new TreeMap<>(new NumberedNames()))
                                .put(label, expected);
                    }
                });
    }

    private static boolean zero(Entry entry) {
        return entry.value() instanceof Value.Measured measured
                && measured.number().signum() == 0;
    }

    private void means(XmlElement analyte, String region, List<WellDraft> members) {
        Map<String, Entry> all = figures.leaves(analyte, Set.of("AnalyteName", "ObsConc"));
        analyte.child("ObsConc").ifPresent(observed -> all.put("ObsConc", observed(analyte, observed)));
        for (WellDraft well : members) {
            all.forEach((name, entry) -> well.analyte(region).report(name, entry, Optional.empty()));
        }
    }

    private Entry observed(XmlElement analyte, XmlElement observed) {
        XmlElement flag = analyte.child("ObsConcValidationFlag").orElse(observed);
        boolean valid = flag == observed || flag.attribute("Code").equals("0");
        return figures.concentration(observed, valid, flag == observed ? "" : flag.text());
    }

    private static Optional<Dilution> dilution(Optional<Entry> factor) {
        return factor.flatMap(entry -> entry.value() instanceof Value.Measured measured
                ? Optional.of(
                        measured.number().compareTo(BigDecimal.ONE) == 0
                                ? new Dilution(Dilution.State.APPLIED, Optional.of(BigDecimal.ONE), entry.place())
                                : new Dilution(Dilution.State.NOT_RECORDED, Optional.empty(), entry.place()))
                : Optional.empty());
    }

    boolean any() {
        return any;
    }

    void check() {
        standards.values().forEach(of -> DilutionSeries.check(List.copyOf(of.values()), findings));
    }

    List<SampleQuantity> quantities() {
        List<SampleQuantity> all = new ArrayList<>();
        for (Pending each : unknowns) {
            each.analyte().child("ObsConc").ifPresent(observed -> {
                Map<String, Entry> conditions =
                        new LinkedHashMap<>(figures.leaves(each.analyte(), Set.of("AnalyteName")));
                conditions.remove("ObsConc");
                all.add(new SampleQuantity(
                        each.sample(),
                        regions.name(each.region()) + " concentration",
                        observed(each.analyte(), observed),
                        regions.unit(each.region()).orElse(""),
                        each.dilution(),
                        Optional.empty(),
                        conditions,
                        each.sample() + "|" + each.region() + "|" + (all.size() + 1),
                        each.analyte().place()));
            });
        }
        return all;
    }
}
