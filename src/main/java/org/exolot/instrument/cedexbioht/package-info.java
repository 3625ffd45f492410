/** Archive files of the Roche Cedex Bio HT analyser: metabolites, electrolytes, proteins, osmolality of cell cultures and solutions. */
@NullMarked
package org.exolot.instrument.cedexbioht;

import org.jspecify.annotations.NullMarked;
