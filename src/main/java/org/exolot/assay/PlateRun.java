package org.exolot.assay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Plate;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellRole;
import org.exolot.quantity.Value;
import org.exolot.statistics.CalibrationFit;

/** The plates of a run: a curve for each group of standards, every well read at its curve, held against the vendor's results. */
final class PlateRun implements JudgedPlates {
    private final Observations findings;
    private final Optional<CalibrationRules> rules;
    private final List<PlateCurve> curves = new ArrayList<>();
    private final List<PlateEvaluation> plates = new ArrayList<>();
    private final OpenQuestions questions;

    PlateRun(ExportRun run, Optional<CalibrationRules> rules, OpenQuestions questions, Observations findings) {
        this.findings = findings;
        this.questions = questions;
        this.rules = rules;
        if (rules.isEmpty() || run.plates().isEmpty()) {
            run.plates().forEach(plate -> plates.add(new PlateEvaluation(plate, List.of(), unread(plate))));
            return;
        }
        WellSignals signals = new WellSignals(run, rules.get());
        fit(run, rules.get(), signals);
        run.plates().forEach(plate -> plates.add(evaluate(plate, signals)));
    }

    static List<WellEvaluation> unread(Plate plate) {
        return plate.wells().stream()
                .map(well -> new WellEvaluation(
                        well,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        WellSignals.vendorResult(well)))
                .toList();
    }

    private void fit(ExportRun run, CalibrationRules calibration, WellSignals signals) {
        Map<String, List<PlateCurve.StandardWell>> byGroup = new LinkedHashMap<>();
        Map<String, Set<Plate>> platesOf = new LinkedHashMap<>();
        Map<Plate, List<VendorResult>> results = new IdentityHashMap<>();
        for (Plate plate : run.plates()) {
            for (Well well : plate.wells()) {
                Optional<BigDecimal> signal = signals.of(plate, well);
                VendorResult.of(well, signal, signals.digit(plate, well), factor(well))
                        .ifPresent(result -> results.computeIfAbsent(plate, key -> new ArrayList<>())
                                .add(result));
                Optional<BigDecimal> nominal = well.nominal().flatMap(amount -> Decimals.number(amount.entry()));
                if (well.role() == WellRole.STANDARD && signal.isPresent() && nominal.isPresent()) {
                    String group = well.group().orElse(plate.name());
                    byGroup.computeIfAbsent(group, key -> new ArrayList<>())
                            .add(new PlateCurve.StandardWell(well, nominal.get(), signal.get()));
                    platesOf.computeIfAbsent(group, key -> Collections.newSetFromMap(new IdentityHashMap<>()))
                            .add(plate);
                }
            }
        }
        boolean searched = calibration.model() == CalibrationRules.Model.AS_VENDOR;
        if (byGroup.isEmpty() && !searched) {
            findings.add(FindingType.STANDARDS_MISSING, run.plates().getFirst().place(), "0", "≥ 2");
        }
        StandardsCheck check = new StandardsCheck(findings);
        byGroup.forEach((group, wells) -> {
            if (!check.usable(wells)) {
                return;
            }
            Set<Plate> own = platesOf.getOrDefault(group, Set.of());
            List<VendorResult> onThem = results.entrySet().stream()
                    .filter(each -> byGroup.size() == 1 || own.contains(each.getKey()))
                    .flatMap(each -> each.getValue().stream())
                    .toList();
            boolean shared = platesOf.values().stream()
                            .filter(plates -> plates.stream().anyMatch(own::contains))
                            .count()
                    > 1;
            List<VendorResult> ofGroup = shared ? ofGroup(wells, onThem) : onThem;
            (searched ? searched(calibration, wells, ofGroup) : fitted(calibration, wells)).ifPresent(curves::add);
        });
    }

    /** The vendor's results of the wells that belong to a group of standards. */
    private static List<VendorResult> ofGroup(List<PlateCurve.StandardWell> standards, List<VendorResult> results) {
        String key = WellGroups.key(standards.getFirst().well().group().orElse(""));
        return results.stream()
                .filter(result ->
                        WellGroups.key(result.well().group().orElse("")).equals(key))
                .toList();
    }

    private Optional<PlateCurve> searched(
            CalibrationRules calibration, List<PlateCurve.StandardWell> wells, List<VendorResult> results) {
        Optional<PlateCurve> curve = PlateCurve.asVendor(calibration, wells, results);
        if (curve.isEmpty()) {
            findings.add(
                    FindingType.CURVE_MODEL_UNKNOWN,
                    wells.getFirst().well().place(),
                    results.isEmpty()
                            ? "no results in the file"
                            : "no curve gives the " + results.size() + " results of the file",
                    "linear, quadratic, log-log, 4PL or 5PL");
        }
        return curve;
    }

    private Optional<PlateCurve> fitted(CalibrationRules calibration, List<PlateCurve.StandardWell> wells) {
        PlateCurve.Fit fit = PlateCurve.fit(calibration, calibration.model(), wells);
        fit.reason()
                .ifPresent(reason -> findings.add(
                        switch (reason) {
                            case TOO_FEW_STANDARDS -> FindingType.STANDARDS_TOO_FEW;
                            case FLAT -> FindingType.CURVE_FLAT;
                            default -> FindingType.CURVE_NOT_FITTED;
                        },
                        wells.getFirst().well().place(),
                        words(reason),
                        words(calibration.model())));
        return fit.curve();
    }

    private static String words(CalibrationFit.Reason reason) {
        return switch (reason) {
            case TOO_FEW_STANDARDS -> "fewer levels of the standard than the curve needs";
            case NOT_FINITE -> "a concentration or signal that is no number";
            case NEGATIVE_CONCENTRATION -> "a concentration below zero";
            case FLAT -> "signals that do not differ";
            case LOGARITHM_OF_NOTHING -> "zero or less, of which there is no logarithm";
            case WEIGHT_OF_ZERO -> "a zero standard, which has no weight 1/x";
            case NO_OPTIMUM -> "signals that no such curve fits";
        };
    }

    private static String words(CalibrationRules.Model model) {
        return switch (model) {
            case LINEAR -> "a linear curve";
            case QUADRATIC -> "a quadratic curve";
            case LOG_LOG -> "a log-log curve";
            case LOG_LINEAR -> "a curve on the logarithm of the quantity";
            case FOUR_PARAMETER_LOGISTIC -> "a 4PL curve";
            case FIVE_PARAMETER_LOGISTIC -> "a 5PL curve";
            case AS_VENDOR -> "a curve as the vendor's";
        };
    }

    private PlateEvaluation evaluate(Plate plate, WellSignals signals) {
        List<PlateCurve> onPlate = onPlate(plate);
        Set<String> unmatched = new LinkedHashSet<>();
        List<WellEvaluation> wells = new ArrayList<>();
        for (Well well : plate.wells()) {
            Optional<PlateCurve> curve = curveFor(well, onPlate);
            Optional<BigDecimal> signal = signals.of(plate, well);
            WellEvaluation evaluation = new WellEvaluation(
                    well,
                    signal,
                    curve.flatMap(each -> signal.flatMap(each::inverse)),
                    curve.flatMap(each -> signal.map(each::value)
                            .or(() -> signals.without(well) ? Optional.of(each.beforeOnset()) : Optional.empty())),
                    curve.flatMap(PlateCurve::unit),
                    WellSignals.vendorResult(well));
            curve.ifPresent(each -> observe(evaluation, each, signals.digit(plate, well)));
            if (signals.negative(plate, well) && well.role() == WellRole.SAMPLE) {
                findings.add(
                        FindingType.NEGATIVE_AFTER_BLANK, well.place(), well.id() + " " + signal.orElseThrow(), "> 0");
            }
            boolean ofSample = well.role() == WellRole.SAMPLE || well.role() == WellRole.CONTROL;
            if (onPlate.size() > 1
                    && curve.isEmpty()
                    && ofSample
                    && unmatched.add(well.group().orElse(""))) {
                findings.add(
                        FindingType.CURVE_AMBIGUOUS,
                        well.place(),
                        well.group().orElse("–"),
                        String.join(
                                ", ", onPlate.stream().map(PlateCurve::group).toList()));
            }
            wells.add(evaluation);
        }
        return new PlateEvaluation(
                plate, onPlate.stream().map(PlateCurve::evaluation).toList(), wells);
    }

    /** The curves whose standards are on the plate; the run's only one where the plate has no standards. */
    private List<PlateCurve> onPlate(Plate plate) {
        List<PlateCurve> onPlate = curves.stream()
                .filter(curve ->
                        curve.wells().stream().anyMatch(each -> plate.wells().contains(each.well())))
                .toList();
        return onPlate.isEmpty() && curves.size() == 1 ? curves : onPlate;
    }

    /** The plate's only curve; of several the one whose group has the well's name but for the words of their roles. */
    private static Optional<PlateCurve> curveFor(Well well, List<PlateCurve> onPlate) {
        if (onPlate.size() == 1) {
            return Optional.of(onPlate.getFirst());
        }
        String key = WellGroups.key(well.group().orElse(""));
        List<PlateCurve> same = onPlate.stream()
                .filter(curve -> WellGroups.key(curve.group()).equals(key))
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    /** What the software's results are multiplied by: the well's dilution where they are those of the undiluted sample, else 1. */
    private BigDecimal factor(Well well) {
        return rules.filter(each -> each.results() == CalibrationRules.Results.OF_THE_SAMPLE)
                .flatMap(each -> Decimals.number(well.dilution()))
                .filter(factor -> factor.signum() > 0)
                .orElse(BigDecimal.ONE);
    }

    private void observe(WellEvaluation evaluation, PlateCurve curve, BigDecimal digit) {
        Well well = evaluation.well();
        VendorResult.of(well, evaluation.signal(), digit, factor(well))
                .filter(result ->
                        !result.agrees(curve) && !result.agreesWithinDigits(curve) && !result.agreesAsSearched(curve))
                .ifPresent(result -> findings.add(
                        FindingType.VENDOR_STATISTIC_DIFFERS,
                        well.place(),
                        well.id() + " " + result.printed(),
                        evaluation.onCurve().map(BigDecimal::toString).orElse("–") + " ± " + result.tolerance()));
        boolean outside = evaluation
                .recomputed()
                .filter(value -> !(value instanceof Value.Measured))
                .isPresent();
        if (outside && well.role() == WellRole.SAMPLE) {
            findings.add(
                    FindingType.OUT_OF_RANGE,
                    well.place(),
                    well.id() + " "
                            + evaluation
                                    .onCurve()
                                    .or(evaluation::signal)
                                    .map(BigDecimal::toString)
                                    .orElse("–"),
                    curve.rangeInWords());
        }
    }

    /** The curves that were fitted. */
    List<PlateCurve> curves() {
        return curves;
    }

    @Override
    public List<PlateEvaluation> plates() {
        return plates;
    }

    @Override
    public RunFigures figures(Map<String, Entry> conditions, Place place) {
        return new PlateFigures(curves, plates, conditions, place);
    }

    @Override
    public List<Determination> determinations() {
        return rules.map(calibration -> new PlateDeterminations(calibration, curves, questions, findings).of(plates))
                .orElse(List.of());
    }
}
