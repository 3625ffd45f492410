package org.exolot.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.exolot.assay.Determination;
import org.exolot.database.IdSource;
import org.exolot.quantity.Quantity;
import org.exolot.result.Conclusion;
import org.exolot.result.DeterminationId;
import org.exolot.result.OrderState;
import org.exolot.result.PreparationId;
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
    private final Map<DocumentId, List<MethodVersion.Yield>> yieldsOf = new HashMap<>();
    private final Map<TestOrderId, OrderState> before;
    private final Map<PreparationId, List<Conclusion.OfDetermination>> valuesOf = new HashMap<>();
    private final Set<TestOrderId> touched = new java.util.LinkedHashSet<>();

    Filling(
            IdSource ids,
            List<TestOrder> orders,
            List<Masters.KnownMethod> methods,
            Map<TestOrderId, OrderState> states) {
        this.ids = ids;
        methods.forEach(method -> yieldsOf.put(method.document(), method.yields()));
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
            return new OrderState.Prepared(one.id(), one.ordinal(), one.revision(), one.run(), false, one.values());
        }));
    }

    /**
     * Gives the values of one name in a run their place in an order of the sample for the method; empty where no order asks for it.
     *
     * @param values at least one, of one preparation
     */
    Optional<Placed> place(
            RunId run, SampleId sample, DocumentId method, String name, List<Conclusion.OfDetermination> values) {
        List<TestOrder> asking = orders.stream()
                .filter(order -> order.sample().equals(sample) && order.method().equals(method))
                .toList();
        if (asking.isEmpty()) {
            return Optional.empty();
        }
        TestOrder order = asking.stream()
                .filter(open -> freePlace(open) <= open.preparations())
                .findFirst()
                .orElse(asking.getLast());
        int ordinal = freePlace(order);
        int revision = 1
                + prepared(order).stream()
                        .filter(one -> one.ordinal() == ordinal)
                        .mapToInt(OrderState.Prepared::revision)
                        .max()
                        .orElse(0);
        PreparationId id = values.getFirst().preparation().orElseThrow();
        valuesOf.put(id, List.copyOf(values));
        prepared(order)
                .add(new OrderState.Prepared(
                        id,
                        ordinal,
                        revision,
                        run,
                        true,
                        values.stream().map(Filling::determined).toList()));
        if (ordinal <= order.preparations()) {
            touched.add(order.id());
        }
        return Optional.of(new Placed(
                order,
                new Conclusion.OfPreparation(id, order.id(), ordinal, revision, ordinal > order.preparations(), name)));
    }

    /** The results of all orders touched whose plan is complete, where they differ from what is recorded. */
    List<Conclusion.OfResult> results(Optional<String> reason) {
        List<Conclusion.OfResult> results = new ArrayList<>();
        for (TestOrder order : orders) {
            if (touched.contains(order.id())) {
                List<OrderState.Prepared> inPlan = inPlan(order);
                if (inPlan.size() == order.preparations()) {
                    results.addAll(form(order, inPlan, reason));
                }
            }
        }
        return results;
    }

    private List<Conclusion.OfResult> form(TestOrder order, List<OrderState.Prepared> inPlan, Optional<String> reason) {
        List<Conclusion.OfResult> results = new ArrayList<>();
        for (MethodVersion.Yield yields : yieldsOf.getOrDefault(order.method(), List.of())) {
            List<OrderState.Determined> parts = inPlan.stream()
                    .flatMap(one -> one.values().stream())
                    .filter(value -> value.attribute().equals(yields.attribute()))
                    .toList();
            if (parts.size() == inPlan.size()) {
                results.add(result(order, yields, parts, reason));
            }
        }
        return results;
    }

    private Conclusion.OfResult result(
            TestOrder order, MethodVersion.Yield yields, List<OrderState.Determined> parts, Optional<String> reason) {
        String attribute = yields.attribute();
        ResultFormation.Formed formed = ResultFormation.arithmeticMean(
                parts.stream()
                        .map(part -> new Quantity(part.value(), part.unit()))
                        .toList(),
                yields.unit());
        Optional<OrderState.Formed> earlier =
                Optional.ofNullable(before.get(order.id())).flatMap(state -> state.result(attribute));
        return new Conclusion.OfResult(
                new ResultId(ids.next()),
                order.id(),
                order.sample(),
                order.method(),
                attribute,
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

    private List<OrderState.Prepared> inPlan(TestOrder order) {
        Map<Integer, OrderState.Prepared> byOrdinal = new TreeMap<>();
        prepared(order).stream()
                .filter(one -> one.current() && one.ordinal() <= order.preparations())
                .forEach(one -> byOrdinal.put(one.ordinal(), one));
        return List.copyOf(byOrdinal.values());
    }

    private int freePlace(TestOrder order) {
        Set<Integer> taken = new TreeSet<>();
        prepared(order).stream().filter(OrderState.Prepared::current).forEach(one -> taken.add(one.ordinal()));
        return Stream.iterate(1, next -> next + 1)
                .filter(ordinal -> !taken.contains(ordinal))
                .findFirst()
                .orElseThrow();
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
