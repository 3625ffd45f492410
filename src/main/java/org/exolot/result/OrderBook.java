package org.exolot.result;

import static exolot.schema.fact.Tables.DETERMINATION;
import static exolot.schema.fact.Tables.PREPARATION;
import static exolot.schema.fact.Tables.RESULT;
import static exolot.schema.fact.Tables.RUN;
import static exolot.schema.fact.Tables.VOID_ATTEMPT;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.exolot.quantity.Unit;
import org.exolot.sample.TestOrderId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads what test orders have been given so far: three queries, however many orders. */
@Component
public class OrderBook {
    private final DSLContext dsl;

    OrderBook(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The state of each of these orders, in their order. */
    public Map<TestOrderId, OrderState> states(Collection<TestOrderId> orders) {
        Set<UUID> ids = orders.stream().map(TestOrderId::value).collect(Collectors.toSet());
        Map<UUID, List<OrderState.Determined>> values = values(ids);
        Map<UUID, List<OrderState.Prepared>> preparations = preparations(ids, values);
        Map<UUID, List<OrderState.Formed>> results = results(ids);
        Map<TestOrderId, OrderState> states = new LinkedHashMap<>();
        for (TestOrderId order : orders) {
            states.put(
                    order,
                    new OrderState(
                            order,
                            preparations.getOrDefault(order.value(), List.of()),
                            results.getOrDefault(order.value(), List.of())));
        }
        return states;
    }

    /** How many runs that hold were INVALID for each of these orders; those without any are left out. One query. */
    public Map<TestOrderId, Integer> voidAttempts(Collection<TestOrderId> orders) {
        exolot.schema.fact.tables.Run later = RUN.as("later");
        Map<TestOrderId, Integer> counts = new LinkedHashMap<>();
        dsl.select(VOID_ATTEMPT.TEST_ORDER_ID, DSL.count())
                .from(VOID_ATTEMPT)
                .where(VOID_ATTEMPT.TEST_ORDER_ID.in(
                        orders.stream().map(TestOrderId::value).toList()))
                .andNotExists(DSL.selectOne().from(later).where(later.SUPERSEDES_ID.eq(VOID_ATTEMPT.RUN_ID)))
                .groupBy(VOID_ATTEMPT.TEST_ORDER_ID)
                .forEach(row -> counts.put(new TestOrderId(row.value1()), row.value2()));
        return counts;
    }

    private Map<UUID, List<OrderState.Determined>> values(Set<UUID> orders) {
        Map<UUID, List<OrderState.Determined>> values = new LinkedHashMap<>();
        dsl.select(
                        DETERMINATION.PREPARATION_ID,
                        DETERMINATION.DETERMINATION_ID,
                        DETERMINATION.ATTRIBUTE,
                        DETERMINATION.KIND,
                        DETERMINATION.VALUE_TEXT,
                        DETERMINATION.UNIT,
                        DETERMINATION.PLACES)
                .from(DETERMINATION)
                .join(PREPARATION)
                .on(PREPARATION.PREPARATION_ID.eq(DETERMINATION.PREPARATION_ID))
                .where(PREPARATION.TEST_ORDER_ID.in(orders))
                .orderBy(DETERMINATION.RUN_ID, DETERMINATION.ORDINAL)
                .forEach(row -> values.computeIfAbsent(
                                row.get(DETERMINATION.PREPARATION_ID), preparation -> new ArrayList<>())
                        .add(determined(row)));
        return values;
    }

    private static OrderState.Determined determined(Record row) {
        JsonNode places = Json.read(row.get(DETERMINATION.PLACES));
        return new OrderState.Determined(
                new DeterminationId(row.get(DETERMINATION.DETERMINATION_ID)),
                row.get(DETERMINATION.ATTRIBUTE),
                StoredValue.read(row.get(DETERMINATION.KIND), row.get(DETERMINATION.VALUE_TEXT)),
                new Unit(row.get(DETERMINATION.UNIT)),
                StreamSupport.stream(places.spliterator(), false)
                        .map(Json::origin)
                        .toList());
    }

    private Map<UUID, List<OrderState.Prepared>> preparations(
            Set<UUID> orders, Map<UUID, List<OrderState.Determined>> values) {
        exolot.schema.fact.tables.Run later = RUN.as("later");
        var current = DSL.notExists(DSL.selectOne().from(later).where(later.SUPERSEDES_ID.eq(PREPARATION.RUN_ID)));
        Map<UUID, List<OrderState.Prepared>> preparations = new LinkedHashMap<>();
        dsl.select(
                        PREPARATION.TEST_ORDER_ID,
                        PREPARATION.PREPARATION_ID,
                        PREPARATION.ROUND,
                        PREPARATION.ORDINAL,
                        PREPARATION.REVISION,
                        PREPARATION.RUN_ID,
                        DSL.field(current).as("current"))
                .from(PREPARATION)
                .where(PREPARATION.TEST_ORDER_ID.in(orders))
                .orderBy(PREPARATION.TEST_ORDER_ID, PREPARATION.ROUND, PREPARATION.ORDINAL, PREPARATION.REVISION)
                .forEach(row -> preparations
                        .computeIfAbsent(row.get(PREPARATION.TEST_ORDER_ID), order -> new ArrayList<>())
                        .add(new OrderState.Prepared(
                                new PreparationId(row.get(PREPARATION.PREPARATION_ID)),
                                row.get(PREPARATION.ROUND),
                                row.get(PREPARATION.ORDINAL),
                                row.get(PREPARATION.REVISION),
                                new RunId(row.get(PREPARATION.RUN_ID)),
                                Boolean.TRUE.equals(row.get("current", Boolean.class)),
                                values.getOrDefault(row.get(PREPARATION.PREPARATION_ID), List.of()))));
        return preparations;
    }

    private Map<UUID, List<OrderState.Formed>> results(Set<UUID> orders) {
        exolot.schema.fact.tables.Result later = RESULT.as("later");
        Map<UUID, List<OrderState.Formed>> results = new LinkedHashMap<>();
        dsl.select(
                        RESULT.TEST_ORDER_ID,
                        RESULT.RESULT_ID,
                        RESULT.ATTRIBUTE,
                        RESULT.REPLICATE,
                        RESULT.REVISION,
                        RESULT.KIND,
                        RESULT.VALUE_TEXT,
                        RESULT.UNIT)
                .from(RESULT)
                .where(RESULT.TEST_ORDER_ID.in(orders))
                .andNotExists(DSL.selectOne().from(later).where(later.SUPERSEDES_ID.eq(RESULT.RESULT_ID)))
                .orderBy(RESULT.TEST_ORDER_ID, RESULT.ATTRIBUTE, RESULT.REPLICATE)
                .forEach(row -> results.computeIfAbsent(row.get(RESULT.TEST_ORDER_ID), order -> new ArrayList<>())
                        .add(new OrderState.Formed(
                                new ResultId(row.get(RESULT.RESULT_ID)),
                                row.get(RESULT.ATTRIBUTE),
                                row.get(RESULT.REPLICATE),
                                row.get(RESULT.REVISION),
                                StoredValue.read(row.get(RESULT.KIND), row.get(RESULT.VALUE_TEXT)),
                                new Unit(row.get(RESULT.UNIT)))));
        return results;
    }
}
