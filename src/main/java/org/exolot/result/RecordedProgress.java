package org.exolot.result;

import static exolot.schema.fact.Tables.PREPARATION;
import static exolot.schema.fact.Tables.RESULT;
import static exolot.schema.fact.Tables.RUN;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.exolot.sample.OrderProgress;
import org.exolot.sample.TestOrderId;
import org.exolot.sample.TestOrders;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Which orders have a result that rests on runs that hold, or was entered. */
@Component
class RecordedProgress implements OrderProgress {
    private final DSLContext dsl;
    private final TestOrders orders;

    RecordedProgress(DSLContext dsl, TestOrders orders) {
        this.dsl = dsl;
        this.orders = orders;
    }

    @Override
    public Set<TestOrderId> filled(Collection<TestOrderId> asked) {
        List<UUID> ids = asked.stream().map(TestOrderId::value).toList();
        exolot.schema.fact.tables.Run later = RUN.as("later");
        Set<TestOrderId> filled = new HashSet<>();
        dsl.select(RESULT.TEST_ORDER_ID, DSL.countDistinct(RESULT.REPLICATE), DSL.max(RESULT.REPLICATE))
                .from(RESULT)
                .where(RESULT.TEST_ORDER_ID.in(ids))
                .and(RESULT.BASIS
                        .eq(ResultBasis.ENTERED.name())
                        .or(DSL.exists(DSL.selectOne()
                                .from(PREPARATION)
                                .leftJoin(later)
                                .on(later.SUPERSEDES_ID.eq(PREPARATION.RUN_ID))
                                .where(PREPARATION.TEST_ORDER_ID.eq(RESULT.TEST_ORDER_ID))
                                .and(later.RUN_ID.isNull()))))
                .groupBy(RESULT.TEST_ORDER_ID)
                .forEach(row -> {
                    TestOrderId order = new TestOrderId(row.value1());
                    if (row.value3() == 0 || row.value2() >= orders.get(order).preparations()) {
                        filled.add(order);
                    }
                });
        return filled;
    }
}
