package org.exolot.intake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.lot.Calibration;
import org.exolot.lot.Equipment;

/** Finds in the lab's register the instrument that wrote a file, and by its clock the moment of a measurement. */
final class Instruments {
    private final List<Equipment> register;

    Instruments(List<Equipment> register) {
        this.register = List.copyOf(register);
    }

    /** By the serial number; where the file tells none, the only instrument of its vendor and model or kind. */
    Optional<Equipment> find(InstrumentIdentity identity) {
        List<Equipment> fitting = register.stream()
                .filter(one -> identity.serial()
                        .map(serial -> one.serial().equalsIgnoreCase(serial.strip()))
                        .orElseGet(() -> sameSort(one, identity)))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private static boolean sameSort(Equipment one, InstrumentIdentity identity) {
        String model = plain(identity.model());
        return one.vendor().equalsIgnoreCase(identity.vendor())
                && !model.isBlank()
                && (plain(one.model()).contains(model) || plain(one.kind()).contains(model));
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).strip().replace("microplate", "plate");
    }

    /** By the file's own offset, else by the zone of the instrument's clock; empty where neither is known or the time is not unique in it. */
    static Optional<Instant> moment(FileTime time, Optional<Equipment> instrument, List<Finding> findings) {
        if (time.local().isEmpty()) {
            return Optional.empty();
        }
        LocalDateTime local = time.local().get();
        if (time.offset().isPresent()) {
            return Optional.of(local.toInstant(time.offset().get()));
        }
        return instrument.map(Equipment::zone).flatMap(zone -> {
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
            if (offsets.size() != 1) {
                findings.add(uncertain(time, zone, offsets));
                return Optional.empty();
            }
            return Optional.of(local.toInstant(offsets.getFirst()));
        });
    }

    private static Finding uncertain(FileTime time, ZoneId zone, List<ZoneOffset> offsets) {
        return Finding.at(
                FindingType.MEASURED_TIME_UNCERTAIN,
                time.place(),
                time.raw() + ", " + zone.getId() + (offsets.isEmpty() ? "" : " " + offsets),
                "1 UTC offset");
    }

    /** Tells where no calibration of the instrument holds on the day of the measurement. */
    static void calibration(FileTime time, Equipment instrument, List<Finding> findings) {
        time.local().map(LocalDateTime::toLocalDate).ifPresent(day -> {
            if (!instrument.calibratedOn(day)) {
                findings.add(Finding.at(
                        FindingType.CALIBRATION_NOT_VALID,
                        time.place(),
                        instrument.code() + ": "
                                + (instrument.calibrations().isEmpty()
                                        ? "–"
                                        : instrument.calibrations().stream()
                                                .map(Instruments::days)
                                                .collect(Collectors.joining("; "))),
                        day.toString()));
            }
        });
    }

    private static String days(Calibration calibration) {
        return calibration.from().map(first -> first + " – ").orElse("≤ ") + calibration.until();
    }
}
