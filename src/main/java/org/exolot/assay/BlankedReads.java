package org.exolot.assay;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Plate;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellRole;

/** Which read of a well is its signal, and the mean of the blank wells, which is subtracted from a raw one. */
final class BlankedReads {
    private final Optional<BigDecimal> wavelength;
    private final boolean subtract;
    private final Map<Plate, BigDecimal> blanks = new IdentityHashMap<>();
    private final Optional<BigDecimal> ofRun;

    BlankedReads(ExportRun run, CalibrationRules rules) {
        this.wavelength = rules.wavelengthNm();
        this.subtract = rules.blank() == CalibrationRules.BlankRule.SUBTRACT_MEAN;
        this.ofRun = subtract ? mean(run.plates()) : Optional.empty();
        if (subtract) {
            run.plates().forEach(plate -> mean(List.of(plate)).ifPresent(blank -> blanks.put(plate, blank)));
        }
    }

    private Optional<BigDecimal> mean(List<Plate> plates) {
        List<BigDecimal> signals = plates.stream()
                .map(Plate::wells)
                .flatMap(List::stream)
                .filter(well -> well.role() == WellRole.BLANK && well.masked().isEmpty())
                .flatMap(well -> raw(well).stream())
                .flatMap(reading -> Decimals.number(reading.signal()).stream())
                .toList();
        return signals.isEmpty() ? Optional.empty() : Optional.of(Decimals.mean(signals));
    }

    /** The signal; empty where the file has no number. */
    Optional<BigDecimal> signal(Plate plate, Well well) {
        BigDecimal blank = blank(plate).orElse(BigDecimal.ZERO);
        return reading(plate, well)
                .flatMap(reading -> Decimals.number(reading.signal())
                        .map(signal -> reading.reduced() ? signal : signal.subtract(blank)));
    }

    /** One unit of the last digit that the file has of the signal. */
    BigDecimal digit(Plate plate, Well well) {
        int scale = reading(plate, well)
                .flatMap(reading -> Decimals.number(reading.signal()))
                .map(BigDecimal::scale)
                .orElse(0);
        return BigDecimal.ONE.scaleByPowerOfTen(-scale);
    }

    /** The mean of the plate's blanks, or of the run's where the plate has none. */
    private Optional<BigDecimal> blank(Plate plate) {
        BigDecimal own = blanks.get(plate);
        return own == null ? ofRun : Optional.of(own);
    }

    /**
     * The read at the method's wavelength; else what the software reduced; else the first. Where software only subtracted the blanks that
     * are on the plate, the raw read, which has as many digits as were measured.
     */
    private Optional<Well.Reading> reading(Plate plate, Well well) {
        if (wavelength.isPresent()) {
            return atWavelength(well, wavelength.get());
        }
        Optional<Well.Reading> reduced =
                well.readings().stream().filter(Well.Reading::reduced).findFirst();
        boolean onlyBlanked = reduced.filter(
                        each -> each.label().toLowerCase(Locale.ROOT).startsWith("blank"))
                .isPresent();
        Optional<Well.Reading> raw = raw(well);
        if (subtract && onlyBlanked && raw.isPresent() && blank(plate).isPresent()) {
            return raw;
        }
        return reduced.isPresent() ? reduced : well.readings().stream().findFirst();
    }

    /** The raw read that a blank is subtracted from: that of the reduced one's wavelength. */
    private Optional<Well.Reading> raw(Well well) {
        if (wavelength.isPresent()) {
            return atWavelength(well, wavelength.get()).filter(reading -> !reading.reduced());
        }
        Optional<BigDecimal> reduced = well.readings().stream()
                .filter(Well.Reading::reduced)
                .findFirst()
                .flatMap(Well.Reading::wavelengthNm);
        List<Well.Reading> raw =
                well.readings().stream().filter(each -> !each.reduced()).toList();
        return raw.stream()
                .filter(each -> reduced.isPresent() && each.wavelengthNm().equals(reduced))
                .findFirst()
                .or(() -> raw.stream().findFirst());
    }

    private static Optional<Well.Reading> atWavelength(Well well, BigDecimal nanometres) {
        return well.readings().stream()
                .filter(each -> each.wavelengthNm()
                        .filter(nm -> nm.compareTo(nanometres) == 0)
                        .isPresent())
                .findFirst();
    }
}
