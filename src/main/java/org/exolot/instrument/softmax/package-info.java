/** Text exports of Molecular Devices SoftMax Pro 5 to 7 (file format 1.3): the plates of a document, its groups of wells, its notes. */
@NullMarked
package org.exolot.instrument.softmax;

import org.jspecify.annotations.NullMarked;
