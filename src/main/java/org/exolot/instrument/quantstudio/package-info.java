/** Text exports of Applied Biosystems' real-time PCR software: QuantStudio, ViiA 7, 7500, StepOne. */
@NullMarked
package org.exolot.instrument.quantstudio;

import org.jspecify.annotations.NullMarked;
