/** Measurement files of Malvern's ZS XPLORER ({@code .zmes}), which are SQLite databases. */
@NullMarked
package org.exolot.instrument.zmes;

import org.jspecify.annotations.NullMarked;
