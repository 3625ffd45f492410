/** Bytes by their SHA-256, written atomically, verified on each read. */
@ApplicationModule(
        displayName = "Vault",
        allowedDependencies = {"finding", "database", "ledger"})
@NullMarked
package org.exolot.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
