/** Results of chromatography runs that Cytiva's UNICORN 7 exports as zip. */
@NullMarked
package org.exolot.instrument.unicorn;

import org.jspecify.annotations.NullMarked;
