package org.exolot.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.exolot.database.TestDatabase;
import org.jooq.TableField;
import org.jooq.impl.CustomRecord;
import org.jooq.impl.CustomTable;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** A table of facts that the ledger has never heard of, with a column of every type that facts use. */
final class Evidence extends CustomTable<Evidence.Row> {
    private static final long serialVersionUID = 1L;
    static final Evidence EVIDENCE = new Evidence();

    final TableField<Row, UUID> id = createField(DSL.name("evidence_id"), SQLDataType.UUID);
    final TableField<Row, String> printed = createField(DSL.name("printed"), SQLDataType.VARCHAR);
    final TableField<Row, BigDecimal> searched = createField(DSL.name("searched"), SQLDataType.NUMERIC(60, 20));
    final TableField<Row, Instant> at = createField(DSL.name("at"), SQLDataType.INSTANT);
    final TableField<Row, LocalDate> day = createField(DSL.name("on_day"), SQLDataType.LOCALDATE);
    final TableField<Row, Boolean> used = createField(DSL.name("used"), SQLDataType.BOOLEAN);
    final TableField<Row, Long> size = createField(DSL.name("size_bytes"), SQLDataType.BIGINT);
    final TableField<Row, byte[]> content = createField(DSL.name("content"), SQLDataType.VARBINARY);
    final TableField<Row, byte[]> packed = createField(DSL.name("bins_packed"), SQLDataType.VARBINARY);
    final TableField<Row, String> secret = createField(DSL.name("verifier_secret"), SQLDataType.VARCHAR);
    final TableField<Row, String[]> names = createField(DSL.name("names"), SQLDataType.VARCHAR.array());
    final TableField<Row, UUID> entry = createField(DSL.name("entry_id"), SQLDataType.UUID);

    private Evidence() {
        super(DSL.name("evidence"), DSL.schema(DSL.name("fact")));
    }

    static void create(TestDatabase db) {
        db.asOwner((owner, connection) -> owner.execute("""
                create table if not exists fact.evidence (
                    evidence_id uuid not null primary key,
                    printed varchar(400),
                    searched numeric(60, 20),
                    at timestamp(6) with time zone,
                    on_day date,
                    used boolean,
                    size_bytes bigint,
                    content bytea,
                    bins_packed bytea,
                    verifier_secret varchar(400),
                    names varchar(40) array,
                    entry_id uuid not null references fact.ledger_entry
                )"""));
    }

    @Override
    public Class<? extends Row> getRecordType() {
        return Row.class;
    }

    static final class Row extends CustomRecord<Row> {
        private static final long serialVersionUID = 1L;

        Row() {
            super(EVIDENCE);
        }
    }
}
