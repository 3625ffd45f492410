/** Opens H2 or PostgreSQL, runs the migrations as the owner and serves the run-time role. Not in the list of rooms that follow the data: it knows none of them. */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {"finding"})
@NullMarked
package org.exolot.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
