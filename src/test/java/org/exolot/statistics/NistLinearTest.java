package org.exolot.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
    /** Of each certified coefficient, standard error and residual standard deviation of each set: 10 are asked for. */
    private static final double DIGITS = 13;

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

    /** y, x. */
    private static final double[][] FILIP = {
        {0.8116, -6.860120914},
        {0.9072, -4.324130045},
        {0.9052, -4.358625055},
        {0.9039, -4.358426747},
        {0.8053, -6.955852379},
        {0.8377, -6.661145254},
        {0.8667, -6.355462942},
        {0.8809, -6.118102026},
        {0.7975, -7.115148017},
        {0.8162, -6.815308569},
        {0.8515, -6.519993057},
        {0.8766, -6.204119983},
        {0.8885, -5.853871964},
        {0.8859, -6.109523091},
        {0.8959, -5.79832982},
        {0.8913, -5.482672118},
        {0.8959, -5.171791386},
        {0.8971, -4.851705903},
        {0.9021, -4.517126416},
        {0.909, -4.143573228},
        {0.9139, -3.709075441},
        {0.9199, -3.499489089},
        {0.8692, -6.300769497},
        {0.8872, -5.953504836},
        {0.89, -5.642065153},
        {0.891, -5.031376979},
        {0.8977, -4.680685696},
        {0.9035, -4.329846955},
        {0.9078, -3.928486195},
        {0.7675, -8.56735134},
        {0.7705, -8.363211311},
        {0.7713, -8.107682739},
        {0.7736, -7.823908741},
        {0.7775, -7.522878745},
        {0.7841, -7.218819279},
        {0.7971, -6.920818754},
        {0.8329, -6.628932138},
        {0.8641, -6.323946875},
        {0.8804, -5.991399828},
        {0.7668, -8.781464495},
        {0.7633, -8.663140179},
        {0.7678, -8.473531488},
        {0.7697, -8.247337057},
        {0.77, -7.971428747},
        {0.7749, -7.676129393},
        {0.7796, -7.352812702},
        {0.7897, -7.072065318},
        {0.8131, -6.774174009},
        {0.8498, -6.478861916},
        {0.8741, -6.159517513},
        {0.8061, -6.835647144},
        {0.846, -6.53165267},
        {0.8751, -6.224098421},
        {0.8856, -5.910094889},
        {0.8919, -5.598599459},
        {0.8934, -5.290645224},
        {0.894, -4.974284616},
        {0.8957, -4.64454848},
        {0.9047, -4.290560426},
        {0.9129, -3.885055584},
        {0.9209, -3.408378962},
        {0.9219, -3.13200249},
        {0.7739, -8.726767166},
        {0.7681, -8.66695597},
        {0.7665, -8.511026475},
        {0.7703, -8.165388579},
        {0.7702, -7.886056648},
        {0.7761, -7.588043762},
        {0.7809, -7.283412422},
        {0.7961, -6.995678626},
        {0.8253, -6.691862621},
        {0.8602, -6.392544977},
        {0.8809, -6.067374056},
        {0.8301, -6.684029655},
        {0.8664, -6.378719832},
        {0.8834, -6.065855188},
        {0.8898, -5.752272167},
        {0.8964, -5.132414673},
        {0.8963, -4.811352704},
        {0.9074, -4.098269308},
        {0.9119, -3.66174277},
        {0.9228, -3.2644011}
    };

    /** How many digits two numbers have in common, at most 15. */
    private static double digits(double found, double certified) {
        double error = Math.abs(found - certified) / (certified == 0 ? 1 : Math.abs(certified));
        return error == 0 ? 15 : Math.min(15, -Math.log10(error));
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

    private static final double[] PONTIUS = {
        .11019, .21956, .32949, .43899, .54803, .65694, .76562, .87487, .98292, 1.09146, 1.20001, 1.30822, 1.41599,
        1.52399, 1.63194, 1.73947, 1.84646, 1.95392, 2.06128, 2.16844, .11052, .22018, .32939, .43886, .54798, .65739,
        .76596, .87474, .98300, 1.09150, 1.20004, 1.30818, 1.41613, 1.52408, 1.63159, 1.73965, 1.84696, 1.95445,
        2.06177, 2.16829
    };

    private static BigDecimal decimal(double typed) {
        return BigDecimal.valueOf(typed);
    }

    private static BigDecimal[] ones(int n) {
        BigDecimal[] ones = new BigDecimal[n];
        Arrays.fill(ones, BigDecimal.ONE);
        return ones;
    }

    private static LeastSquares.Solution solution(BigDecimal[][] rows, BigDecimal[] observed) {
        return DecimalLeastSquares.solve(rows, observed, ones(rows.length)).orElseThrow();
    }

    private static void holds(LeastSquares.Solution solution, double[] certified, double[] errors, double sd) {
        for (int j = 0; j < certified.length; j++) {
            assertThat(digits(solution.coefficients()[j], certified[j]))
                    .as("B" + j)
                    .isGreaterThan(DIGITS);
            assertThat(digits(solution.standardError(j), errors[j]))
                    .as("SE" + j)
                    .isGreaterThan(DIGITS);
        }
        assertThat(digits(Math.sqrt(solution.residualVariance()), sd)).as("SD").isGreaterThan(DIGITS);
    }

    /** Lower difficulty; a parabola, as plates have it, through the calibration itself. */
    @Test
    void pontius_has_its_certified_parabola_through_the_calibration_itself() {
        List<Standard> wells = new ArrayList<>();
        for (int i = 0; i < PONTIUS.length; i++) {
            wells.add(new Standard(150_000.0 * (1 + i % 20), PONTIUS[i]));
        }
        var fit = Calibration.fit(wells, new CalibrationMethod(Model.QUADRATIC, Weight.NONE, FittedOn.WELLS));
        CalibrationCurve parabola = ((CalibrationFit.Fitted) fit).curve();
        assertThat(digits(parabola.parameter("c0"), 0.673565789473684E-03)).isGreaterThan(DIGITS);
        assertThat(digits(parabola.parameter("c1"), 0.732059160401003E-06)).isGreaterThan(DIGITS);
        assertThat(digits(parabola.parameter("c2"), -0.316081871345029E-14)).isGreaterThan(DIGITS);
        assertThat(digits(parabola.quality().residualSd().orElseThrow(), 0.205177424076185E-03))
                .isGreaterThan(DIGITS);
    }

    /** Higher difficulty: seven columns that nearly depend on one another. */
    @Test
    void longley_has_its_certified_coefficients_although_its_columns_nearly_depend_on_one_another() {
        BigDecimal[][] rows = new BigDecimal[LONGLEY.length][7];
        BigDecimal[] observed = new BigDecimal[LONGLEY.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = DecimalLeastSquares.decimals(LONGLEY[i]);
            observed[i] = rows[i][0];
            rows[i][0] = BigDecimal.ONE;
        }
        holds(
                solution(rows, observed),
                new double[] {
                    -3482258.63459582,
                    15.0618722713733,
                    -0.358191792925910E-01,
                    -2.02022980381683,
                    -1.03322686717359,
                    -0.511041056535807E-01,
                    1829.15146461355
                },
                new double[] {
                    890420.383607373,
                    84.9149257747669,
                    0.334910077722432E-01,
                    0.488399681651699,
                    0.214274163161675,
                    0.226073200069370,
                    455.478499142212
                },
                304.854073561965);
    }

    /** Higher difficulty. Wampler 1 and 2 lie on their polynomial; 3, 4 and 5 carry ever larger residuals that leave it the best one. */
    @ParameterizedTest
    @CsvSource({"1,0", "0.1,0", "1,1", "1,100", "1,10000"})
    void wamplers_polynomials_of_fifth_degree_are_found(BigDecimal base, BigDecimal noise) {
        BigDecimal[][] rows = new BigDecimal[21][6];
        BigDecimal[] observed = new BigDecimal[21];
        for (int i = 0; i < 21; i++) {
            rows[i] = DecimalLeastSquares.powers(BigDecimal.valueOf(i), 6);
            observed[i] = noise.multiply(decimal(WAMPLER_NOISE[i]));
            for (int j = 0; j < 6; j++) {
                observed[i] =
                        observed[i].add(base.multiply(BigDecimal.valueOf(i)).pow(j));
            }
        }
        LeastSquares.Solution solution = solution(rows, observed);
        for (int j = 0; j < 6; j++) {
            assertThat(digits(solution.coefficients()[j], base.pow(j).doubleValue()))
                    .as("B" + j)
                    .isGreaterThan(DIGITS);
        }
        double scale = noise.doubleValue();
        if (scale == 0) {
            assertThat(solution.sumOfSquares()).isLessThan(1e-100);
        } else {
            assertThat(digits(Math.sqrt(solution.residualVariance()), 2360.14502379268 * scale))
                    .isGreaterThan(DIGITS);
            assertThat(digits(solution.standardError(0), 2152.32624678170 * scale))
                    .isGreaterThan(DIGITS);
            assertThat(digits(solution.standardError(5), 0.112324854679312 * scale))
                    .isGreaterThan(DIGITS);
        }
    }

    /** Higher difficulty: a polynomial of tenth degree on its raw powers, which much software gives up and double precision finds to 7.5 digits. */
    @Test
    void filip_has_its_certified_polynomial_of_tenth_degree() {
        BigDecimal[][] rows = new BigDecimal[FILIP.length][11];
        BigDecimal[] observed = new BigDecimal[FILIP.length];
        for (int i = 0; i < rows.length; i++) {
            observed[i] = decimal(FILIP[i][0]);
            rows[i] = DecimalLeastSquares.powers(decimal(FILIP[i][1]), 11);
        }
        LeastSquares.Solution solution = solution(rows, observed);
        holds(
                solution,
                new double[] {
                    -1467.48961422980,
                    -2772.17959193342,
                    -2316.37108160893,
                    -1127.97394098372,
                    -354.478233703349,
                    -75.1242017393757,
                    -10.8753180355343,
                    -1.06221498588947,
                    -0.670191154593408E-01,
                    -0.246781078275479E-02,
                    -0.402962525080404E-04
                },
                new double[] {
                    298.084530995537,
                    559.779865474950,
                    466.477572127796,
                    227.204274477751,
                    71.6478660875927,
                    15.2897178747400,
                    2.23691159816033,
                    0.221624321934227,
                    0.142363763154724E-01,
                    0.535617408889821E-03,
                    0.896632837373868E-05
                },
                0.334801051324544E-02);
        assertThat(solution.degreesOfFreedom()).isEqualTo(71);
    }

    @Test
    void terms_that_depend_on_one_another_have_no_solution() {
        double[][] rows = {{1, 2, 3}, {1, 3, 4}, {1, 4, 5}, {1, 7, 8}};
        double[] observed = {1, 2, 3, 5};
        assertThat(LeastSquares.solve(rows, observed, new double[] {1, 1, 1, 1}))
                .isEmpty();
        assertThat(DecimalLeastSquares.solve(
                        Arrays.stream(rows).map(DecimalLeastSquares::decimals).toArray(BigDecimal[][]::new),
                        DecimalLeastSquares.decimals(observed),
                        ones(4)))
                .isEmpty();
    }
}
