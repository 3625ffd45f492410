package org.exolot.assay;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Plate;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.statistics.OnsetTime;

/** Which signal of a well is read at the curve, and what the vendor's software computed from it. */
final class WellSignals {
    /** How software names the concentration that it reads at its curve. */
    private static final Set<String> RESULT_NAMES = Set.of(
            "result",
            "results",
            "conc",
            "conc.",
            "concentration",
            "[concentration]",
            "calc. conc.",
            "calc. concentration",
            "mwobsconc",
            "calculated concentration",
            "backcalc",
            "backcalcconc",
            "adj.result");

    private final Optional<BigDecimal> wavelength;
    private final BlankedReads reads;
    private final Optional<CalibrationRules.Onset> onset;
    private final boolean subtracted;

    WellSignals(ExportRun run, CalibrationRules rules) {
        this.wavelength = rules.wavelengthNm();
        this.onset = rules.onset();
        this.subtracted = rules.blank() == CalibrationRules.BlankRule.SUBTRACT_MEAN;
        this.reads = new BlankedReads(run, rules);
    }

    /** The signal; empty for a masked well and where the file has no number. */
    Optional<BigDecimal> of(Plate plate, Well well) {
        if (well.masked().isPresent()) {
            return Optional.empty();
        }
        if (onset.isPresent()) {
            return kinetic(well).flatMap(series -> onset(series, onset.get()));
        }
        return reads.signal(plate, well);
    }

    /** One unit of the last digit that the file has of the signal. */
    BigDecimal digit(Plate plate, Well well) {
        return onset.isPresent() ? BigDecimal.ZERO : reads.digit(plate, well);
    }

    /** Whether the well was read to the end of the run without its signal coming. */
    boolean without(Well well) {
        return onset.isPresent()
                && well.masked().isEmpty()
                && kinetic(well)
                        .filter(series -> onset(series, onset.get()).isEmpty())
                        .isPresent();
    }

    private static Optional<BigDecimal> onset(Series series, CalibrationRules.Onset rule) {
        OptionalDouble seconds =
                OnsetTime.of(series.x(), series.y(), rule.threshold().doubleValue(), rule.at());
        return seconds.stream().filter(Double::isFinite).boxed().findFirst().map(Decimals::of);
    }

    /** What was read over time at the method's wavelength, or at the first; empty where nothing was, or without any number. */
    private Optional<Series> kinetic(Well well) {
        return well.series().stream()
                .filter(series -> series.axis() == Series.Axis.TIME)
                .filter(series -> wavelength.isEmpty()
                        || series.wavelengthNm()
                                .filter(nm -> nm.compareTo(wavelength.get()) == 0)
                                .isPresent())
                .filter(series -> Arrays.stream(series.y()).anyMatch(Double::isFinite))
                .findFirst();
    }

    /** Whether the well's signal lies below the mean of the blanks that was subtracted from it. */
    boolean negative(Plate plate, Well well) {
        return subtracted
                && onset.isEmpty()
                && of(plate, well).filter(signal -> signal.signum() < 0).isPresent();
    }

    static Optional<Well.Reported> vendorResult(Well well) {
        return well.reported().stream()
                .filter(each -> result(each.name().strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** A name of a result, or BMG's {@code Linear regression fit based on …}. */
    private static boolean result(String name) {
        return RESULT_NAMES.contains(name) || name.contains(" fit based on ");
    }
}
