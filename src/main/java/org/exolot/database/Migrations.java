package org.exolot.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Brings the schema to its present version, as the owner. */
final class Migrations {
    private Migrations() {}

    static void run(Owner owner) {
        Flyway.configure()
                .dataSource(new OwnerDataSource(owner))
                .locations(
                        "classpath:db/migration/common",
                        "classpath:db/migration/" + owner.vendor().migrations())
                .failOnMissingLocations(false)
                .schemas("work", "fact")
                .defaultSchema("work")
                .cleanDisabled(true)
                .load()
                .migrate();
    }

    private static final class OwnerDataSource extends AbstractDataSource {
        private final Owner owner;

        OwnerDataSource(Owner owner) {
            this.owner = owner;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return owner.connect();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return owner.connect();
        }
    }
}
