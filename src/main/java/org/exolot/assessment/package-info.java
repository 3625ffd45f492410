/** Computed, never stored: verdicts, derived values, completeness, open OOS, orphan runs. */
@ApplicationModule(
        displayName = "Assessment",
        allowedDependencies = {
            "finding",
            "quantity",
            "statistics",
            "plot",
            "assay",
            "criterion",
            "ledger",
            "people",
            "specification",
            "lot",
            "sample",
            "result"
        })
@NullMarked
package org.exolot.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
