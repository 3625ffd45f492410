package org.exolot.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ng/\u00B5L|ug/mL",
                "ng/\u03BCL|ug/mL",
                "ng/ul|ug/mL",
                "ug/mL|ug/mL",
                "mg/ml|mg/mL",
                "Particles / ml|{particles}/mL",
                "particles/mL|{particles}/mL",
                "p./cm^3|{particles}/mL",
                "p./cm³|{particles}/mL",
                "cm-3|/mL",
                "1/ml|/mL",
                "E6 particles/ml|10*6/mL",
                "nm|nm",
                "EU/mL|{EU}/mL",
                "mOsm/kg|mosm/kg",
                "%|%",
                "°C|Cel",
                "µS/cm|uS/cm",
                "pM|pmol/L",
                "CFU/100 mL|[CFU]/(100.mL)",
                "x10^6 cells/mL|10*6.{cells}/mL"
            })
    void aSpellingOfAFileIsAUnit(String written, String code) {
        assertThat(UnitReader.read(written)).contains(new Unit(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "furlong", "MPA", "NM", "[EU]/mL", "ng/mL/h"})
    void whatIsNotKnownForCertainIsNoUnit(String written) {
        assertThat(UnitReader.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "98.0,ng/mL,ug/mL,0.0980",
        "1.23,mg/mL,ug/mL,1.23E+3",
        "9.20E+10,{particles}/mL,/mL,9.20E+10",
        "4.5,10*8/mL,{particles}/mL,4.5E+8",
        "90,min,h,1.5",
        "2,h,min,120",
        "1.10,mL,uL,1.10E+3",
        "87.00,%,%,87.00",
        "0.5,[CFU]/mL,[CFU]/(100.mL),5E+1"
    })
    void conversionIsExactAndKeepsTheDigits(String number, String from, String to, String expected) {
        assertThat(new Quantity(new Value.Measured(new BigDecimal(number)), new Unit(from)).in(new Unit(to)))
                .map(quantity -> ((Value.Measured) quantity.value()).number().toString())
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "{particles}/mL,{EU}/mL",
        "{particles}/mL,[CFU]/mL",
        "{cells}/mL,{particles}/mL",
        "1,%",
        "ng/mL,pmol/L",
        "ng/{container},ng/mL",
        "nm,furlong",
        "[EU]/mL,{EU}/mL"
    })
    void oneKindOfQuantityNeverBecomesAnother(String from, String to) {
        Quantity quantity = new Quantity(new Value.Measured(BigDecimal.ONE), new Unit(from));
        assertThat(quantity.in(new Unit(to))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10,min,h"})
    void whatNoFiniteDecimalSaysIsNotConverted(String number, String from, String to) {
        assertThat(new Quantity(new Value.Measured(new BigDecimal(number)), new Unit(from)).in(new Unit(to)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"<20,ug/mL,mg/mL,<0.020", "≥1,h,min,≥60"})
    void aCensoredValueConvertsWithItsSign(String raw, String from, String to, String expected) {
        assertThat(new Quantity(ValueReader.read(raw, DecimalSign.POINT), new Unit(from)).in(new Unit(to)))
                .map(quantity -> ValuePrinter.print(quantity.value()))
                .contains(expected);
    }
}
