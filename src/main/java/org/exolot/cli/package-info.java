/** The commands; inspect touches the pure rooms only. */
@ApplicationModule(displayName = "Command line")
@NullMarked
package org.exolot.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
