/** The one recorder through which every fact is written, with canonical content, seals, checkpoints and verification. */
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"finding", "database"})
@NullMarked
package org.exolot.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
