package org.exolot.instrument.softmax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Export;
import org.exolot.instrument.Plate;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.RealExports;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.WellRole;
import org.exolot.quantity.Value;
import org.exolot.statistics.Calibration;
import org.exolot.statistics.CalibrationCurve;
import org.exolot.statistics.CalibrationFit;
import org.exolot.statistics.CalibrationMethod;
import org.exolot.statistics.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that SoftMax Pro wrote; the figures expected were read from the files by eye or by an independent program. */
class RealSoftMaxTest {
    @Test
    void everyFileIsRecognisedAndEveryLineAccountedFor() throws IOException {
        List<String> files = new ArrayList<>(List.of("softmax_other/absorbances.txt"));
        try (Stream<Path> found = Files.list(RealExports.path("softmax_pro"))) {
            found.forEach(file -> files.add("softmax_pro/" + file.getFileName()));
        }
        for (String file : files) {
            Export export = export(file);
            assertThat(export.format().name()).isEqualTo("softmax-pro-text");
            assertThat(export.account().unread()).as(file).isEmpty();
            assertThat(export.account().used() + export.account().ignored())
                    .isEqualTo(export.account().lines());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "softmax_pro/MD_SMP_absorbance_endpoint_example01.txt, LOG_LOG, Conc, 186",
        "softmax_pro/softmaxpro_example_reduced.txt, FOUR_PL, Result, 62"
    })
    void resultsAreFoundAgainFromTheReadings(String file, CalibrationMethod.Model model, String column, int atLeast) {
        List<Plate> plates = export(file).runs().getFirst().plates();
        List<Standard> standards = new ArrayList<>();
        for (Plate plate : plates) {
            for (Well well : plate.wells()) {
                if (well.role() == WellRole.STANDARD) {
                    standards.add(new Standard(
                            number(well.nominal().orElseThrow().entry().value()), signal(well)));
                }
            }
        }
        CalibrationMethod method =
                new CalibrationMethod(model, CalibrationMethod.Weight.NONE, CalibrationMethod.FittedOn.MEANS);
        CalibrationCurve curve = ((CalibrationFit.Fitted) Calibration.fit(standards, method)).curve();
        int compared = 0;
        for (Plate plate : plates) {
            for (Well well : plate.wells()) {
                for (Well.Reported reported : well.reported()) {
                    boolean result =
                            reported.name().equals(column) || reported.name().equals("BackCalcConc");
                    if (result && reported.amount().entry().value() instanceof Value.Measured told) {
                        double ours = concentration(curve, signal(well));
                        assertThat(ours)
                                .as("%s %s", plate.name(), well.id())
                                .isCloseTo(told.number().doubleValue(), within(0.00051));
                        compared++;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void groupsTellRoleSampleNominalAndUnit() {
        Plate plate = export("softmax_pro/softmaxpro_example_reduced.txt")
                .runs()
                .getFirst()
                .plates()
                .getFirst();
        Well standard = well(plate, "B2");
        assertThat(standard.role()).isEqualTo(WellRole.STANDARD);
        assertThat(standard.sample()).contains("02");
        assertThat(standard.nominal().orElseThrow().entry().raw()).isEqualTo("40.000");
        assertThat(standard.nominal().orElseThrow().unit()).contains("ng/mL");
        assertThat(standard.readings().getFirst().reduced()).isTrue();
        Well sample = well(plate, "B3");
        assertThat(sample.role()).isEqualTo(WellRole.SAMPLE);
        assertThat(sample.reported()).extracting(Well.Reported::name).contains("R", "Result", "MeanResult", "CVresult");
        assertThat(sample.reported().stream()
                        .filter(r -> r.name().equals("Result"))
                        .findFirst()
                        .orElseThrow()
                        .amount()
                        .unit())
                .contains("ng/mL");
        assertThat(well(plate, "H1").role()).isEqualTo(WellRole.CONTROL);
    }

    @Test
    void formulasAndAcceptanceCriteriaAreKept() {
        Map<String, String> conditions = new HashMap<>();
        export("softmax_pro/softmaxpro_example_reduced.txt")
                .runs()
                .getFirst()
                .conditions()
                .forEach((name, entry) -> conditions.put(name, entry.raw()));
        assertThat(conditions)
                .containsEntry("Group: Samples / Result / formula", "InterpX(Std@StandardCurve,Value)")
                .containsEntry("Notes2 / Rsquared / R2 of standard graph must be >=", "0.980")
                .containsEntry("Original Filename", "HCP for GB_JB 17JAN2025")
                .containsEntry("Date Last Saved", "1/17/2025 12:13:53 PM");
    }

    @Test
    void aSpectrumIsASeriesOfEachWell() {
        Plate plate = export("softmax_pro/lum_spectrum_columns.txt")
                .runs()
                .getFirst()
                .plates()
                .getFirst();
        Series series = well(plate, "C7").series().getFirst();
        assertThat(series.axis()).isEqualTo(Series.Axis.WAVELENGTH);
        assertThat(series.size()).isEqualTo(40);
        assertThat(series.x()[0]).isEqualTo(360);
        assertThat(series.x()[39]).isEqualTo(750);
        assertThat(series.y()[1]).isEqualTo(0.92074);
        assertThat(well(plate, "C7").readings().getFirst().signal().raw()).isEqualTo("690");
    }

    @Test
    void aWellScanHasItsPointsForEachWavelength() {
        Plate plate = export("softmax_pro/trf_well_scan_plates.txt")
                .runs()
                .getFirst()
                .plates()
                .getFirst();
        List<Series> series = well(plate, "H12").series();
        assertThat(series).hasSize(4).allMatch(one -> one.size() == 5 && one.axis() == Series.Axis.POINT);
        assertThat(series.getFirst().y()).containsExactly(1000, 1841.47098, 1909.29743, 1141.12001, 243.1975);
        assertThat(series.getFirst().step()).isEqualTo(9);
    }

    @Test
    void aMissingRowOfWellsIsAnErrorAndNoWellIsShifted() {
        ReadFile file = RealExports.read("softmax_pro/missing_measurement_table_row.txt");
        assertThat(types(file.findings())).contains(FindingType.ROW_MALFORMED);
        Plate plate = file.export().orElseThrow().runs().getFirst().plates().getFirst();
        assertThat(well(plate, "C1").readings())
                .extracting(Well.Reading::reduced)
                .containsExactly(true);
    }

    @Test
    void twoDecimalSignsInOneFileAreAnError() {
        assertThat(types(RealExports.read("softmax_pro/abs_endpoint_plates.txt").findings()))
                .contains(FindingType.DECIMAL_SIGN_MIXED);
    }

    @Test
    void maskedWellsAndThoseBeyondTheCurveAreTold() {
        ReadFile file = RealExports.read("softmax_pro/group_cols_with_int_sample_names.txt");
        assertThat(types(file.findings())).containsExactlyInAnyOrder(FindingType.WELL_MASKED, FindingType.OUT_OF_RANGE);
        Plate plate = file.export().orElseThrow().runs().getFirst().plates().getFirst();
        assertThat(well(plate, "A2").masked()).isPresent();
        assertThat(well(plate, "A2").readings().getFirst().signal().raw()).isEqualTo("1.672");
        assertThat(well(plate, "A4").sample()).contains("62195");
    }

    private static Export export(String file) {
        return RealExports.read(file).export().orElseThrow();
    }

    private static Well well(Plate plate, String id) {
        return plate.wells().stream()
                .filter(well -> well.id().equals(WellId.of(id)))
                .findFirst()
                .orElseThrow();
    }

    private static double signal(Well well) {
        return number(well.readings().getLast().signal().value());
    }

    private static double number(Value value) {
        return ((Value.Measured) value).number().doubleValue();
    }

    private static double concentration(CalibrationCurve curve, double signal) {
        return curve.inverse(signal).orElseThrow();
    }

    private static Set<FindingType> types(List<Finding> findings) {
        Set<FindingType> types = new TreeSet<>();
        findings.forEach(finding -> types.add(finding.type()));
        return types;
    }
}
