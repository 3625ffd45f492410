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
     * Half of DPBS without calcium and magnesium (as suppliers list it: NaCl 137.93, KCl 2.67, Na2HPO4 8.06, KH2PO4 1.47 mmol/L) and 50 g/L
     * of sucrose (342.30 g/mol), with Φ 0.94 of all salts and 1.012 of sucrose by convention: the starter specification has about 293 mOsm/kg.
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

    /** With the Φ of each solute in body fluids (table of the University of British Columbia; Na2HPO4, which it lacks, as Na2SO4): 290 mOsm/kg. */
    @Test
    void coefficientsOfEachSaltMakeADifferenceOfThree() {
        BigDecimal expected = Osmolality.of(List.of(
                solute("NaCl", "68.97", 2, "0.93"),
                solute("KCl", "1.33", 2, "0.92"),
                solute("Na2HPO4", "4.03", 3, "0.74"),
                solute("KH2PO4", "0.74", 2, "0.87"),
                solute("sucrose", "146.07", 1, "1.02")));
        assertThat(expected).isEqualByComparingTo("289.957");
    }

    /** 0.9 % sodium chloride, 154 mmol/L, with Φ 0.93: 2 · 154 · 0.93 = 286.44. */
    @Test
    void physiologicalSalineHas286() {
        assertThat(Osmolality.of(List.of(solute("NaCl", "154", 2, "0.93"))).setScale(0, RoundingMode.HALF_UP))
                .isEqualByComparingTo("286");
    }
}
