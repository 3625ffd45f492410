package org.exolot.database;

import org.jooq.SQLDialect;

/** The database behind the data source. */
public enum Vendor {
    /** Embedded, one file in the home. */
    H2(SQLDialect.H2),
    /** A server of the lab. */
    POSTGRESQL(SQLDialect.POSTGRES);

    private final SQLDialect dialect;

    Vendor(SQLDialect dialect) {
        this.dialect = dialect;
    }

    /** The SQL that jOOQ speaks to it. */
    public SQLDialect dialect() {
        return dialect;
    }

    String migrations() {
        return switch (this) {
            case H2 -> "h2";
            case POSTGRESQL -> "postgresql";
        };
    }
}
