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
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Which orders have a result that rests on runs that hold, or was entered. */
@Component
class RecordedProgress implements OrderProgress {
    private final DSLContext dsl;

    RecordedProgress(DSLContext dsl) {
        this.dsl = dsl;
    }

    @Override
    public Set<TestOrderId> filled(Collection<TestOrderId> orders) {
        List<UUID> ids = orders.stream().map(TestOrderId::value).toList();
        exolot.schema.fact.tables.Run later = RUN.as("later");
        Set<TestOrderId> filled = new HashSet<>();
        dsl.selectDistinct(RESULT.TEST_ORDER_ID)
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
                .forEach(row -> filled.add(new TestOrderId(row.value1())));
        return filled;
    }
}
