/** Exports of plate readers of PerkinElmer, now Revvity: EnVision Workstation and Kaleido (EnSight, Victor Nivo). */
@NullMarked
package org.exolot.instrument.perkinelmer;

import org.jspecify.annotations.NullMarked;
