package org.exolot.assay;

import java.util.List;
import org.exolot.instrument.Plate;

/**
 * One plate, recomputed.
 *
 * @param plate what the file says
 * @param curves fitted from its standards
 * @param wells one for each well of the plate, in its order
 */
public record PlateEvaluation(Plate plate, List<CurveEvaluation> curves, List<WellEvaluation> wells) {
    public PlateEvaluation {
        curves = List.copyOf(curves);
        wells = List.copyOf(wells);
    }
}
