/**
 * Tables with a line of column names and a row for each sample, from csv, tab text and workbooks alike. A format declares what its columns
 * mean ({@link org.exolot.instrument.table.ColumnMap}: names with synonyms, compared folded, each with its role, attribute and unit) and
 * takes from here: recognition by the line of names ({@link org.exolot.instrument.table.TableHead}), a warning for each column that nobody
 * knows, the file's one decimal sign, times in one or two columns, dilutions, duplicated rows, and the figures of each row
 * ({@link org.exolot.instrument.table.SampleTable}). For the formats of this room only.
 */
@NullMarked
package org.exolot.instrument.table;

import org.jspecify.annotations.NullMarked;
