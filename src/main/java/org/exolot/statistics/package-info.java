/** Distributions, percentiles, calibration fits, intervals, control charts: the only room of binary floating point. */
@ApplicationModule(
        displayName = "Statistics",
        allowedDependencies = {"finding", "quantity"})
@NullMarked
package org.exolot.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
