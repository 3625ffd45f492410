package org.exolot.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.assay.Attributes;
import org.exolot.assay.Determination;
import org.exolot.database.IdSource;
import org.exolot.quantity.Quantity;
import org.exolot.result.Conclusion;
import org.exolot.result.DeterminationId;
import org.exolot.result.OrderState;
import org.exolot.result.PreparationId;
import org.exolot.result.ReplicateRounds;
import org.exolot.result.ResultFormation;
import org.exolot.result.ResultId;
import org.exolot.result.RunId;
import org.exolot.sample.SampleId;
import org.exolot.sample.TestOrder;
import org.exolot.sample.TestOrderId;
import org.exolot.specification.DocumentId;
import org.exolot.specification.MethodVersion;

/**
 * Puts preparations into the plans of test orders, the free places first, and forms the results of orders whose plan is complete. What goes
 * beyond a plan is kept and enters no value: nobody tests into compliance.
 */
final class Filling {
    private final IdSource ids;
    private final List<TestOrder> orders;
    private final Map<TestOrderId, List<OrderState.Prepared>> prepared = new LinkedHashMap<>();
    private final Map<DocumentId, MethodVersion> versions = new HashMap<>();
    private final Map<TestOrderId, OrderState> before;
    private final Map<PreparationId, List<Conclusion.OfDetermination>> valuesOf = new HashMap<>();
    private final Set<TestOrderId> touched = new java.util.LinkedHashSet<>();

    Filling(
            IdSource ids,
            List<TestOrder> orders,
            List<Masters.KnownMethod> methods,
            Map<TestOrderId, OrderState> states) {
        this.ids = ids;
        methods.forEach(method -> versions.put(method.document(), method.version()));
        this.orders = orders;
        this.before = states;
        states.forEach((order, state) -> prepared.put(order, new ArrayList<>(state.preparations())));
    }

    /** The run is no longer the newest: its preparations make room. */
    void withdraw(RunId run) {
        prepared.forEach((order, all) -> all.replaceAll(one -> {
            if (!one.run().equals(run)) {
                return one;
            }
            touched.add(order);
            return new OrderState.Prepared(
                    one.id(), one.round(), one.ordinal(), one.revision(), one.run(), false, one.values());
        }));
    }

    /**
     * Gives the values of one name in a run their place in an order of the sample for the method; empty where no order asks for it.
     *
     * @param values at least one, of one preparation
     */
    Optional<Placed> place(
            RunId run, SampleId sample, DocumentId method, String name, List<Conclusion.OfDetermination> values) {
        Optional<TestOrder> asking = asking(sample, method);
        if (asking.isEmpty()) {
            return Optional.empty();
        }
        TestOrder order = asking.get();
        ReplicateRounds.Place next = rounds(order).next();
        int revision = 1
                + prepared(order).stream()
                        .filter(one -> one.round() == next.round() && one.ordinal() == next.ordinal())
                        .mapToInt(OrderState.Prepared::revision)
                        .max()
                        .orElse(0);
        PreparationId id = values.getFirst().preparation().orElseThrow();
        valuesOf.put(id, List.copyOf(values));
        prepared(order)
                .add(new OrderState.Prepared(
                        id,
                        next.round(),
                        next.ordinal(),
                        revision,
                        run,
                        true,
                        values.stream().map(Filling::determined).toList()));
        if (!next.beyondPlan()) {
            touched.add(order.id());
        }
        return Optional.of(new Placed(
                order,
                new Conclusion.OfPreparation(
                        id, order.id(), next.round(), next.ordinal(), revision, next.beyondPlan(), name)));
    }

    /** The order that an INVALID run of the sample would have filled. */
    Optional<Conclusion.OfVoid> voided(SampleId sample, DocumentId method, String name) {
        return asking(sample, method).map(order -> new Conclusion.OfVoid(order.id(), name));
    }

    /** The order of the sample for the method that has a free place, else the last one. */
    private Optional<TestOrder> asking(SampleId sample, DocumentId method) {
        List<TestOrder> asking = orders.stream()
                .filter(order -> order.sample().equals(sample) && order.method().equals(method))
                .toList();
        return asking.stream()
                .filter(order -> !rounds(order).next().beyondPlan())
                .findFirst()
                .or(() -> asking.isEmpty() ? Optional.empty() : Optional.of(asking.getLast()));
    }

    /** The orders whose preparations differ too much by what was filed now, with the coefficient of variation in %. */
    Map<TestOrder, BigDecimal> invalid() {
        Map<TestOrder, BigDecimal> invalid = new LinkedHashMap<>();
        orders.stream()
                .filter(order -> touched.contains(order.id()))
                .forEach(order -> rounds(order).excessCv().ifPresent(cv -> invalid.put(order, cv)));
        return invalid;
    }

    /** The method version of an order. */
    MethodVersion version(TestOrder order) {
        return Optional.ofNullable(versions.get(order.method())).orElseThrow();
    }

    private ReplicateRounds rounds(TestOrder order) {
        return new ReplicateRounds(order.preparations(), version(order), prepared(order));
    }

    /** The results of all orders touched whose plan is complete, where they differ from what is recorded. */
    List<Conclusion.OfResult> results(Optional<String> reason) {
        List<Conclusion.OfResult> results = new ArrayList<>();
        for (TestOrder order : orders) {
            if (touched.contains(order.id())) {
                rounds(order).deciding().ifPresent(inPlan -> results.addAll(form(order, inPlan, reason)));
            }
        }
        return results;
    }

    private List<Conclusion.OfResult> form(TestOrder order, List<OrderState.Prepared> inPlan, Optional<String> reason) {
        List<Conclusion.OfResult> results = new ArrayList<>();
        for (MethodVersion.Yield yields : version(order).yields()) {
            List<OrderState.Determined> parts = values(inPlan, yields.attribute());
            if (parts.size() == inPlan.size()) {
                if (yields.formed() == MethodVersion.Formation.EACH) {
                    for (int i = 0; i < parts.size(); i++) {
                        List<OrderState.Determined> one = List.of(parts.get(i));
                        results.add(result(order, yields, i + 1, one, form(yields, one, inPlan), reason));
                    }
                } else {
                    results.add(result(order, yields, 0, parts, form(yields, parts, inPlan), reason));
                }
            }
        }
        return results;
    }

    private static List<OrderState.Determined> values(List<OrderState.Prepared> inPlan, String attribute) {
        return inPlan.stream()
                .flatMap(one -> one.values().stream())
                .filter(value -> value.attribute().equals(attribute))
                .toList();
    }

    private static ResultFormation.Formed form(
            MethodVersion.Yield yields, List<OrderState.Determined> parts, List<OrderState.Prepared> inPlan) {
        return switch (yields.formed()) {
            case ARITHMETIC_MEAN -> ResultFormation.arithmeticMean(quantities(parts), yields.unit());
            case GEOMETRIC_MEAN -> ResultFormation.geometricMean(quantities(parts), yields.unit());
            case MERGED_DISTRIBUTION ->
                ResultFormation.mergedByConcentration(
                        quantities(parts),
                        quantities(values(inPlan, Attributes.PARTICLE_CONCENTRATION)),
                        yields.unit());
            case SINGLE, EACH -> ResultFormation.single(quantities(parts), yields.unit());
        };
    }

    private static List<Quantity> quantities(List<OrderState.Determined> parts) {
        return parts.stream()
                .map(part -> new Quantity(part.value(), part.unit()))
                .toList();
    }

    private Conclusion.OfResult result(
            TestOrder order,
            MethodVersion.Yield yields,
            int replicate,
            List<OrderState.Determined> parts,
            ResultFormation.Formed formed,
            Optional<String> reason) {
        String attribute = yields.attribute();
        Optional<OrderState.Formed> earlier =
                Optional.ofNullable(before.get(order.id())).flatMap(state -> state.result(attribute, replicate));
        return new Conclusion.OfResult(
                new ResultId(ids.next()),
                order.id(),
                order.sample(),
                order.method(),
                attribute,
                replicate,
                earlier.map(OrderState.Formed::revision).orElse(0) + 1,
                earlier.map(OrderState.Formed::id),
                formed.value(),
                formed.unit(),
                formed.uncertainty().map(BigDecimal::toString),
                earlier.flatMap(known -> reason),
                parts.stream()
                        .map(part -> new Conclusion.Part(part.id(), part.from()))
                        .toList());
    }

    private List<OrderState.Prepared> prepared(TestOrder order) {
        return prepared.computeIfAbsent(order.id(), id -> new ArrayList<>());
    }

    private static OrderState.Determined determined(Conclusion.OfDetermination value) {
        Determination determination = value.determination();
        return new OrderState.Determined(
                value.id(),
                determination.attribute(),
                determination.value(),
                determination.unit(),
                determination.from());
    }

    /** The values of one run by the name in its file, in the file's order. */
    static Map<String, List<Determination>> byName(List<Determination> determinations) {
        Map<String, List<Determination>> byName = new LinkedHashMap<>();
        determinations.forEach(
                one -> byName.computeIfAbsent(one.sample().orElse(NamesInFile.NOT_NAMED), name -> new ArrayList<>())
                        .add(one));
        return byName;
    }

    /** The values of a preparation that was placed. */
    List<Conclusion.OfDetermination> values(PreparationId preparation) {
        return valuesOf.getOrDefault(preparation, List.of());
    }

    /** A new id for a value. */
    DeterminationId newDetermination() {
        return new DeterminationId(ids.next());
    }

    /** A place in an order's plan. */
    record Placed(TestOrder order, Conclusion.OfPreparation preparation) {}
}
