/** Persons, accounts, roles, sign-in and the ceremony of a signature. */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"finding", "database", "ledger"})
@NullMarked
package org.exolot.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
