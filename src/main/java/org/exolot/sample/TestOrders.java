package org.exolot.sample;

import static exolot.schema.fact.Tables.SAMPLE;
import static exolot.schema.fact.Tables.TEST_ORDER;

import exolot.schema.fact.tables.records.TestOrderRecord;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.lot.LotId;
import org.exolot.people.PersonId;
import org.exolot.specification.DocumentId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The test orders as recorded. */
@Component
public class TestOrders {
    private final DSLContext dsl;
    private final ObjectProvider<OrderProgress> progress;

    TestOrders(DSLContext dsl, ObjectProvider<OrderProgress> progress) {
        this.dsl = dsl;
        this.progress = progress;
    }

    /**
     * The order with this id.
     *
     * @throws IllegalStateException if there is none, as ids come from our own records
     */
    public TestOrder get(TestOrderId id) {
        return load(TEST_ORDER.TEST_ORDER_ID.eq(id.value())).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no test order " + id));
    }

    /** The order with this number. */
    public Optional<TestOrder> byNumber(String number) {
        return load(TEST_ORDER.ORDER_NUMBER.eq(number)).stream().findFirst();
    }

    /**
     * The order with this number.
     *
     * @throws RefusedException if there is none
     */
    public TestOrder require(String number) {
        return byNumber(number).orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "test order", number));
    }

    /** The orders on these samples, by number. */
    public List<TestOrder> ofSamples(Collection<SampleId> samples) {
        return load(
                TEST_ORDER.SAMPLE_ID.in(samples.stream().map(SampleId::value).toList()));
    }

    /** The orders on the samples of a lot, by number. */
    public List<TestOrder> ofLot(LotId lot) {
        return load(TEST_ORDER.SAMPLE_ID.in(
                DSL.select(SAMPLE.SAMPLE_ID).from(SAMPLE).where(SAMPLE.LOT_ID.eq(lot.value()))));
    }

    /** The open work: all orders that nothing has filled yet, the oldest first. */
    public List<TestOrder> open() {
        return open(load(DSL.noCondition()));
    }

    /** Those of these orders that nothing has filled yet. */
    public List<TestOrder> open(List<TestOrder> orders) {
        List<TestOrderId> ids = orders.stream().map(TestOrder::id).toList();
        Set<TestOrderId> filled = new HashSet<>();
        progress.forEach(one -> filled.addAll(one.filled(ids)));
        return orders.stream().filter(order -> !filled.contains(order.id())).toList();
    }

    private List<TestOrder> load(Condition condition) {
        return dsl.selectFrom(TEST_ORDER)
                .where(condition)
                .orderBy(TEST_ORDER.ORDERED_AT, TEST_ORDER.ORDER_NUMBER)
                .fetch(TestOrders::order);
    }

    private static TestOrder order(TestOrderRecord row) {
        return new TestOrder(
                new TestOrderId(row.getTestOrderId()),
                row.getOrderNumber(),
                new SampleId(row.getSampleId()),
                new DocumentId(row.getMethodDocumentId()),
                Purpose.valueOf(row.getPurpose()),
                row.getPreparations(),
                new PersonId(row.getOrderedBy()),
                row.getOrderedAt(),
                Optional.ofNullable(row.getRetestOfId()).map(TestOrderId::new));
    }
}
