package org.exolot.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Export;
import org.exolot.instrument.RealExports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports that real instruments wrote, held against figures that others computed from them. */
class RealExportsTest {
    private static Evaluation evaluate(Answers answers, String... files) {
        List<Export> exports = Arrays.stream(files)
                .map(file -> RealExports.read(file).export().orElseThrow())
                .toList();
        return new Evaluator(RuleReader.shipped()).evaluate(exports, answers);
    }

    @Test
    void figures_of_every_nanosight_capture_are_those_of_the_table_of_truth() throws IOException {
        Map<String, RunEvaluation> runs = new HashMap<>();
        for (RealExports.Row row : RealExports.truth("nanosight.tsv")) {
            if (row.get("capture").startsWith("AVERAGE") || row.number("conc_sum_of_bins") == 0) {
                continue;
            }
            RunEvaluation run = runs.computeIfAbsent(
                    row.get("file"),
                    file -> evaluate(Answers.NONE, "nanosight/" + file)
                            .files()
                            .getFirst()
                            .runs()
                            .getFirst());
            CaptureEvaluation capture = run.captures().stream()
                    .filter(each -> each.capture().name().equals(row.get("capture")))
                    .findFirst()
                    .orElseThrow();
            SizeFigures size = capture.size().orElseThrow();
            String where = row.get("file") + " / " + row.get("capture");
            assertThat(size.mean().doubleValue())
                    .as(where)
                    .isCloseTo(row.number("mean_recomputed_edge_interp"), within(0.06));
            assertThat(size.sd().doubleValue())
                    .as(where)
                    .isCloseTo(row.number("sd_recomputed_edge_interp"), within(0.06));
            assertThat(size.d10().doubleValue())
                    .as(where)
                    .isCloseTo(row.number("D10_recomputed_edge_interp"), within(0.06));
            assertThat(size.d50().doubleValue())
                    .as(where)
                    .isCloseTo(row.number("D50_recomputed_edge_interp"), within(0.06));
            assertThat(size.d90().doubleValue())
                    .as(where)
                    .isCloseTo(row.number("D90_recomputed_edge_interp"), within(0.06));
        }
        assertThat(runs).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nanosight/NA_GD14_Pexo_-ExperimentSummary.csv",
                "nanosight/AD45_F3 2021-11-02 16-09-42-ExperimentSummary.csv",
                "nanosight/beads2.csv",
                "zetaview/Sample1_35nm_1-5pool.txt",
                "zetaview/20251217_0005_PC3_100kDa_F5_size_488.txt"
            })
    void what_the_software_printed_follows_from_its_bins_by_its_own_convention(String file) {
        assertThat(evaluate(Answers.NONE, file).files().getFirst().findings())
                .noneMatch(finding -> finding.type() == FindingType.VENDOR_STATISTIC_DIFFERS);
    }

    /** Facts from outside: 6.13e11 /mL at a recorded factor of 1000 that NTA applies itself, 4.308e11 at 5000 that ZetaView does not. */
    @Test
    void the_recorded_factor_enters_the_stock_concentration_exactly_once() {
        assertThat(stock("nanosight/NA_GD14_Pexo_-ExperimentSummary.csv")).isCloseTo(6.13e11, within(0.005e11));
        assertThat(stock("zetaview/Sample1_35nm_1-5pool.txt")).isCloseTo(4.308e11, within(0.001e11));
    }

    private static double stock(String file) {
        return evaluate(Answers.NONE, file)
                .files()
                .getFirst()
                .runs()
                .getFirst()
                .merged()
                .flatMap(MergedDistribution::stock)
                .orElseThrow()
                .doubleValue();
    }

    @Test
    void the_table_of_positions_is_paired_with_its_measurement_in_either_order() {
        String size = "zetaview/20250219_0002_EV_ip_p1_F8-1000_size_488.txt";
        String positions = "zetaview/20250219_0002_EV_ip_p1_F8-1000_size_488_11pos.txt";
        FileId host = RealExports.read(size).file();
        assertThat(evaluate(Answers.NONE, positions, size).files().getFirst().companionOf())
                .contains(host);
        assertThat(evaluate(Answers.NONE, size, positions).files().getLast().companionOf())
                .contains(host);
        assertThat(evaluate(Answers.NONE, positions).files().getFirst().findings())
                .anyMatch(finding -> finding.type() == FindingType.COMPANION_ALONE);
    }

    /** 59 tracks at 443.6 particles in a frame. */
    @Test
    void a_measurement_that_rests_on_59_tracks_is_invalid_and_determines_nothing() {
        RunEvaluation run = evaluate(Answers.NONE, "zetaview/20250219_0002_EV_ip_p1_F8-1000_size_488.txt")
                .files()
                .getFirst()
                .runs()
                .getFirst();
        assertThat(run.suitability().verdict()).isEqualTo(Suitability.Verdict.INVALID);
        assertThat(run.determinations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "softmax_pro/softmaxpro_example_reduced.txt",
                "softmax_pro/MD_SMP_absorbance_endpoint_example01.txt",
                "gen5_other/bca-assay-all-export.txt",
                "gen5/Lowry_Protein_Assay_no_results_matrix.txt",
                "gen5/Fluorescamine_Protein_Quantitation_no_results_matrix.txt",
                "skanit/skanit_data.xlsx"
            })
    void the_model_is_found_by_which_the_file_was_computed_and_each_well_agrees_with_an_outside_fit(String file)
            throws IOException {
        JsonNode truth = truth(file);
        RunEvaluation run =
                evaluate(Answers.NONE, file).files().getFirst().runs().getFirst();
        Map<String, Double> own = new HashMap<>();
        for (PlateEvaluation plate : run.plates()) {
            assertThat(model(plate.curves().getFirst().model()))
                    .isEqualTo(truth.path("model").asString());
            for (WellEvaluation well : plate.wells()) {
                well.onCurve().ifPresent(value -> {
                    own.put(well.well().id().toString(), value.doubleValue());
                    own.put(well.well().id() + "@" + plate.plate().name(), value.doubleValue());
                });
            }
        }
        assertThat(truth.path("back_calculated").size()).isPositive();
        for (JsonNode well : truth.path("back_calculated")) {
            boolean masked =
                    file.contains("Lowry") && well.path("well").asString().equals("H3");
            if (masked || well.path("ours").isNull()) {
                assertThat(own).doesNotContainKey(well.path("well").asString());
                continue;
            }
            double expected = well.path("ours").asDouble();
            assertThat(Optional.ofNullable(own.get(well.path("well").asString())))
                    .hasValueSatisfying(
                            value -> assertThat(value).isCloseTo(expected, within(1e-6 * Math.abs(expected))));
        }
    }

    /** This file has the signals with three decimals only: they allow 0.3 of the concentration's unit. */
    @Test
    void results_agree_as_far_as_the_printed_signals_tell() throws IOException {
        FileEvaluation file = evaluate(Answers.NONE, "gen5/endpoint_stdcurve_singleplate.txt")
                .files()
                .getFirst();
        PlateEvaluation plate = file.runs().getFirst().plates().getFirst();
        assertThat(plate.curves().getFirst().model()).isEqualTo(CalibrationRules.Model.LINEAR);
        assertThat(file.findings().stream().map(Finding::type))
                .doesNotContain(FindingType.VENDOR_STATISTIC_DIFFERS, FindingType.CURVE_MODEL_UNKNOWN);
    }

    @Test
    void each_plate_of_a_file_has_its_own_curve_and_its_own_samples() throws IOException {
        RunEvaluation run = evaluate(Answers.NONE, "gen5/endpoint_stdcurve_multiplate.txt")
                .files()
                .getFirst()
                .runs()
                .getFirst();
        assertThat(run.plates())
                .hasSizeGreaterThan(1)
                .allMatch(plate -> plate.curves().size() == 1);
        assertThat(run.plates().get(0).wells().getFirst().well().group())
                .isNotEqualTo(run.plates().get(1).wells().getFirst().well().group());
    }

    @Test
    void a_plate_whose_software_names_no_unit_needs_it_from_the_method() throws RuleFormatException {
        Answers undiluted = new Answers(Map.of(), Optional.of(BigDecimal.ONE), Map.of());
        Export export = RealExports.read("gen5/Lowry_Protein_Assay_no_results_matrix.txt")
                .export()
                .orElseThrow();
        FileEvaluation without = new Evaluator(RuleReader.shipped())
                .evaluate(List.of(export), undiluted)
                .files()
                .getFirst();
        assertThat(without.findings().stream().map(Finding::type)).contains(FindingType.UNIT_NOT_TOLD);
        assertThat(without.runs().getFirst().determinations()).isEmpty();
        String method = "{id: a, methods: [{method: LOWRY, version: 1, formats: [gen5-text], "
                + "calibration: {analyte: protein concentration, model: LINEAR, unit: ug/mL}, suitability: []}]}";
        FileEvaluation with = new Evaluator(RuleReader.read(new StringReader(method), "rules.yaml"))
                .evaluate(List.of(export), undiluted)
                .files()
                .getFirst();
        assertThat(with.runs().getFirst().determinations())
                .isNotEmpty()
                .allMatch(each -> each.unit().code().equals("ug/mL"));
    }

    private static String model(CalibrationRules.Model model) {
        return switch (model) {
            case LINEAR -> "linear";
            case LOG_LOG -> "log-log";
            case FOUR_PARAMETER_LOGISTIC -> "4PL";
            default -> model.name();
        };
    }

    private static JsonNode truth(String file) throws IOException {
        JsonNode all = JsonMapper.shared().readTree(Files.readString(RealExports.path("truth/curves.json")));
        for (JsonNode each : all) {
            if (each.path("file").asString().equals(file)) {
                return each;
            }
        }
        throw new AssertionError("no truth for " + file);
    }
}
