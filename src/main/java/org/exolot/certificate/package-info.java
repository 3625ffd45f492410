/** Frozen content, PDF, labels, signing keys, status. */
@ApplicationModule(
        displayName = "Certificate",
        allowedDependencies = {
            "finding",
            "quantity",
            "statistics",
            "criterion",
            "plot",
            "database",
            "ledger",
            "people",
            "vault",
            "specification",
            "lot",
            "sample",
            "result",
            "assessment",
            "release"
        })
@NullMarked
package org.exolot.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
