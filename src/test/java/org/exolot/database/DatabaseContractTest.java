package org.exolot.database;

import static exolot.schema.fact.Tables.LEDGER_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@EveryDatabase
class DatabaseContractTest {
    private final TestDatabase db;

    DatabaseContractTest(TestDatabase db) {
        this.db = db;
    }

    @Test
    void all_tables_of_facts_can_be_read() {
        assertThat(db.dsl().fetchCount(LEDGER_ENTRY)).isZero();
    }
}
