/**
 * What there is to tell a person about an input: each finding has an id in one catalogue, places, what was found, what was expected and how to fix it.
 *
 * <p>What was found and expected, and why something was not used, is written in English where it is told, and recorded so. For readers of other
 * languages it is worded in {@code found}, {@code expected} and {@code reasons} beside this catalogue, with the English text as the key.
 */
@ApplicationModule(
        displayName = "Finding",
        allowedDependencies = {})
@NullMarked
package org.exolot.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
