/** Products, method versions with their rules, specifications and protocols, their approval by a second person. */
@ApplicationModule(
        displayName = "Specification",
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
            "vault"
        })
@NullMarked
package org.exolot.specification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
