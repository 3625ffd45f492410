/**
 * Profiles: what a laboratory writes in YAML so that the table of any other instrument is read. A profile says how to know the table, what
 * its columns mean, and carries a sample with the figures expected of it, on which it is tried before it is used.
 */
@NullMarked
package org.exolot.instrument.profile;

import org.jspecify.annotations.NullMarked;
