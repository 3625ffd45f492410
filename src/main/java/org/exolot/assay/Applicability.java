package org.exolot.assay;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Plate;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;

/**
 * Which runs a method is for.
 *
 * @param formats the names of the file formats; empty for any
 * @param fromNm the shortest wavelength read on the run's plates; empty for any
 * @param toNm the longest
 * @param along what the run's wells were read along: only such runs; empty for any
 * @param mode how the plates were read, such as {@code Absorbance}: only such runs, and those whose file does not say it; empty for any
 */
public record Applicability(
        Set<String> formats,
        Optional<BigDecimal> fromNm,
        Optional<BigDecimal> toNm,
        Optional<Series.Axis> along,
        Optional<String> mode) {
    /** In place of a format: runs that no export of is read, whose controls are stated beside the result. */
    public static final String BY_HAND = "by-hand";

    public Applicability {
        formats = Set.copyOf(formats);
    }

    /** Whether a run of such a file is made by the method. */
    public boolean fits(FormatId format, ExportRun run) {
        return (formats.isEmpty() || formats.contains(format.name()))
                && (mode.isEmpty() || readBy(run, mode.get()))
                && (along.isEmpty() || readAlong(run, along.get()))
                && ((fromNm.isEmpty() && toNm.isEmpty()) || readWithin(run));
    }

    private static boolean readBy(ExportRun run, String mode) {
        return run.plates().stream()
                .anyMatch(plate -> plate.readMode()
                                .filter(said -> !said.isBlank())
                                .isEmpty()
                        || plate.readMode().filter(mode::equalsIgnoreCase).isPresent());
    }

    private static boolean readAlong(ExportRun run, Series.Axis axis) {
        return run.plates().stream()
                .flatMap(plate -> plate.wells().stream())
                .flatMap(well -> well.series().stream())
                .anyMatch(series -> series.axis() == axis);
    }

    private boolean readWithin(ExportRun run) {
        for (Plate plate : run.plates()) {
            for (Well well : plate.wells()) {
                for (Series series : well.series()) {
                    if (along.isPresent()
                            && series.wavelengthNm().filter(this::within).isPresent()) {
                        return true;
                    }
                }
                for (Well.Reading reading : well.readings()) {
                    if (reading.wavelengthNm().isPresent()
                            && within(reading.wavelengthNm().orElseThrow())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean within(BigDecimal wavelength) {
        return fromNm.map(from -> wavelength.compareTo(from) >= 0).orElse(true)
                && toNm.map(to -> wavelength.compareTo(to) <= 0).orElse(true);
    }
}
