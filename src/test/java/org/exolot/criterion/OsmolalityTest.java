package org.exolot.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.exolot.criterion.Osmolality.Solute;
import org.junit.jupiter.api.Test;

class OsmolalityTest {
    private static Solute solute(String name, String mmolPerL, int particles, String coefficient) {
        return new Solute(name, new BigDecimal(mmolPerL), particles, new BigDecimal(coefficient));
    }

    /**
     * Half of DPBS without calcium and magnesium (supplier's composition: NaCl 137.93, KCl 2.67, Na2HPO4 8.06, KH2PO4 1.47 mmol/L) and 50 g/L
     * of sucrose (342.30 g/mol), with φ 0.94 of the salts near 0.07 mol/kg and 1.012 of sucrose near 0.15 mol/kg (Robinson and Stokes,
     * Electrolyte Solutions, 1959): the starter specification has about 293 mOsm/kg.
     */
    @Test
    void halfOfDpbsWithFivePercentSucroseIsExpectedAt293() {
        BigDecimal expected = Osmolality.of(List.of(
                solute("NaCl", "68.97", 2, "0.94"),
                solute("KCl", "1.33", 2, "0.94"),
                solute("Na2HPO4", "4.03", 3, "0.94"),
                solute("KH2PO4", "0.74", 2, "0.94"),
                solute("sucrose", "146.07", 1, "1.012")));
        assertThat(expected.setScale(0, RoundingMode.HALF_UP)).isEqualByComparingTo("293");
    }

    /** USP <785>: 0.9 % sodium chloride, 154 mmol/L, φ 0.93: 286 mOsm/kg, the value of every textbook. */
    @Test
    void physiologicalSalineHas286() {
        assertThat(Osmolality.of(List.of(solute("NaCl", "154", 2, "0.93"))).setScale(0, RoundingMode.HALF_UP))
                .isEqualByComparingTo("286");
    }
}
