/** From exports, answers and a method's rules to an evaluation: runs, captures, plates, recomputation against the vendor, suitability, determinations. Pure. */
@ApplicationModule(
        displayName = "Assay",
        allowedDependencies = {"finding", "quantity", "statistics", "instrument"})
@NullMarked
package org.exolot.assay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
