/** Lots, containers, genealogy with quantities, materials, equipment, holds and the log of a lot's states. */
@ApplicationModule(
        displayName = "Lot",
        allowedDependencies = {"finding", "quantity", "criterion", "database", "ledger", "people", "specification"})
@NullMarked
package org.exolot.lot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
