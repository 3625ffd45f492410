/** Upload and the ingest job. */
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {
            "finding",
            "quantity",
            "statistics",
            "instrument",
            "assay",
            "criterion",
            "database",
            "ledger",
            "people",
            "vault",
            "specification",
            "lot",
            "sample",
            "result",
            "assessment"
        })
@NullMarked
package org.exolot.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
