package org.exolot.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of USP General Notices 7.20 and its worked table. */
class RoundingTest {
    @ParameterizedTest
    @CsvSource({
        "1,97.96,98.0",
        "1,97.92,97.9",
        "1,97.95,98.0",
        "1,97.949999,97.9",
        "1,101.55,101.6",
        "1,101.46,101.5",
        "1,101.45,101.5",
        "2,0.025,0.03",
        "2,0.015,0.02",
        "2,0.027,0.03",
        "0,199.4,199",
        "0,199.5,200",
        "1,-0.25,-0.3"
    })
    void halvesGoUpInDecimalAndOnlyOnce(int decimals, String number, String printed) {
        Rounding rounding = new Rounding.Decimals(decimals);
        assertThat(rounding.print(new BigDecimal(number))).isEqualTo(printed);
        assertThat(rounding.round(new BigDecimal(number))).isEqualByComparingTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "10,1,9.49E9,0.9E10",
        "10,1,9.50E9,1.0E10",
        "11,2,7.95E10,0.80E11",
        "11,2,7.949E10,0.79E11",
        "11,2,1.2049E11,1.20E11",
        "11,2,1.205E11,1.21E11",
        "9,1,1.949E9,1.9E9"
    })
    void aValueIsRoundedInTheExponentOfItsLimit(int exponent, int decimals, String number, String printed) {
        Rounding rounding = new Rounding.InExponent(exponent, decimals);
        assertThat(rounding.print(new BigDecimal(number))).isEqualTo(printed);
        assertThat(rounding.round(new BigDecimal(number))).isEqualByComparingTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"3,12.345,12.3", "3,0.0012345,0.00123", "3,5,5.00", "2,99.9,1.0E+2", "3,123456,1.23E+5", "3,0,0"})
    void significantDigitsAreKeptVisible(int digits, String number, String printed) {
        assertThat(new Rounding.Significant(digits).print(new BigDecimal(number)))
                .isEqualTo(printed);
    }
}
