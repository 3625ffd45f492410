package org.exolot.instrument.qubit;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.exolot.instrument.text.HeaderText;

/** The units that Qubit instruments print, against one another; only to compare two figures of one row. */
final class MassPerVolume {
    private static final Map<String, BigDecimal> NG_PER_ML = Map.of(
            "ng/ml", BigDecimal.ONE,
            "ng/μl", new BigDecimal("1000"),
            "ng/ul", new BigDecimal("1000"),
            "μg/ml", new BigDecimal("1000"),
            "ug/ml", new BigDecimal("1000"),
            "μg/μl", new BigDecimal("1000000"),
            "ug/ul", new BigDecimal("1000000"),
            "mg/ml", new BigDecimal("1000000"),
            "pg/μl", BigDecimal.ONE,
            "pg/ul", BigDecimal.ONE);

    private MassPerVolume() {}

    static Optional<BigDecimal> nanogramsPerMillilitre(String unit) {
        return Optional.ofNullable(NG_PER_ML.get(HeaderText.fold(unit)));
    }
}
