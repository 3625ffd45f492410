/**
 * Distributions, percentiles, calibration fits, intervals, control charts: the only room of binary floating point. Whatever comes in, an
 * answer is a finite number or says that there is none; vendors' conventions and judgements belong to rooms above.
 */
@ApplicationModule(
        displayName = "Statistics",
        allowedDependencies = {"finding", "quantity"})
@NullMarked
package org.exolot.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
