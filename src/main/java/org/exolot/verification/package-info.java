/** The public checks of a certificate, online and offline. */
@ApplicationModule(
        displayName = "Verification",
        allowedDependencies = {"finding", "quantity", "certificate"})
@NullMarked
package org.exolot.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
