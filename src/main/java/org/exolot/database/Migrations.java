package org.exolot.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Brings the schema to its present version, as the owner. */
final class Migrations {
    /** What H2 and PostgreSQL say of a schema or a table that is not there. */
    private static final Set<String> NO_SUCH_TABLE = Set.of("90079", "42S02", "42S03", "42S04", "3F000", "42P01");

    private Migrations() {}

    /** Whether all migrations of this program have been run; a comparison of their names, without one of their content. */
    static boolean done(Owner owner) throws SQLException {
        var run = new HashSet<String>();
        try (var connection = owner.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select script from work.flyway_schema_history where success")) {
            while (rows.next()) {
                run.add(rows.getString(1));
            }
        } catch (SQLException e) {
            if (NO_SUCH_TABLE.contains(e.getSQLState())) {
                return false;
            }
            throw e;
        }
        return run.containsAll(names(owner.vendor()));
    }

    private static List<String> names(Vendor vendor) {
        var names = new ArrayList<String>();
        try {
            for (var location : locations(vendor)) {
                for (var file : new PathMatchingResourcePatternResolver()
                        .getResources(location.replace("classpath:", "classpath*:") + "/*.sql")) {
                    names.add(Objects.requireNonNull(file.getFilename()));
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("The migrations of this program cannot be listed", e);
        }
    }

    private static List<String> locations(Vendor vendor) {
        return List.of("classpath:db/migration/common", "classpath:db/migration/" + vendor.migrations());
    }

    static void run(Owner owner) {
        Flyway.configure()
                .dataSource(new OwnerDataSource(owner))
                .locations(locations(owner.vendor()).toArray(String[]::new))
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
