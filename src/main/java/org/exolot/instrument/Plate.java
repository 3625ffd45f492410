package org.exolot.instrument;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Place;

/**
 * One plate of a run.
 *
 * @param name as the file names it
 * @param readMode absorbance, fluorescence, luminescence: as the file says it
 * @param wells in the order of rows and columns
 * @param conditions what was set or sensed for the plate, by the file's own words
 * @param curves the vendor's calibration curves, where the file prints them
 */
public record Plate(
        String name,
        Optional<String> readMode,
        List<Well> wells,
        Map<String, Entry> conditions,
        List<ReportedCurve> curves,
        Place place) {
    public Plate {
        wells = OnDemandList.unchanging(wells);
        conditions = OrderedMap.of(conditions);
        curves = List.copyOf(curves);
    }
}
