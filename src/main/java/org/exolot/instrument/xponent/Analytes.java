package org.exolot.instrument.xponent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ReportedCurve;
import org.exolot.instrument.Well;
import org.exolot.instrument.plate.DilutionSeries;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.HeaderText;

/** What the file says of each analyte for the whole batch: bead, unit, curve, and what its standards and controls should contain. */
final class Analytes {
    private static final String COEFFICIENT = "coefficient ";

    private final Map<String, Map<String, Entry>> facts = new LinkedHashMap<>();
    private final Map<String, Map<String, Entry>> standards = new LinkedHashMap<>();
    private final Map<String, Map<String, Entry>> controls = new LinkedHashMap<>();
    private final PlacedValues values;

    Analytes(PlacedValues values) {
        this.values = values;
    }

    /** A row with one value for each analyte: {@code BeadID:}, {@code Units:}, {@code AnalysisType}, {@code Coefficient A}, {@code Value}. */
    void fact(DataType type, List<String> header, List<String> texts, List<Place> places) {
        String row = HeaderText.fold(texts.getFirst());
        String name = type == DataType.R_SQUARED ? "r2" : row.endsWith(":") ? row.substring(0, row.length() - 1) : row;
        boolean number = type == DataType.ANALYSIS_COEFFICIENTS || type == DataType.R_SQUARED;
        for (int i = 1; i < Math.min(texts.size(), header.size()); i++) {
            if (!texts.get(i).isEmpty() && !header.get(i).isEmpty()) {
                Entry entry = number
                        ? values.number(texts.get(i), places.get(i))
                        : values.either(texts.get(i), places.get(i));
                facts.computeIfAbsent(header.get(i), key -> new LinkedHashMap<>())
                        .putIfAbsent(name, entry);
            }
        }
    }

    /** A row with what one standard or control contains of each analyte. */
    void reagent(DataType type, List<String> header, List<String> texts, List<Place> places) {
        Map<String, Map<String, Entry>> into = switch (type) {
            case STANDARD_EXPECTED -> standards;
            case CONTROL_EXPECTED -> controls;
            default -> new HashMap<>();
        };
        for (int i = 1; i < Math.min(texts.size(), header.size()); i++) {
            if (!texts.get(i).isEmpty() && !header.get(i).isEmpty()) {
                Entry entry = values.number(texts.get(i), places.get(i));
                into.computeIfAbsent(texts.getFirst(), key -> new LinkedHashMap<>())
                        .putIfAbsent(header.get(i), entry);
                if (into != standards && into != controls) {
                    facts.computeIfAbsent(header.get(i), key -> new LinkedHashMap<>())
                            .putIfAbsent(rangeName(type, texts.getFirst()), entry);
                }
            }
        }
    }

    private static String rangeName(DataType type, String control) {
        return control + (type == DataType.CONTROL_LOW ? " range low" : " range high");
    }

    Optional<String> unit(String analyte) {
        return fact(analyte, "units")
                .map(Entry::raw)
                .filter(unit -> !unit.isEmpty() && !HeaderText.fold(unit).equals("bead"));
    }

    boolean standard(String sample) {
        return standards.containsKey(sample);
    }

    boolean control(String sample) {
        return controls.containsKey(sample);
    }

    /** What this standard or control should contain of the analyte. */
    Optional<Well.Amount> nominal(String sample, String analyte) {
        Map<String, Entry> of = standards.getOrDefault(sample, controls.getOrDefault(sample, Map.of()));
        return Optional.ofNullable(of.get(analyte)).map(entry -> new Well.Amount(entry, unit(analyte)));
    }

    /** The vendor's curves: of each analyte that has coefficients. */
    List<ReportedCurve> curves() {
        List<ReportedCurve> curves = new ArrayList<>();
        facts.forEach((analyte, known) -> {
            Map<String, Entry> parameters = new LinkedHashMap<>();
            known.forEach((name, entry) -> {
                if (name.startsWith(COEFFICIENT)) {
                    parameters.put(name.substring(COEFFICIENT.length()).toUpperCase(java.util.Locale.ROOT), entry);
                }
            });
            if (!parameters.isEmpty()) {
                curves.add(new ReportedCurve(
                        analyte,
                        fact(analyte, "analysistype").map(Entry::raw),
                        parameters,
                        fact(analyte, "r2"),
                        parameters.values().iterator().next().place()));
            }
        });
        return curves;
    }

    /** Bead, beads wanted and the ranges of controls, under {@code analyte / name}. */
    Map<String, Entry> conditions() {
        Map<String, Entry> all = new LinkedHashMap<>();
        facts.forEach((analyte, known) -> known.forEach((name, entry) -> {
            if (!name.startsWith(COEFFICIENT) && !name.equals("r2")) {
                all.put(analyte + " / " + name, entry);
            }
        }));
        return all;
    }

    /** Tells standards whose concentration a spreadsheet has made a thousand times too high. */
    void checkStandards(FindingLog findings) {
        for (String analyte : facts.keySet()) {
            DilutionSeries.check(
                    standards.values().stream()
                            .flatMap(of -> Optional.ofNullable(of.get(analyte)).stream())
                            .toList(),
                    findings);
        }
    }

    private Optional<Entry> fact(String analyte, String name) {
        return Optional.ofNullable(facts.getOrDefault(analyte, Map.of()).get(name));
    }
}
