/** Meso Scale Discovery DISCOVERY WORKBENCH: tables of electrochemiluminescence assays by well and spot. For the list of formats only. */
@NullMarked
package org.exolot.instrument.msd;

import org.jspecify.annotations.NullMarked;
