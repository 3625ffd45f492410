package org.exolot.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.exolot.assay.Attributes;
import org.exolot.criterion.Derived;
import org.exolot.criterion.LabelClaim;
import org.exolot.criterion.Osmolality;
import org.exolot.criterion.PotencyPlan;
import org.exolot.criterion.PurityClass;
import org.exolot.quantity.Quantity;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.result.ResultFormation;
import org.exolot.result.ResultId;
import org.exolot.result.ResultRecord;
import org.exolot.result.ResultStatus;
import org.exolot.specification.DocumentId;
import org.exolot.specification.MethodVersion;

/** The derived figures of a lot, each with its two uncertainties where its methods know them. */
final class LotFigures {
    private static final String VOLUME = "extractable volume";
    private static final String ENDOTOXIN = "bacterial endotoxins";
    private static final String FINAL = "FINAL_CONTAINER";
    private static final Unit MICROGRAM_PER_ML = new Unit("ug/mL");
    private static final Unit PER_MICROGRAM = new Unit("{particles}/ug");
    private static final Unit EU_PER_ML = new Unit("{EU}/mL");
    private static final Unit EU_PER_VIAL = new Unit("{EU}/{container}");
    private static final Unit ML = new Unit("mL");
    private static final Unit PERCENT = new Unit("%");
    private static final Unit OSMOLALITY = new Unit("mosm/kg");

    private final LotAssessment lot;
    private final Function<DocumentId, Optional<MethodVersion>> methods;
    private final List<LotStatement.Figure> figures = new ArrayList<>();

    LotFigures(LotAssessment lot, Function<DocumentId, Optional<MethodVersion>> methods) {
        this.lot = lot;
        this.methods = methods;
    }

    /** What one method says of one attribute at one sampling point. */
    private record Measured(
            String method,
            Value value,
            Optional<BigDecimal> within,
            Optional<BigDecimal> reported,
            List<ResultId> from) {}

    List<LotStatement.Figure> of(LabelClaim claim, List<Osmolality.Solute> formulation) {
        List<String> points = lot.samples().stream()
                .map(LotAssessment.SampleLine::samplingPoint)
                .distinct()
                .toList();
        for (String point : points) {
            List<Measured> counts = measured(point, Attributes.PARTICLE_CONCENTRATION, Unit.PER_ML);
            counts.forEach(count -> add(
                    LotStatement.What.STOCK_CONCENTRATION,
                    point,
                    count.method(),
                    count.value(),
                    Unit.PER_ML,
                    count,
                    ""));
            ratios(point, counts);
            purity(point, counts);
        }
        perVial(claim);
        impurities();
        potencies(points);
        if (!formulation.isEmpty()) {
            Value expected = new Value.Measured(Osmolality.of(formulation).setScale(0, RoundingMode.HALF_UP));
            figures.add(new LotStatement.Figure(
                    LotStatement.What.EXPECTED_OSMOLALITY,
                    "",
                    FINAL,
                    "",
                    expected,
                    OSMOLALITY,
                    Optional.empty(),
                    Optional.empty(),
                    "",
                    List.of()));
        }
        return List.copyOf(figures);
    }

    /** What was derived for a criterion per container from a sample of the bulk. The budget of the method has all influences in it. */
    private void impurities() {
        for (LotAssessment.Derived derived : lot.derived()) {
            if (derived.unit().code().endsWith(Unit.PER_CONTAINER)
                    && !derived.unit().equals(LabelClaim.UNIT)) {
                List<LotAssessment.ResultLine> lines = lot.results().stream()
                        .filter(line -> derived.from().contains(line.result().id()))
                        .toList();
                List<ResultRecord> measured = lines.stream()
                        .map(LotAssessment.ResultLine::result)
                        .filter(result -> result.attribute().equals(derived.attribute()))
                        .toList();
                String by = lines.stream()
                        .map(LotAssessment.ResultLine::method)
                        .distinct()
                        .collect(Collectors.joining(" × "));
                if (!measured.isEmpty()) {
                    Measured budget = mean(by, measured, measured.getFirst().unit());
                    Measured all =
                            new Measured(by, derived.value(), budget.within(), budget.reported(), derived.from());
                    add(
                            LotStatement.What.IMPURITY_PER_VIAL,
                            derived.attribute(),
                            pointOf(lines, measured.getFirst()),
                            by,
                            derived.value(),
                            derived.unit(),
                            all,
                            "");
                }
            }
        }
    }

    private String pointOf(List<LotAssessment.ResultLine> lines, ResultRecord result) {
        return lines.stream()
                .filter(line -> line.result().equals(result))
                .flatMap(line ->
                        lot.samples().stream().filter(sample -> sample.code().equals(line.sampleCode())))
                .map(LotAssessment.SampleLine::samplingPoint)
                .findFirst()
                .orElse("");
    }

    /** Each potency by its mechanism, whether a criterion judges it or not. */
    private void potencies(List<String> points) {
        for (String point : points) {
            Map<String, List<LotAssessment.ResultLine>> byAttribute = new LinkedHashMap<>();
            for (LotAssessment.ResultLine line : at(point)) {
                if (plan(line.result()).isPresent()) {
                    byAttribute
                            .computeIfAbsent(line.result().attribute() + line.method(), key -> new ArrayList<>())
                            .add(line);
                }
            }
            byAttribute.values().forEach(assays -> potency(point, assays));
        }
    }

    private void potency(String point, List<LotAssessment.ResultLine> assays) {
        LotAssessment.ResultLine first = assays.getFirst();
        Potency potency = Potency.of(
                plan(first.result()).orElseThrow(),
                first.result().unit(),
                assays.stream().map(LotAssessment.ResultLine::result).toList());
        figures.add(new LotStatement.Figure(
                LotStatement.What.RELATIVE_POTENCY,
                first.result().attribute(),
                point,
                first.method(),
                potency.value(),
                first.result().unit(),
                Optional.empty(),
                Optional.empty(),
                potency.interval(),
                potency.assays().stream().map(ResultRecord::id).toList()));
    }

    private Optional<PotencyPlan> plan(ResultRecord result) {
        return methods.apply(result.method()).flatMap(method -> method.plan().potency());
    }

    private void ratios(String point, List<Measured> counts) {
        for (int i = 1; i < counts.size(); i++) {
            Measured first = counts.getFirst();
            Measured other = counts.get(i);
            add(
                    LotStatement.What.ORTHOGONAL_RATIO,
                    point,
                    other.method() + " ÷ " + first.method(),
                    Derived.ratio(other.value(), first.value()),
                    Unit.ONE,
                    both(other, first),
                    "");
        }
    }

    private void purity(String point, List<Measured> counts) {
        for (Measured count : counts) {
            for (Measured protein : measured(point, Attributes.PROTEIN_CONCENTRATION, MICROGRAM_PER_ML)) {
                Value purity = Derived.ratio(count.value(), protein.value());
                add(
                        LotStatement.What.PARTICLES_PER_MICROGRAM,
                        point,
                        count.method() + " ÷ " + protein.method(),
                        purity,
                        PER_MICROGRAM,
                        both(count, protein),
                        PurityClass.of(purity).map(PurityClass::name).orElse(""));
            }
        }
    }

    private void perVial(LabelClaim claim) {
        List<Measured> volumes = measured(FINAL, VOLUME, ML);
        if (volumes.isEmpty()) {
            return;
        }
        Measured volume = volumes.getFirst();
        for (Measured count : measured(FINAL, Attributes.PARTICLE_CONCENTRATION, Unit.PER_ML)) {
            Value perVial = LabelClaim.perContainer(count.value(), volume.value());
            Measured both = times(count, volume);
            add(LotStatement.What.PARTICLES_PER_VIAL, FINAL, both.method(), perVial, LabelClaim.UNIT, both, "");
            if (count.method().startsWith(claim.method() + "/")) {
                add(
                        LotStatement.What.PERCENT_OF_LABEL,
                        FINAL,
                        both.method(),
                        claim.percentOf(perVial),
                        PERCENT,
                        both,
                        "");
            }
        }
        for (Measured endotoxin : measured(FINAL, ENDOTOXIN, EU_PER_ML)) {
            add(
                    LotStatement.What.ENDOTOXIN_PER_VIAL,
                    FINAL,
                    times(endotoxin, volume).method(),
                    Derived.product(endotoxin.value(), volume.value()),
                    EU_PER_VIAL,
                    times(endotoxin, volume),
                    "");
        }
    }

    private void add(
            LotStatement.What what, String point, String method, Value value, Unit unit, Measured of, String note) {
        add(what, "", point, method, value, unit, of, note);
    }

    private void add(
            LotStatement.What what,
            String attribute,
            String point,
            String method,
            Value value,
            Unit unit,
            Measured of,
            String note) {
        figures.add(new LotStatement.Figure(
                what,
                attribute,
                point,
                method,
                value,
                unit,
                of.within().map(LotFigures::percent),
                of.reported().map(LotFigures::percent),
                note,
                of.from()));
    }

    private static BigDecimal percent(BigDecimal fraction) {
        return fraction.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN);
    }

    /** The uncertainties of a ratio of independent values, where both are known. */
    private static Measured both(Measured one, Measured other) {
        List<ResultId> from = new ArrayList<>(one.from());
        from.addAll(other.from());
        return new Measured(
                one.method() + " ÷ " + other.method(),
                one.value(),
                combined(one.within(), other.within()),
                combined(one.reported(), other.reported()),
                from);
    }

    /** What one container holds: the budget of a count has the volume in it. */
    private static Measured times(Measured count, Measured volume) {
        List<ResultId> from = new ArrayList<>(count.from());
        from.addAll(volume.from());
        return new Measured(
                count.method() + " × " + volume.method(), count.value(), count.within(), count.reported(), from);
    }

    private static Optional<BigDecimal> combined(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.flatMap(first ->
                other.map(second -> BigDecimal.valueOf(Math.hypot(first.doubleValue(), second.doubleValue()))));
    }

    /** The current results of the samples of a point. */
    private List<LotAssessment.ResultLine> at(String point) {
        List<String> samples = lot.samples().stream()
                .filter(sample -> sample.samplingPoint().equals(point))
                .map(LotAssessment.SampleLine::code)
                .toList();
        return lot.results().stream()
                .filter(line -> line.result().status() == ResultStatus.CURRENT)
                .filter(line -> samples.contains(line.sampleCode()))
                .toList();
    }

    private List<Measured> measured(String point, String attribute, Unit unit) {
        Map<String, List<ResultRecord>> byMethod = new LinkedHashMap<>();
        for (LotAssessment.ResultLine line : at(point)) {
            if (line.result().attribute().equals(attribute)) {
                byMethod.computeIfAbsent(line.method(), method -> new ArrayList<>())
                        .add(line.result());
            }
        }
        List<Measured> all = new ArrayList<>();
        byMethod.forEach((method, results) -> all.add(mean(method, results, unit)));
        return all;
    }

    private Measured mean(String method, List<ResultRecord> results, Unit unit) {
        ResultRecord first = results.getFirst();
        Value value = ResultFormation.arithmeticMean(
                        results.stream()
                                .map(result -> new Quantity(result.value(), result.unit()))
                                .toList(),
                        unit)
                .value();
        int preparations = Math.max(1, (int) first.individuals().stream()
                .map(ResultRecord.Individual::preparation)
                .distinct()
                .count());
        Optional<MethodVersion> version = methods.apply(first.method());
        int readings = version.map(one -> one.plan().readings()).orElse(1);
        return new Measured(
                method,
                value,
                version.flatMap(MethodVersion::uncertainty).map(budget -> budget.within(preparations, readings)),
                version.flatMap(MethodVersion::uncertainty).map(budget -> budget.reported(preparations, readings)),
                results.stream().map(ResultRecord::id).toList());
    }
}
