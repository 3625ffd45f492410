package org.exolot.sample;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.criterion.Criterion;
import org.exolot.criterion.SamplingPoint;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.lot.Binding;
import org.exolot.lot.Lot;
import org.exolot.lot.LotId;
import org.exolot.lot.LotState;
import org.exolot.lot.LotStates;
import org.exolot.lot.Lots;
import org.exolot.people.PersonId;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.Documents;
import org.exolot.specification.Specification;
import org.exolot.specification.Specifications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes of a lot's specification the samples and orders that are due: one sample at each sampling point, on it one order for each method that a
 * criterion there needs.
 */
@Component
public class SamplingPlan {
    private static final Set<LotState> TESTED = EnumSet.of(LotState.MADE, LotState.IN_TESTING, LotState.QUARANTINED);

    private final Lots lots;
    private final LotStates states;
    private final Documents documents;
    private final Specifications specifications;
    private final Samples samples;
    private final Sampling sampling;
    private final TestOrders orders;
    private final Ordering ordering;
    private final DueTests due;
    private final Clock clock;

    SamplingPlan(
            Lots lots,
            LotStates states,
            Documents documents,
            Specifications specifications,
            Samples samples,
            Sampling sampling,
            TestOrders orders,
            Ordering ordering,
            DueTests due,
            Clock clock) {
        this.lots = lots;
        this.states = states;
        this.documents = documents;
        this.specifications = specifications;
        this.samples = samples;
        this.sampling = sampling;
        this.orders = orders;
        this.ordering = ordering;
        this.due = due;
        this.clock = clock;
    }

    /** The criteria that are due for a lot by the specification that it is bound to. */
    public List<Criterion> due(LotId lot) {
        return specification(lot)
                .map(specification -> specification.criteria().stream()
                        .filter(criterion -> due.isDue(lot, criterion))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Draws the samples and orders the tests that are due and not there yet. A lot that was only made is in testing from then on.
     *
     * @return the orders made now
     * @throws RefusedException if the lot has no specification, a method is not effective, the lot's fate is decided, or the person may not
     */
    @Transactional
    public List<TestOrder> carryOut(PersonId author, LotId id) {
        Lot lot = lots.get(id);
        if (!TESTED.contains(lot.state())) {
            throw new RefusedException(
                    RefusalType.LOT_HAS_MOVED_ON, lot.number(), lot.state().name());
        }
        if (specification(id).isEmpty()) {
            throw new RefusedException(RefusalType.NOT_FOUND, "specification of lot", lot.number());
        }
        List<Ordering.Wanted> wanted = new ArrayList<>();
        needed(id).forEach((point, methods) -> wanted.addAll(missing(author, id, point, methods)));
        List<TestOrder> made = ordering.order(author, wanted);
        if (lot.state() == LotState.MADE) {
            states.append(author, id, LotState.IN_TESTING, "Samples drawn and tests ordered.", Optional.empty());
        }
        return made;
    }

    private List<Ordering.Wanted> missing(
            PersonId author, LotId lot, SamplingPoint point, List<ControlledDocument> methods) {
        Sample sample = samples.ofLot(lot).stream()
                .filter(one -> one.samplingPoint() == point && one.purpose() == Purpose.RELEASE)
                .min(Comparator.comparing(Sample::drawnAt))
                .orElseGet(() -> sampling.draw(
                        author, new SampleOrigin.FromLot(lot, Optional.empty()), point, Purpose.RELEASE, "sampling"));
        Collection<String> ordered = documents
                .codes(orders.ofSamples(List.of(sample.id())).stream()
                        .map(TestOrder::method)
                        .toList())
                .values();
        return methods.stream()
                .filter(method -> !ordered.contains(method.code()))
                .map(method -> new Ordering.Wanted(
                        sample.id(),
                        method.id(),
                        Purpose.RELEASE,
                        specifications.method(method.id()).plan().preparations()))
                .toList();
    }

    private Map<SamplingPoint, List<ControlledDocument>> needed(LotId lot) {
        Instant now = clock.instant();
        Map<SamplingPoint, Set<String>> codes = new LinkedHashMap<>();
        due(lot).forEach(criterion -> criterion
                .methods()
                .forEach(method -> codes.computeIfAbsent(criterion.pointOf(method), point -> new LinkedHashSet<>())
                        .add(method)));
        Set<String> lacking = new LinkedHashSet<>();
        Map<SamplingPoint, List<ControlledDocument>> methods = new LinkedHashMap<>();
        codes.forEach((point, wanted) -> wanted.forEach(code -> documents
                .effective(DocumentKind.METHOD, code, now)
                .ifPresentOrElse(
                        method -> methods.computeIfAbsent(point, none -> new ArrayList<>())
                                .add(method),
                        () -> lacking.add(code))));
        if (!lacking.isEmpty()) {
            throw new RefusedException(
                    RefusalType.METHODS_NOT_EFFECTIVE, lots.get(lot).number(), String.join(", ", lacking));
        }
        return methods;
    }

    private Optional<Specification> specification(LotId lot) {
        return Optional.ofNullable(lots.bindings(lot).get(DocumentKind.SPECIFICATION))
                .map(Binding::document)
                .map(specifications::version);
    }
}
