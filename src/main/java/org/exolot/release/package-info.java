/** Review by exception, quality events, blockers, the signed disposition. */
@ApplicationModule(
        displayName = "Release",
        allowedDependencies = {
            "finding",
            "quantity",
            "statistics",
            "plot",
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
package org.exolot.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
