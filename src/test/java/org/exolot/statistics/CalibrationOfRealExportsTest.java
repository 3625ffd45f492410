package org.exolot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.exolot.statistics.CalibrationMethod.Direction;
import org.exolot.statistics.CalibrationMethod.FittedOn;
import org.exolot.statistics.CalibrationMethod.Model;
import org.exolot.statistics.CalibrationMethod.Weight;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Each curve of real exports: refitted, and every well calculated back. */
class CalibrationOfRealExportsTest {
    private static final double REFIT = 1e-6;
    private static final double FIVE_PL = 5.4e-6;

    @TestFactory
    Stream<DynamicTest> every_well_of_a_plate_is_calculated_back_as_independently_recomputed() {
        return named("curves.json")
                .filter(it -> !it.get("back_calculated").isEmpty())
                .map(it -> DynamicTest.dynamicTest(it.get("name").asString(), () -> checkWells(it)));
    }

    @TestFactory
    Stream<DynamicTest> an_amplification_curve_has_the_vendors_slope_efficiency_and_errors() {
        return named("curves_more.json")
                .filter(it -> it.get("model").asString().startsWith("Cq"))
                .map(it -> DynamicTest.dynamicTest(it.get("name").asString(), () -> checkAmplification(it)));
    }

    @TestFactory
    Stream<DynamicTest> a_protein_plate_has_the_recomputed_line_parabola_and_inverse_line() {
        return named("curves_more.json")
                .filter(it -> it.get("model").asString().startsWith("linear, quadratic"))
                .map(it -> DynamicTest.dynamicTest(it.get("name").asString(), () -> checkProtein(it)));
    }

    private static Stream<JsonNode> named(String file) {
        List<JsonNode> curves = new ArrayList<>();
        Truth.read(file).forEach(curves::add);
        return curves.stream();
    }

    private static void checkWells(JsonNode truth) {
        CalibrationMethod method = method(truth);
        CalibrationCurve curve = fitted(standards(truth, "conc", "signal"), method);
        double tolerance = method.model() == Model.FIVE_PL ? FIVE_PL : REFIT;
        int compared = 0;
        for (JsonNode well : truth.get("back_calculated")) {
            JsonNode expected = well.get("ours");
            boolean printed = well.get("vendor").asString().strip().matches("[0-9].*");
            if (expected == null || !expected.isNumber() || !printed) {
                continue;
            }
            boolean net = well.has("net_mfi");
            double signal = well.get(net ? "net_mfi" : "signal").asDouble();
            double dilution = net ? well.get("dilution").asDouble() : 1;
            OptionalDouble found = curve.inverse(signal);
            assertThat(found).as("well %s", well.get("well")).isPresent();
            double wanted = expected.asDouble();
            assertThat(found.orElseThrow() * dilution)
                    .as("well %s", well.get("well"))
                    .isCloseTo(wanted, within(Math.abs(wanted) * tolerance));
            compared++;
        }
        assertThat(compared).isGreaterThan(30);
        if (method.model() == Model.FIVE_PL) {
            double vendor = truth.get("vendor").get("R2").asDouble();
            assertThat(curve.quality().r2OfWells()).isCloseTo(vendor, within(2e-9));
        }
    }

    private static CalibrationMethod method(JsonNode truth) {
        String model = truth.get("model").asString();
        FittedOn on = truth.get("fitted_on").asString().startsWith("means") ? FittedOn.MEANS : FittedOn.WELLS;
        Weight weight = truth.get("weight").asString().startsWith("1/y^2") ? Weight.ONE_OVER_Y2 : Weight.NONE;
        if (model.startsWith("5PL")) {
            return new CalibrationMethod(Model.FIVE_PL, weight, on);
        }
        return switch (model) {
            case "linear" -> new CalibrationMethod(Model.LINEAR, weight, on);
            case "4PL" -> new CalibrationMethod(Model.FOUR_PL, weight, on);
            case "log-log" -> new CalibrationMethod(Model.LOG_LOG, weight, on);
            default -> throw new AssertionError(model);
        };
    }

    private static void checkAmplification(JsonNode truth) {
        var method = new CalibrationMethod(Model.LOG_LINEAR, Weight.NONE, FittedOn.WELLS);
        CalibrationCurve curve = fitted(standards(truth, "quantity", "cq"), method);
        JsonNode ours = truth.get("ours");
        assertThat(curve.parameter("slope")).isCloseTo(ours.get("slope").asDouble(), within(1e-10));
        assertThat(curve.parameter("intercept")).isCloseTo(ours.get("intercept").asDouble(), within(1e-10));
        JsonNode vendor = truth.get("vendor");
        if (vendor.isObject()) {
            close(curve.quality().r2OfWells(), vendor.get("R2"));
            close(curve.amplificationEfficiency().orElseThrow(), vendor.get("Efficiency"));
            close(curve.quality().residualSd().orElseThrow(), vendor.get("Standard Deviation"));
            close(curve.parameters().getFirst().standardError().orElseThrow(), vendor.get("Standard Error"));
        }
        for (JsonNode well : truth.get("back_calculated")) {
            if (well.get("ours").isNumber()) {
                double wanted = well.get("ours").asDouble();
                assertThat(curve.inverse(well.get("cq").asDouble()).orElseThrow())
                        .isCloseTo(wanted, within(wanted * 1e-9));
            }
        }
    }

    private static void close(double found, JsonNode expected) {
        assertThat(found).isCloseTo(expected.asDouble(), within(Math.abs(expected.asDouble()) * 1e-9));
    }

    private static void checkProtein(JsonNode truth) {
        List<Standard> wells = standards(truth, "conc", "signal");
        JsonNode ours = truth.get("ours");
        CalibrationCurve line = fitted(wells, new CalibrationMethod(Model.LINEAR, Weight.NONE, FittedOn.WELLS));
        close(line.parameter("A"), ours.get("linear").get("A"));
        close(line.parameter("B"), ours.get("linear").get("B"));
        close(line.quality().r2OfWells(), ours.get("linear").get("R2"));
        CalibrationCurve bent = fitted(wells, new CalibrationMethod(Model.QUADRATIC, Weight.NONE, FittedOn.WELLS));
        close(bent.parameter("c2"), ours.get("quadratic").get("c2"));
        close(bent.parameter("c0"), ours.get("quadratic").get("c0"));
        close(bent.quality().r2OfWells(), ours.get("quadratic").get("R2"));
        CalibrationCurve inverse = fitted(
                wells,
                new CalibrationMethod(Model.LINEAR, Weight.NONE, FittedOn.WELLS, Direction.CONCENTRATION_ON_SIGNAL));
        close(
                inverse.parameter("A"),
                ours.get("inverse_regression_conc_on_signal").get("A"));
        close(
                inverse.parameter("B"),
                ours.get("inverse_regression_conc_on_signal").get("B"));
    }

    private static List<Standard> standards(JsonNode truth, String concentration, String signal) {
        List<Standard> standards = new ArrayList<>();
        for (JsonNode each : truth.get("standards")) {
            standards.add(new Standard(
                    each.get(concentration).asDouble(), each.get(signal).asDouble()));
        }
        return standards;
    }

    private static CalibrationCurve fitted(List<Standard> standards, CalibrationMethod method) {
        assertThat(Calibration.fit(standards, method)).isInstanceOf(CalibrationFit.Fitted.class);
        return ((CalibrationFit.Fitted) Calibration.fit(standards, method)).curve();
    }
}
