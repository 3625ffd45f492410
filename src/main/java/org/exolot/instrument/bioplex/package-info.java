/** Bio-Rad Bio-Plex Manager: plates of bead-based multiplex assays as XML. For the list of formats only. */
@NullMarked
package org.exolot.instrument.bioplex;

import org.jspecify.annotations.NullMarked;
