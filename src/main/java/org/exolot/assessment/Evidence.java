package org.exolot.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.exolot.assay.Attributes;
import org.exolot.criterion.Criterion;
import org.exolot.criterion.Derived;
import org.exolot.criterion.Observation;
import org.exolot.criterion.PotencyPlan;
import org.exolot.criterion.SamplingPoint;
import org.exolot.lot.Lot;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Quantity;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;
import org.exolot.result.ResultFormation;
import org.exolot.result.ResultId;
import org.exolot.result.ResultRecord;
import org.exolot.result.ResultStatus;
import org.exolot.sample.Sample;
import org.exolot.sample.SampleId;
import org.exolot.sample.TestOrderId;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentId;
import org.exolot.specification.MethodVersion;

/**
 * The results that hold for one lot, and the values that criteria derive from two methods: {@code NTA-01 × USP-697} is the product of the
 * methods' values of the same sampling point, {@code NTA-01 ÷ BCA-01} their quotient.
 */
final class Evidence {
    private static final String OVER = " ÷ ";
    private static final String TIMES = " × ";

    /** What a method contributes to a derived value, by its attribute, where it determines several. */
    private static final List<String> FIGURES =
            List.of(Attributes.PARTICLE_CONCENTRATION, Attributes.PROTEIN_CONCENTRATION, "extractable volume");

    /** The volumes before and after formulation, by the names under which the steps of a lot record them. */
    static final String BULK_ML = "formulation-bulk-ml";

    static final String FORMULATED_ML = "formulation-total-ml";

    private static final Unit MICROGRAM_PER_ML = new Unit("ug/mL");
    private static final Unit ML = new Unit("mL");

    private final List<Sample> samples;
    private final List<ResultRecord> current;
    private final Map<DocumentId, ControlledDocument> documents;
    private final Function<DocumentId, Optional<MethodVersion>> methods;
    private final Supplier<Map<String, String>> recorded;
    private final List<LotAssessment.Derived> derived = new ArrayList<>();

    /**
     * The evidence of a lot.
     *
     * @param methods what the documents of methods say
     * @param recorded what the steps of the lot record, by its names; asked for only where a value needs it
     * @param planned how many values complete an order whose values each stand by themselves: fewer are no evidence
     */
    Evidence(
            Lot lot,
            List<Sample> samples,
            List<ResultRecord> results,
            Map<DocumentId, ControlledDocument> documents,
            Function<DocumentId, Optional<MethodVersion>> methods,
            Supplier<Map<String, String>> recorded,
            Map<TestOrderId, Integer> planned) {
        this.methods = methods;
        this.recorded = recorded;
        this.samples = samples.stream()
                .filter(sample -> sample.lot().equals(Optional.of(lot.id())))
                .toList();
        List<ResultRecord> holding = results.stream()
                .filter(result -> result.status() == ResultStatus.CURRENT)
                .toList();
        this.current = holding.stream()
                .filter(result -> result.replicate() == 0
                        || holding.stream()
                                        .filter(other -> other.order().equals(result.order())
                                                && other.attribute().equals(result.attribute()))
                                        .count()
                                >= planned.getOrDefault(result.order(), 0))
                .toList();
        this.documents = documents;
    }

    /** What a criterion is judged from: the observations, each with the results behind it. */
    List<Observed> of(Criterion criterion) {
        if (criterion.method().contains(OVER) || criterion.method().contains(TIMES)) {
            return derived(criterion);
        }
        List<ResultRecord> found = results(criterion, criterion.method()).stream()
                .filter(result -> result.attribute().equals(criterion.attribute()))
                .toList();
        Optional<PotencyPlan> potency = found.stream()
                .findFirst()
                .flatMap(result -> methods.apply(result.method()))
                .flatMap(method -> method.plan().potency());
        if (potency.isPresent()) {
            return List.of(potency(criterion, potency.get(), found));
        }
        return found.stream()
                .map(result -> new Observed(observation(result), List.of(result)))
                .toList();
    }

    /** The reportable potency of its independent assays, or how it stands with them. */
    private Observed potency(Criterion criterion, PotencyPlan plan, List<ResultRecord> found) {
        Potency potency = Potency.of(plan, criterion.unit(), found);
        potency.precision()
                .ifPresent(precision -> derived.add(new LotAssessment.Derived(
                        criterion.attribute(),
                        potency.value(),
                        criterion.unit(),
                        "geometric mean of " + precision.assays() + ", 95 % CI " + potency.interval(),
                        potency.assays().stream().map(ResultRecord::id).toList())));
        return new Observed(Observation.of(potency.value(), criterion.unit()), potency.assays());
    }

    /** The values derived so far. */
    List<LotAssessment.Derived> derived() {
        return derived;
    }

    private List<Observed> derived(Criterion criterion) {
        boolean quotient = criterion.method().contains(OVER);
        List<ResultRecord> first = figures(criterion, criterion.methods().get(0));
        List<ResultRecord> second = figures(criterion, criterion.methods().get(1));
        if (first.isEmpty() || second.isEmpty()) {
            return List.of();
        }
        Value value = criterion.perContainerOfBulk()
                ? perContainer(criterion, first, second)
                : value(quotient, mean(first), mean(second));
        List<ResultRecord> all = new ArrayList<>(first);
        all.addAll(second);
        derived.add(new LotAssessment.Derived(
                criterion.attribute(),
                value,
                criterion.unit(),
                first.getFirst().attribute()
                        + (quotient ? OVER : TIMES)
                        + second.getFirst().attribute()
                        + (needsFormulation(criterion) ? TIMES + BULK_ML + OVER + FORMULATED_ML : ""),
                all.stream().map(ResultRecord::id).toList()));
        return List.of(new Observed(Observation.of(value, criterion.unit()), all));
    }

    private static Value value(boolean quotient, Quantity one, Quantity other) {
        return quotient ? Derived.ratio(one.value(), other.value()) : Derived.product(one.value(), other.value());
    }

    /** What is measured before the bulk is formulated is thinner afterwards. */
    private static boolean needsFormulation(Criterion criterion) {
        return criterion.perContainerOfBulk() && criterion.point() == SamplingPoint.BULK;
    }

    private Value perContainer(Criterion criterion, List<ResultRecord> bulk, List<ResultRecord> volume) {
        String code = criterion.unit().code();
        Unit perMl = new Unit(code.substring(0, code.length() - Unit.PER_CONTAINER.length()) + "/mL");
        Value concentration = mean(bulk, perMl).value();
        Value yielded = mean(volume, ML).value();
        return needsFormulation(criterion)
                ? Derived.perContainer(concentration, recorded(BULK_ML), recorded(FORMULATED_ML), yielded)
                : Derived.product(concentration, yielded);
    }

    private Value recorded(String name) {
        return Optional.ofNullable(recorded.get().get(name))
                .map(written -> ValueReader.read(written, DecimalSign.POINT))
                .orElseGet(() -> new Value.Missing(MissingReason.BLANK, name));
    }

    private List<ResultRecord> figures(Criterion criterion, String method) {
        return results(criterion, method).stream()
                .filter(result -> FIGURES.contains(result.attribute())
                        || result.attribute().equals(criterion.attribute()))
                .toList();
    }

    private List<ResultRecord> results(Criterion criterion, String method) {
        SamplingPoint point = criterion.pointOf(method);
        Map<SampleId, Sample> atPoint = new HashMap<>();
        samples.stream()
                .filter(sample -> sample.samplingPoint() == point)
                .forEach(sample -> atPoint.put(sample.id(), sample));
        return current.stream()
                .filter(result -> atPoint.containsKey(result.sample()))
                .filter(result -> Optional.ofNullable(documents.get(result.method()))
                        .map(document -> document.code().equals(method))
                        .orElse(false))
                .toList();
    }

    /** Several samples of one point and method have a mean; in the one unit of each kind in which derived values are formed. */
    private static Quantity mean(List<ResultRecord> results) {
        Unit unit = results.getFirst().unit();
        Quantity mean = mean(results, unit);
        for (Unit wanted : List.of(Unit.PER_ML, MICROGRAM_PER_ML, ML)) {
            Optional<Quantity> converted = mean.in(wanted);
            if (converted.isPresent()) {
                return converted.get();
            }
        }
        return unit.code().equals("{particles}/mL")
                ? mean
                : new Quantity(new Value.Missing(MissingReason.NOT_COMPUTED, unit.code()), unit);
    }

    private static Quantity mean(List<ResultRecord> results, Unit unit) {
        ResultFormation.Formed formed = ResultFormation.arithmeticMean(
                results.stream()
                        .map(result -> new Quantity(result.value(), result.unit()))
                        .toList(),
                unit);
        return new Quantity(formed.value(), unit);
    }

    private static Observation observation(ResultRecord result) {
        return new Observation(
                result.value(), result.unit(), result.uncertainty().map(BigDecimal::new));
    }

    /** What is judged, and the results behind it. */
    record Observed(Observation observation, List<ResultRecord> results) {
        List<ResultId> ids() {
            return results.stream().map(ResultRecord::id).toList();
        }
    }
}
