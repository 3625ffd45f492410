/** SVG of curves, distributions and control charts: the same on page and paper. */
@ApplicationModule(
        displayName = "Plot",
        allowedDependencies = {"quantity", "statistics"})
@NullMarked
package org.exolot.plot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
