package org.exolot.lot;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * An instrument.
 *
 * @param zone the zone of its clock, by which a local time in its files becomes an instant
 * @param calibrations in the order recorded
 */
public record Equipment(
        EquipmentId id,
        String code,
        String kind,
        String vendor,
        String model,
        String serial,
        ZoneId zone,
        List<Calibration> calibrations) {
    public Equipment {
        calibrations = List.copyOf(calibrations);
    }

    /** Whether a calibration holds on this day, be it the newest or an earlier one. */
    public boolean calibratedOn(LocalDate day) {
        return calibrations.stream().anyMatch(calibration -> calibration.holdsOn(day));
    }
}
