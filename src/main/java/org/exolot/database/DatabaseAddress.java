package org.exolot.database;

import java.util.Optional;

/** Where the database is. */
public sealed interface DatabaseAddress {
    /** The embedded one in the home. */
    record Embedded() implements DatabaseAddress {}

    /**
     * A PostgreSQL of the lab, signed in to as the owner of the database.
     *
     * @param url {@code jdbc:postgresql://host:port/database}
     */
    record Server(String url, String user, String password) implements DatabaseAddress {
        public Server {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw new DatabaseUnavailableException(
                        "EXOLOT_DB_URL is \"" + url + "\"; expected jdbc:postgresql://host:port/database", null);
            }
        }

        /** Without the password. */
        @Override
        public String toString() {
            return url + " as " + user;
        }
    }

    /** The server that these settings name, the embedded database where there is no URL. */
    static DatabaseAddress of(Optional<String> url, Optional<String> user, Optional<String> password) {
        var named = url.filter(u -> !u.isBlank());
        return named.isPresent() ? new Server(named.get(), user.orElse(""), password.orElse("")) : new Embedded();
    }
}
