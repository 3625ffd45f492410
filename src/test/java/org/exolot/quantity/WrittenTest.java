package org.exolot.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {
    private static final Written ENGLISH = Written.in(Locale.ENGLISH);
    private static final Written TURKISH = Written.in(Locale.forLanguageTag("tr"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.97E11 | 0.97 × 10¹¹ | 0,97 × 10¹¹",
                "1.84e+08 | 1.84 × 10⁸ | 1,84 × 10⁸",
                "2E-3 | 2 × 10⁻³ | 2 × 10⁻³",
                "0.80E11 – 1.20E11 | 0.80 × 10¹¹ – 1.20 × 10¹¹ | 0,80 × 10¹¹ – 1,20 × 10¹¹",
                "<0.05 | < 0.05 | < 0,05",
                "-70 | −70 | −70",
                "2026-11-22 | 2026-11-22 | 2026-11-22",
                "EV26-014 | EV26-014 | EV26-014",
                "version 1.2.3 | version 1.2.3 | version 1.2.3",
            })
    void eachDigitStaysAndOnlyItsDressChanges(String canonical, String english, String turkish) {
        assertThat(plainBlanks(ENGLISH.figures(canonical))).isEqualTo(english);
        assertThat(plainBlanks(TURKISH.figures(canonical))).isEqualTo(turkish);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{particles}/mL | particles/mL | parçacık/mL",
                "{particles}/{container} | particles/vial | parçacık/flakon",
                "10*6.{cells} | × 10⁶ cells | × 10⁶ hücre",
                "10*6.{cells}/mL | × 10⁶ cells/mL | × 10⁶ hücre/mL",
                "ug/mL | µg/mL | µg/mL",
                "{particles}/ug | particles/µg | parçacık/µg",
                "[CFU]/mL | CFU/mL | CFU/mL",
                "mosm/kg | mOsm/kg | mOsm/kg",
                "Cel | °C | °C",
                "nmol/L | nmol/L | nmol/L",
            })
    void aUnitStandsAsPeopleWriteIt(String code, String english, String turkish) {
        assertThat(plainBlanks(ENGLISH.unit(code)).strip()).isEqualTo(english);
        assertThat(plainBlanks(TURKISH.unit(code)).strip()).isEqualTo(turkish);
    }

    @Test
    void aPureNumberHasNoUnit() {
        assertThat(ENGLISH.unit("1")).isEmpty();
        assertThat(ENGLISH.unit("[pH]")).isEmpty();
        assertThat(plainBlanks(ENGLISH.quantity("400", "10*6.{cells}"))).isEqualTo("400 × 10⁶ cells");
        assertThat(ENGLISH.quantity("7.21", "[pH]")).isEqualTo("7.21");
    }

    @Test
    void aNameIsSaidInTheReadersLanguageAndTheLabsOwnStays() {
        assertThat(TURKISH.term("no growth")).isEqualTo("üreme yok");
        assertThat(TURKISH.term("fraction 50-200 nm")).isEqualTo("50–200 nm arası oran");
        assertThat(ENGLISH.term("particles >= 10 um per container")).isEqualTo("particles ≥ 10 µm per container");
        assertThat(TURKISH.term("purple tint")).isEqualTo("purple tint");
    }

    @Test
    void aHeadingBeginsWithACapitalUnlessItBeginsWithASymbol() {
        assertThat(ENGLISH.heading("sterility")).isEqualTo("Sterility");
        assertThat(TURKISH.heading("orthogonal count, ratio to NTA")).startsWith("İkinci");
        assertThat(ENGLISH.heading("pH")).isEqualTo("pH");
        assertThat(TURKISH.heading("particles per ug protein")).startsWith("µg");
    }

    private static String plainBlanks(String text) {
        return text.replace('\u00a0', ' ');
    }
}
