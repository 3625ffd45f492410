package org.exolot.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.exolot.statistics.CalibrationMethod.FittedOn;
import org.exolot.statistics.CalibrationMethod.Model;
import org.exolot.statistics.CalibrationMethod.Weight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Statistical Reference Datasets of NIST for linear regression (itl.nist.gov/div898/strd); digits by their log relative error. */
class NistLinearTest {
    private static final double[][] NORRIS = {
        {0.2, 0.1}, {337.4, 338.8}, {118.2, 118.1}, {884.6, 888.0}, {10.1, 9.2}, {226.5, 228.1}, {666.3, 668.5},
        {996.3, 998.5}, {448.6, 449.1}, {777.0, 778.9}, {558.2, 559.2}, {0.4, 0.3}, {0.6, 0.1}, {775.5, 778.1},
        {666.9, 668.8}, {338.0, 339.3}, {447.5, 448.9}, {11.6, 10.8}, {556.0, 557.7}, {228.1, 228.3}, {995.8, 998.0},
        {887.6, 888.8}, {120.2, 119.6}, {0.3, 0.3}, {0.3, 0.6}, {556.8, 557.6}, {339.1, 339.3}, {887.2, 888.0},
        {999.0, 998.5}, {779.0, 778.9}, {11.1, 10.2}, {118.3, 117.6}, {229.2, 228.9}, {669.1, 668.4}, {448.9, 449.2},
        {0.5, 0.2}
    };
    private static final double[][] LONGLEY = {
        {60323, 83.0, 234289, 2356, 1590, 107608, 1947}, {61122, 88.5, 259426, 2325, 1456, 108632, 1948},
        {60171, 88.2, 258054, 3682, 1616, 109773, 1949}, {61187, 89.5, 284599, 3351, 1650, 110929, 1950},
        {63221, 96.2, 328975, 2099, 3099, 112075, 1951}, {63639, 98.1, 346999, 1932, 3594, 113270, 1952},
        {64989, 99.0, 365385, 1870, 3547, 115094, 1953}, {63761, 100.0, 363112, 3578, 3350, 116219, 1954},
        {66019, 101.2, 397469, 2904, 3048, 117388, 1955}, {67857, 104.6, 419180, 2822, 2857, 118734, 1956},
        {68169, 108.4, 442769, 2936, 2798, 120445, 1957}, {66513, 110.8, 444546, 4681, 2637, 121950, 1958},
        {68655, 112.6, 482704, 3813, 2552, 123366, 1959}, {69564, 114.2, 502601, 3931, 2514, 125368, 1960},
        {69331, 115.7, 518173, 4806, 2572, 127852, 1961}, {70551, 116.9, 554894, 4007, 2827, 130081, 1962}
    };
    private static final double[] WAMPLER_NOISE = {
        759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 2523,
        -2048, 2048, -2048, 759
    };

    /** How many digits two numbers have in common, at most 15. */
    private static double digits(double found, double certified) {
        double error = Math.abs(found - certified) / (certified == 0 ? 1 : Math.abs(certified));
        return error == 0 ? 15 : Math.min(15, -Math.log10(error));
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void norris_has_its_certified_line_through_the_calibration_itself() {
        List<Standard> wells = new ArrayList<>();
        for (double[] pair : NORRIS) {
            wells.add(new Standard(pair[0], pair[1]));
        }
        var fit = Calibration.fit(wells, new CalibrationMethod(Model.LINEAR, Weight.NONE, FittedOn.WELLS));
        CalibrationCurve line = ((CalibrationFit.Fitted) fit).curve();
        assertThat(digits(line.parameter("B"), -0.262323073774029)).isGreaterThan(12);
        assertThat(digits(line.parameter("A"), 1.00211681802045)).isGreaterThan(13);
        assertThat(digits(line.parameters().get(1).standardError().orElseThrow(), 0.232818234301152))
                .isGreaterThan(12);
        assertThat(digits(line.parameters().get(0).standardError().orElseThrow(), 0.429796848199937E-03))
                .isGreaterThan(12);
        assertThat(digits(line.quality().residualSd().orElseThrow(), 0.884796396144373))
                .isGreaterThan(12);
        assertThat(digits(line.quality().r2OfWells(), 0.999993745883712)).isGreaterThan(13);
        assertThat(line.quality().degreesOfFreedom()).isEqualTo(34);
    }

    @Test
    void longley_has_its_certified_coefficients_although_its_columns_nearly_depend_on_one_another() {
        double[][] rows = new double[LONGLEY.length][7];
        double[] observed = new double[LONGLEY.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = LONGLEY[i].clone();
            rows[i][0] = 1;
            observed[i] = LONGLEY[i][0];
        }
        double[] certified = {
            -3482258.63459582,
            15.0618722713733,
            -0.358191792925910E-01,
            -2.02022980381683,
            -1.03322686717359,
            -0.511041056535807E-01,
            1829.15146461355
        };
        double[] errors = {
            890420.383607373,
            84.9149257747669,
            0.334910077722432E-01,
            0.488399681651699,
            0.214274163161675,
            0.226073200069370,
            455.478499142212
        };
        LeastSquares.Solution solution =
                LeastSquares.solve(rows, observed, ones(rows.length)).orElseThrow();
        for (int j = 0; j < certified.length; j++) {
            assertThat(digits(solution.coefficients()[j], certified[j]))
                    .as("B" + j)
                    .isGreaterThan(11);
            assertThat(digits(solution.standardError(j), errors[j]))
                    .as("SE" + j)
                    .isGreaterThan(10);
        }
        assertThat(digits(Math.sqrt(solution.residualVariance()), 304.854073561965))
                .isGreaterThan(10);
    }

    /** Wampler 1 and 2 lie on their polynomial; 3, 4 and 5 carry ever larger residuals that leave it the best one. */
    @ParameterizedTest
    @CsvSource({"1,0,9", "0.1,0,11", "1,1,9", "1,100,8", "1,10000,6"})
    void wamplers_polynomials_of_fifth_degree_are_found(double base, double noise, double least) {
        double[][] rows = new double[21][6];
        double[] observed = new double[21];
        for (int i = 0; i < 21; i++) {
            for (int j = 0; j < 6; j++) {
                rows[i][j] = Math.pow(i, j);
                observed[i] += Math.pow(base * i, j);
            }
            observed[i] += noise * WAMPLER_NOISE[i];
        }
        LeastSquares.Solution solution =
                LeastSquares.solve(rows, observed, ones(21)).orElseThrow();
        for (int j = 0; j < 6; j++) {
            assertThat(digits(solution.coefficients()[j], Math.pow(base, j)))
                    .as("B" + j)
                    .isGreaterThan(least);
        }
        if (noise > 0) {
            assertThat(digits(Math.sqrt(solution.residualVariance()), 2360.14502379268 * noise))
                    .isGreaterThan(9);
            assertThat(digits(solution.standardError(0), 2152.32624678170 * noise))
                    .isGreaterThan(9);
            assertThat(digits(solution.standardError(5), 0.112324854679312 * noise))
                    .isGreaterThan(9);
        }
    }

    @Test
    void terms_that_depend_on_one_another_have_no_solution() {
        double[][] rows = {{1, 2, 3}, {1, 3, 4}, {1, 4, 5}, {1, 7, 8}};
        assertThat(LeastSquares.solve(rows, new double[] {1, 2, 3, 5}, ones(4))).isEmpty();
    }
}
