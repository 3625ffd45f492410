/** Samples with their custody and the test orders planned on them. */
@ApplicationModule(
        displayName = "Sample",
        allowedDependencies = {
            "finding",
            "quantity",
            "criterion",
            "database",
            "ledger",
            "people",
            "specification",
            "lot"
        })
@NullMarked
package org.exolot.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
