/** Values as people and machines write them, units, kinds of quantity, rounding. Decimal throughout. */
@ApplicationModule(
        displayName = "Quantity",
        allowedDependencies = {"finding"})
@NullMarked
package org.exolot.quantity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
