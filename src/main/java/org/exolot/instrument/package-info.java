/** One package per vendor format: recognise, read, map to an export. Says what the file says, judges nothing. */
@ApplicationModule(
        displayName = "Instrument",
        allowedDependencies = {"finding", "quantity", "statistics"})
@NullMarked
package org.exolot.instrument;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
