package org.exolot.assay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.WellRole;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Unit;
import org.exolot.quantity.UnitReader;
import org.exolot.quantity.Value;

/** What a valid run of plates determines: one value for each sample, of the undiluted sample. */
final class PlateDeterminations {
    private final CalibrationRules rules;
    private final List<PlateCurve> curves;
    private final OpenQuestions questions;
    private final Observations findings;

    PlateDeterminations(
            CalibrationRules rules, List<PlateCurve> curves, OpenQuestions questions, Observations findings) {
        this.rules = rules;
        this.curves = curves;
        this.questions = questions;
        this.findings = findings;
    }

    /** A well with its factor. */
    private record Replicate(WellEvaluation well, BigDecimal factor, Dilution dilution) {
        Value ofStock() {
            return Quantities.times(well.recomputed().orElseThrow(), factor);
        }
    }

    List<Determination> of(List<PlateEvaluation> plates) {
        SampleNames names =
                new SampleNames(plates.stream().map(PlateEvaluation::plate).toList());
        Map<String, List<Replicate>> bySample = new LinkedHashMap<>();
        for (PlateEvaluation plate : plates) {
            for (WellEvaluation well : plate.wells()) {
                if (well.well().role() == WellRole.SAMPLE && well.recomputed().isPresent()) {
                    replicate(well)
                            .ifPresent(each -> bySample.computeIfAbsent(
                                            names.of(well.well()).orElse(""), key -> new ArrayList<>())
                                    .add(each));
                }
            }
        }
        List<Determination> all = new ArrayList<>();
        bySample.forEach((sample, wells) ->
                unit(wells.getFirst()).ifPresent(unit -> all.add(determination(sample, wells, unit))));
        return all;
    }

    private Optional<Replicate> replicate(WellEvaluation well) {
        Optional<BigDecimal> written = Decimals.number(well.well().dilution());
        Dilution recorded = new Dilution(
                written.isPresent() ? Dilution.State.NOT_APPLIED : Dilution.State.NOT_RECORDED,
                written,
                well.well()
                        .dilution()
                        .map(entry -> entry.place())
                        .orElse(well.well().place()));
        if (written.filter(factor -> factor.signum() <= 0).isPresent()) {
            findings.add(
                    FindingType.DILUTION_INVALID,
                    recorded.place(),
                    written.get().toPlainString(),
                    "≥ 1");
            return Optional.empty();
        }
        Dilution dilution = questions.settle(recorded, findings);
        questions.ask(dilution, findings);
        return dilution.factor().map(factor -> new Replicate(well, factor, dilution));
    }

    private Optional<Unit> unit(Replicate first) {
        Optional<Unit> unit = first.well().unit().flatMap(UnitReader::read);
        if (unit.isEmpty()) {
            findings.add(
                    first.well().unit().isPresent() ? FindingType.UNIT_UNKNOWN : FindingType.UNIT_NOT_TOLD,
                    first.well().well().place(),
                    first.well().unit().orElse("–"),
                    "ug/mL");
        }
        return unit;
    }

    private Determination determination(String sample, List<Replicate> wells, Unit unit) {
        List<Replicate> within = inRange(wells);
        List<BigDecimal> numbers = within.stream()
                .flatMap(each -> each.ofStock() instanceof Value.Measured it
                        ? Optional.of(it.number()).stream()
                        : Optional.<BigDecimal>empty().stream())
                .toList();
        Value value = numbers.isEmpty() ? outside(wells) : new Value.Measured(mean(within, numbers));
        return new Determination(
                sample.isEmpty() ? Optional.empty() : Optional.of(sample),
                rules.analyte(),
                value,
                unit,
                Decimals.sdOfMean(numbers),
                origins(within.isEmpty() ? wells : within));
    }

    /** The wells of the dilutions at which every well lies inside of the standards: to take single wells would favour one side. */
    private static List<Replicate> inRange(List<Replicate> wells) {
        return wells.stream()
                .filter(each -> wells.stream()
                        .filter(other -> other.factor().compareTo(each.factor()) == 0)
                        .allMatch(other -> other.ofStock() instanceof Value.Measured))
                .toList();
    }

    private BigDecimal mean(List<Replicate> within, List<BigDecimal> numbers) {
        if (rules.wells() == CalibrationRules.WellFormation.MEAN_OF_VALUES || curves.size() != 1) {
            return Decimals.mean(numbers);
        }
        Map<BigDecimal, List<BigDecimal>> signals = new LinkedHashMap<>();
        within.forEach(each -> signals.computeIfAbsent(each.factor(), key -> new ArrayList<>())
                .add(each.well().signal().orElseThrow()));
        List<BigDecimal> values = new ArrayList<>();
        signals.forEach((factor, each) -> curves.getFirst()
                .inverse(Decimals.mean(each))
                .ifPresent(value -> values.add(Decimals.product(value, factor))));
        return values.isEmpty() ? Decimals.mean(numbers) : Decimals.mean(values);
    }

    /** What is known of a sample that no dilution brought inside of the standards. */
    private static Value outside(List<Replicate> wells) {
        List<Value> values = wells.stream().map(Replicate::ofStock).toList();
        if (values.stream().allMatch(Value.Below.class::isInstance)) {
            BigDecimal lowest = values.stream()
                    .map(value -> ((Value.Below) value).limit())
                    .reduce(BigDecimal::min)
                    .orElseThrow();
            return new Value.Below(lowest, false);
        }
        if (values.stream().allMatch(Value.Above.class::isInstance)) {
            BigDecimal highest = values.stream()
                    .map(value -> ((Value.Above) value).limit())
                    .reduce(BigDecimal::max)
                    .orElseThrow();
            return new Value.Above(highest, false);
        }
        return new Value.Missing(MissingReason.OUT_OF_RANGE, "");
    }

    private List<Determination.Origin> origins(List<Replicate> wells) {
        List<Determination.Origin> origins = new ArrayList<>();
        for (Replicate each : wells) {
            String name = each.well().well().id().toString();
            origins.add(new Determination.Origin(
                    Determination.Role.WELL, name, each.well().well().place()));
            origins.add(new Determination.Origin(
                    Determination.Role.DILUTION,
                    each.factor().toPlainString(),
                    each.dilution().place()));
        }
        for (PlateCurve curve : curves) {
            curve.wells()
                    .forEach(each -> origins.add(new Determination.Origin(
                            Determination.Role.STANDARD,
                            each.well().id().toString(),
                            each.well().place())));
        }
        return origins;
    }
}
