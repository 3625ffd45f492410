/** Clinics and shipments of released lots, receipts, recall notices. */
@ApplicationModule(
        displayName = "Distribution",
        allowedDependencies = {"finding", "database", "ledger", "people", "lot", "release", "certificate"})
@NullMarked
package org.exolot.distribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
