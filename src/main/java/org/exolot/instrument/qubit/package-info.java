/** Exports of Invitrogen Qubit 4 and Qubit Flex fluorometers, as csv and as workbooks. */
@NullMarked
package org.exolot.instrument.qubit;

import org.jspecify.annotations.NullMarked;
