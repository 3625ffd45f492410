/** Pages for those who measure and review: lots, samples, uploads, results. */
@NullMarked
package org.exolot.web.bench;

import org.jspecify.annotations.NullMarked;
