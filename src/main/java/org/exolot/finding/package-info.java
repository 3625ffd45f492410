/** What there is to tell a person about an input: each finding has an id in one catalogue, places, what was found, what was expected and how to fix it. */
@ApplicationModule(
        displayName = "Finding",
        allowedDependencies = {})
@NullMarked
package org.exolot.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
