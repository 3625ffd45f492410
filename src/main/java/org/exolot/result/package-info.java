/** Submissions, runs, preparations, determinations, reportable results, entry by hand, second-person review, correction. */
@ApplicationModule(
        displayName = "Result",
        allowedDependencies = {
            "finding",
            "quantity",
            "statistics",
            "instrument",
            "assay",
            "database",
            "ledger",
            "people",
            "vault",
            "specification",
            "lot",
            "sample"
        })
@NullMarked
package org.exolot.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
