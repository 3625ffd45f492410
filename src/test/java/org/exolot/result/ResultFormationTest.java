package org.exolot.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Quantity;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ResultFormationTest {
    private static final Unit PERCENT = new Unit("%");

    private static List<Quantity> values(Unit unit, String... written) {
        return Arrays.stream(written)
                .map(one -> new Quantity(ValueReader.read(one, DecimalSign.POINT), unit))
                .toList();
    }

    private static BigDecimal number(ResultFormation.Formed formed) {
        return ((Value.Measured) formed.value()).number();
    }

    /** NIST StRD univariate summary statistics, NumAcc1: mean 10000002, standard deviation 1 of three values. */
    @Test
    void the_arithmetic_mean_and_its_uncertainty_are_those_certified_for_numacc1() {
        ResultFormation.Formed formed =
                ResultFormation.arithmeticMean(values(PERCENT, "10000001", "10000003", "10000002"), PERCENT);
        assertThat(number(formed)).isEqualByComparingTo("10000002");
        assertThat(formed.uncertainty()).hasValue(new BigDecimal("0.577"));
    }

    /** The starter specification's examples for PT-01: 91 % and 87 %; further digits by the cube root. */
    @ParameterizedTest
    @CsvSource({"80, 90, 105, 91.0977", "62, 88, 121, 87.0736", "2, 4, 8, 4.0000", "0.02, 0.04, 0.08, 0.0400"})
    void the_geometric_mean_is_the_root_of_the_product(String one, String two, String three, String mean) {
        ResultFormation.Formed formed = ResultFormation.geometricMean(values(PERCENT, one, two, three), PERCENT);
        assertThat(number(formed).setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo(mean);
    }

    /** 90 of 100 particles at 1E11/mL and 160 of 200 at 3E11/mL: of 4E11 particles 0.9E11 + 2.4E11 lie within. */
    @Test
    void a_share_of_merged_distributions_weighs_each_preparation_by_its_concentration() {
        ResultFormation.Formed formed = ResultFormation.mergedByConcentration(
                values(PERCENT, "90", "80"), values(Unit.PER_ML, "1E11", "3E11"), PERCENT);
        assertThat(number(formed)).isEqualByComparingTo("82.5");
    }

    @Test
    void each_by_itself_is_one_value_and_never_one_of_several() {
        assertThat(number(ResultFormation.single(values(new Unit("mL"), "1.10"), new Unit("mL"))))
                .isEqualTo(new BigDecimal("1.10"));
        assertThat(ResultFormation.single(values(new Unit("mL"), "1.10", "1.05"), new Unit("mL"))
                        .value())
                .isInstanceOf(Value.Missing.class);
    }

    private static Stream<Arguments> censored() {
        return Stream.of(
                Arguments.of(List.of("<0.05", "<0.10"), "<0.10"), Arguments.of(List.of(">2000", ">1000"), ">1000"));
    }

    @ParameterizedTest
    @MethodSource("censored")
    void values_that_are_only_bounds_form_the_bound_that_holds_for_all(List<String> written, String bound) {
        List<Quantity> bounds = values(PERCENT, written.toArray(String[]::new));
        Value expected = ValueReader.read(bound, DecimalSign.POINT);
        assertThat(ResultFormation.arithmeticMean(bounds, PERCENT).value()).isEqualTo(expected);
        assertThat(ResultFormation.geometricMean(bounds, PERCENT).value()).isEqualTo(expected);
    }

    @Test
    void a_bound_among_numbers_or_a_zero_on_the_log_scale_gives_no_value() {
        assertThat(ResultFormation.arithmeticMean(values(PERCENT, "1.0", "<0.05"), PERCENT)
                        .value())
                .isInstanceOf(Value.Missing.class);
        assertThat(ResultFormation.geometricMean(values(PERCENT, "1.0", "0"), PERCENT)
                        .value())
                .isInstanceOf(Value.Missing.class);
        assertThat(ResultFormation.mergedByConcentration(
                                values(PERCENT, "90", "80"), values(Unit.PER_ML, "1E11", "<1E8"), PERCENT)
                        .value())
                .isInstanceOf(Value.Missing.class);
    }
}
