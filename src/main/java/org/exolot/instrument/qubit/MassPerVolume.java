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

    /** Both concentrations are printed with three digits: their ratio is off by at most one part in a hundred. */
    private static final BigDecimal PRINTED = new BigDecimal("0.0101");

    private MassPerVolume() {}

    static Optional<BigDecimal> nanogramsPerMillilitre(String unit) {
        return Optional.ofNullable(NG_PER_ML.get(HeaderText.fold(unit)));
    }

    /**
     * Whether a concentration is what another says.
     *
     * @param inTold the one's unit in ng/mL; figures whose units nobody knows are not compared
     * @param inExpected the other's unit in ng/mL
     */
    static boolean agree(
            BigDecimal told, Optional<BigDecimal> inTold, BigDecimal expected, Optional<BigDecimal> inExpected) {
        if (inTold.isEmpty() || inExpected.isEmpty()) {
            return true;
        }
        BigDecimal by = expected.multiply(inExpected.get());
        BigDecimal off = told.multiply(inTold.get()).subtract(by).abs();
        return off.compareTo(by.abs().multiply(PRINTED)) <= 0;
    }
}
