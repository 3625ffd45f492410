package org.exolot.lot;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * An instrument.
 *
 * @param zone the zone of its clock, by which a local time in its files becomes an instant
 * @param calibratedUntil the last day of the newest calibration
 */
public record Equipment(
        EquipmentId id,
        String code,
        String kind,
        String vendor,
        String model,
        String serial,
        ZoneId zone,
        Optional<LocalDate> calibratedUntil) {}
