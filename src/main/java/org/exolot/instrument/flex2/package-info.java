/** Exports of the Nova Biomedical BioProfile FLEX2 analyser: pH, gases, osmolality, nutrients and metabolites, cells. */
@NullMarked
package org.exolot.instrument.flex2;

import org.jspecify.annotations.NullMarked;
