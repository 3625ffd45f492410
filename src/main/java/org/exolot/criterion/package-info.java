/** Limits, rounding and decision rules, verdicts, dose arithmetic. One function judges, for every caller. */
@ApplicationModule(
        displayName = "Criterion",
        allowedDependencies = {"finding", "quantity", "statistics"})
@NullMarked
package org.exolot.criterion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
