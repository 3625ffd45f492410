package org.exolot.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exolot.quantity.DecimalSign.COMMA;
import static org.exolot.quantity.DecimalSign.POINT;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReaderTest {
    private static final String[] PIECES = {
        "0", "1", "5", "234", "000", ".", ",", "-", "+", "E", "e+011", "<", ">", "≤", "≥", "%", " ", "\u00A0", "\u202F",
        "ND", "n.d.", "neg", "OK", "#DIV/0!", "*", "?", "Range?", "NaN", "N/A", "İ", "ı", "µL", "ng/", "'", "\u0000",
        "∞", "\uD83D", "x10^", "١"
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.05|0.05",
                "98.0|98.0",
                "0.050|0.050",
                "7.29e+011|7.29E+11",
                "1E+11|1E+11",
                "1.5E-3|0.0015",
                "1.2 x 10^9|1.2E+9",
                "1.2×10^9|1.2E+9",
                "+3|3",
                "-0.7|-0.7",
                "−0.7|-0.7",
                ".5|0.5",
                "5.|5",
                "1,234.5|1234.5",
                "12 345.6|12345.6",
                "1\u00A0000|1000",
                "1\u202F234\u202F567|1234567",
                "1'234.5|1234.5"
            })
    void aNumberWithAPointKeepsItsDigits(String raw, BigDecimal number) {
        assertThat(ValueReader.read(raw, POINT)).isEqualTo(new Value.Measured(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,5|1.5", "1.000,5|1000.5", "1.234.567,80|1234567.80", "7,29E+11|7.29E+11", "1\u00A0000,5|1000.5"
            })
    void aNumberWithACommaKeepsItsDigits(String raw, BigDecimal number) {
        assertThat(ValueReader.read(raw, COMMA)).isEqualTo(new Value.Measured(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,5",
                "1.000,5",
                "1,234",
                "1,234,567",
                "1 000",
                "1.2.3",
                "1,23,456.7",
                "12a",
                "0x1F",
                "1e",
                "--5",
                "1-2",
                "~5",
                "1.2 ± 0.3",
                "٣",
                "5 nm",
                "87.00%",
                "<",
                "<<5",
                "< 5 >",
                "1E99999",
                "1d",
                "1f",
                "TRUE?",
                "1:500"
            })
    void whatTheSignDoesNotAllowIsUnreadableAndNeverGuessed(String raw) {
        assertThat(ValueReader.read(raw, POINT)).isEqualTo(new Value.Missing(MissingReason.UNREADABLE, raw));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1.000", "1,234.5", "7.29E+11"})
    void aPointIsNoDecimalSignWhereTheFileUsesCommas(String raw) {
        assertThat(ValueReader.read(raw, COMMA)).isEqualTo(new Value.Missing(MissingReason.UNREADABLE, raw));
    }

    @Test
    void bareGroupsAreANumberOnlyWhenTold() {
        assertThat(ValueReader.read("1,234", POINT, Grouping.ACCEPTED))
                .isEqualTo(new Value.Measured(new BigDecimal("1234")));
        assertThat(ValueReader.read("1.234", COMMA, Grouping.ACCEPTED))
                .isEqualTo(new Value.Measured(new BigDecimal("1234")));
        assertThat(ValueReader.read("1 000", POINT, Grouping.ACCEPTED))
                .isEqualTo(new Value.Measured(new BigDecimal("1000")));
        assertThat(ValueReader.read("1,23", POINT, Grouping.ACCEPTED))
                .isEqualTo(new Value.Missing(MissingReason.UNREADABLE, "1,23"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<0.05|0.05|false",
                "< 0.05|0.05|false",
                "≤ 3|3|true",
                "<=3|3|true",
                "<1E+5|1E+5|false",
                "<\u00A020|20|false"
            })
    void belowALimitStaysBelowIt(String raw, BigDecimal limit, boolean orEqual) {
        assertThat(ValueReader.read(raw, POINT)).isEqualTo(new Value.Below(limit, orEqual));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"> 1E+11|1E+11|false", ">10.000|10.000|false", "≥2|2|true", ">=2|2|true"})
    void aboveALimitStaysAboveIt(String raw, BigDecimal limit, boolean orEqual) {
        assertThat(ValueReader.read(raw, POINT)).isEqualTo(new Value.Above(limit, orEqual));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|BLANK",
                "'  \u00A0'|BLANK",
                "ND|NOT_DETECTED",
                "n.d.|NOT_DETECTED",
                "NaN|NOT_COMPUTED",
                "N/A|NOT_COMPUTED",
                "n/a|NOT_COMPUTED",
                "-|NOT_COMPUTED",
                "?????|NOT_COMPUTED",
                "MISSED|NOT_COMPUTED",
                "Infinity|NOT_COMPUTED",
                "Range?|OUT_OF_RANGE",
                "< Min|OUT_OF_RANGE",
                "> Max|OUT_OF_RANGE",
                "< TEST RNG|OUT_OF_RANGE",
                "<LLOQ|OUT_OF_RANGE",
                "OVRFLW|SATURATED",
                "Masked|MASKED",
                "*0.356*|MASKED",
                "#DIV/0!|ERROR",
                "#SAYI/0!|ERROR",
                "****|ERROR",
                "Error|ERROR"
            })
    void noValueSaysWhyAndKeepsWhatStoodThere(String raw, MissingReason reason) {
        assertThat(ValueReader.read(raw, POINT)).isEqualTo(new Value.Missing(reason, raw));
    }

    @ParameterizedTest
    @CsvSource({
        "neg,negative",
        "NEG.,negative",
        "Negatif,negative",
        "NEGATİF,negative",
        "POZİTİF,positive",
        "OK,OK",
        "no growth,no growth",
        "ÜREME YOK,no growth",
        "Saptanmadi,not detected",
        "Not  Detected,not detected"
    })
    void aTermIsMeantHoweverItIsSpelt(String raw, String term) {
        assertThat(ValueReader.read(raw, POINT)).isEqualTo(new Value.Qualitative(term));
    }

    @Test
    void theLanguageOfTheMachineChangesNothing() {
        Locale former = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(ValueReader.read("MISSED", POINT))
                    .isEqualTo(new Value.Missing(MissingReason.NOT_COMPUTED, "MISSED"));
            assertThat(ValueReader.read("POSITIVE", POINT)).isEqualTo(new Value.Qualitative("positive"));
            assertThat(ValueReader.read("INFINITY", POINT)).isInstanceOf(Value.Missing.class);
            assertThat(UnitReader.read("PARTICLES / ML")).contains(new Unit("{particles}/mL"));
        } finally {
            Locale.setDefault(former);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "87.00%|87.00|%",
                "87.00 %|87.00|%",
                "5.2 ng/µL|5.2|ng/µL",
                "25°C|25|°C",
                "7.29e+011 particles/ml|7.29E+11|particles/ml",
                "0.24 EU/mL|0.24|EU/mL",
                "98.0|98.0|''"
            })
    void aValueWithItsUnitGivesBoth(String raw, BigDecimal number, String unit) {
        ValueReader.WithUnit read = ValueReader.readWithUnit(raw, POINT, Grouping.REFUSED);
        assertThat(read).isEqualTo(new ValueReader.WithUnit(new Value.Measured(number), unit));
    }

    @Test
    void aCensoredValueWithItsUnitStaysCensored() {
        assertThat(ValueReader.readWithUnit("< 0.05 EU/mL", POINT, Grouping.REFUSED))
                .isEqualTo(new ValueReader.WithUnit(new Value.Below(new BigDecimal("0.05"), false), "EU/mL"));
    }

    @Test
    void nothingThrowsAndNothingBecomesZero() {
        Random random = new Random(20261122);
        for (int i = 0; i < 200_000; i++) {
            String raw = anyText(random);
            for (DecimalSign sign : DecimalSign.values()) {
                for (Grouping grouping : Grouping.values()) {
                    Value value = ValueReader.read(raw, sign, grouping);
                    ValueReader.readWithUnit(raw, sign, grouping);
                    UnitReader.read(raw);
                    if (raw.chars().noneMatch(character -> character == '0')) {
                        assertThat(isZero(value)).as("\"%s\" became 0", raw).isFalse();
                    }
                    if (raw.chars().noneMatch(character -> character >= '0' && character <= '9')) {
                        assertThat(value)
                                .as("\"%s\" holds no digit", raw)
                                .isNotInstanceOfAny(Value.Measured.class, Value.Below.class, Value.Above.class);
                    }
                }
            }
        }
    }

    @Test
    void whatIsPrintedIsReadBackAsTheSameValue() {
        Random random = new Random(7);
        for (int i = 0; i < 100_000; i++) {
            Value value = anyValue(random);
            assertThat(ValueReader.read(ValuePrinter.print(value), POINT)).isEqualTo(value);
        }
    }

    @Test
    void aCellOfAMegabyteIsUnreadableAtOnce() {
        String digits = "1".repeat(1_000_000);
        assertThat(ValueReader.read(digits, POINT)).isEqualTo(new Value.Missing(MissingReason.UNREADABLE, digits));
        assertThat(ValueReader.readWithUnit("1 " + digits + " nm", POINT, Grouping.REFUSED)
                        .unit())
                .isEmpty();
    }

    private static boolean isZero(Value value) {
        return switch (value) {
            case Value.Measured measured -> measured.number().signum() == 0;
            case Value.Below below -> below.limit().signum() == 0;
            case Value.Above above -> above.limit().signum() == 0;
            case Value.Qualitative term -> false;
            case Value.Missing missing -> false;
        };
    }

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(6);
        for (int i = 0; i < pieces; i++) {
            text.append(
                    random.nextInt(8) == 0
                            ? String.valueOf((char) random.nextInt(0x3000))
                            : PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static Value anyValue(Random random) {
        BigDecimal number = BigDecimal.valueOf(random.nextLong() >> random.nextInt(64), random.nextInt(-40, 40));
        String[] words = {"ND", "n.d.", "", " ", "Range?", "OVRFLW", "*0.356*", "#DIV/0!", "NaN", "1,5", "??!", "Masked"
        };
        return switch (random.nextInt(7)) {
            case 0 -> new Value.Below(number, random.nextBoolean());
            case 1 -> new Value.Above(number, random.nextBoolean());
            case 2 -> new Value.Qualitative(random.nextBoolean() ? "not detected" : "no growth");
            case 3 -> ValueReader.read(words[random.nextInt(words.length)], POINT);
            default -> new Value.Measured(number);
        };
    }
}
