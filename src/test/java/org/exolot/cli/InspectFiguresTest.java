package org.exolot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectFiguresTest {
    private static final InspectFigures ENGLISH = InspectFigures.in(Locale.ENGLISH);
    private static final InspectFigures TURKISH = InspectFigures.in(Locale.of("tr"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "443.600000 | 443.6 | 443,6",
                "66.26172 | 66.26 | 66,26",
                "0.050 | 0.050 | 0,050",
                "0.000 | 0.000 | 0,000",
                "12045 | 12045 | 12045",
                "12045.6 | 12050 | 12050",
                "2.217E+8 | 2.217 × 10⁸ | 2,217 × 10⁸",
                "184000000 | 1.840 × 10⁸ | 1,840 × 10⁸",
                "0.00001234 | 1.234 × 10⁻⁵ | 1,234 × 10⁻⁵",
                "-0.01668 | −0.01668 | −0,01668",
            })
    void aFigureHasFourDigitsAndOneDecimalSign(BigDecimal number, String english, String turkish) {
        assertThat(plainBlanks(ENGLISH.number(number))).isEqualTo(english);
        assertThat(plainBlanks(TURKISH.number(number))).isEqualTo(turkish);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "344.0 | 344",
                "50.000000 | 50",
                "61.2 | 61.2",
                "1.675E+7 | 1.675 × 10⁷",
                "16750000 | 1.675 × 10⁷",
            })
    void aCountKeepsItsDigitsButNoZerosBehindTheSign(BigDecimal number, String said) {
        assertThat(plainBlanks(ENGLISH.exact(number))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.78 | 10*6.{cells}/mL | 0.78 × 10⁶ cells/mL | 0,78 × 10⁶ hücre/mL",
                "2191 | {cells} | 2191 cells | 2191 hücre",
                "10 | {particles}/mL | 10 particles/mL | 10 parçacık/mL",
                "5.83 | {AU} | 5.83 AU | 5,83 AU",
                "2.146 | m{AU} | 2.146 mAU | 2,146 mAU",
                "18.51 | um | 18.51 µm | 18,51 µm",
                "0.3504 | ug/mL | 0.3504 µg/mL | 0,3504 µg/mL",
                "301 | mosm/kg | 301 mOsm/kg | 301 mOsm/kg",
                "7.400 | [pH] | 7.400 | 7,400",
                "1.340 | 1 | 1.340 | 1,340",
            })
    void aUnitIsWrittenAsPeopleWriteIt(BigDecimal number, String code, String english, String turkish) {
        Value value = new Value.Measured(number);
        assertThat(plainBlanks(ENGLISH.value(value, new Unit(code)))).isEqualTo(english);
        assertThat(plainBlanks(TURKISH.value(value, new Unit(code)))).isEqualTo(turkish);
    }

    @Test
    void aLimitKeepsItsDigitsAndTakesTheReadersSign() {
        Value below = new Value.Below(new BigDecimal("0.10528564453125"), false);
        assertThat(plainBlanks(TURKISH.value(below, new Unit("pg/mL")))).isEqualTo("< 0,10528564453125 pg/mL");
        Value above = new Value.Above(new BigDecimal("1E+11"), true);
        assertThat(plainBlanks(ENGLISH.value(above, Unit.PER_ML))).isEqualTo("≥ 1 × 10¹¹ /mL");
    }

    @Test
    void whatIsNoNumberHasNoUnit() {
        Unit unit = new Unit("ug/mL");
        assertThat(ENGLISH.value(new Value.Missing(MissingReason.OUT_OF_RANGE, "Out of range"), unit))
                .isEqualTo("no value (Out of range)");
        assertThat(TURKISH.value(new Value.Missing(MissingReason.NOT_COMPUTED, "NaN"), unit))
                .isEqualTo("değer yok (NaN)");
        assertThat(ENGLISH.value(new Value.Missing(MissingReason.BLANK, " "), unit))
                .isEqualTo("no value");
        assertThat(TURKISH.value(new Value.Qualitative("not detected"), unit)).isEqualTo("saptanmadı");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "size mode | boyut modu",
                "total cell count | toplam hücre sayısı",
                "absorbance at 260 nm | 260 nm’de absorbans",
                "A260/A280 ratio | A260/A280 oranı",
                "glucose concentration | glukoz derişimi",
                "VEGF concentration | VEGF derişimi",
                "peak 2 mean by intensity | tepe 2, şiddete göre ortalama",
                "a thing of the lab | a thing of the lab",
            })
    void whatIsDeterminedIsNamedInTheReadersLanguage(String attribute, String turkish) {
        assertThat(TURKISH.attribute(attribute)).isEqualTo(turkish);
        assertThat(ENGLISH.attribute(attribute)).isEqualTo(attribute);
    }

    private static String plainBlanks(String text) {
        return text.replace('\u00a0', ' ');
    }
}
