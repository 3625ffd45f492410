package org.exolot.instrument.gen5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.exolot.finding.Severity;
import org.exolot.instrument.AsmDocuments;
import org.exolot.instrument.Export;
import org.exolot.instrument.Plate;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.RealExports;
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
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports that Gen5 and uQuant wrote, held against an open converter's documents and an independent program's fits. */
class RealGen5Test {
    @Test
    void everyFileIsRecognisedAndEveryLineAccountedFor() throws IOException {
        List<String> files = new ArrayList<>(List.of("gen5_other/bca-assay-all-export.txt"));
        try (Stream<Path> found = Files.list(RealExports.path("gen5"))) {
            found.map(file -> "gen5/" + file.getFileName())
                    .filter(name -> name.endsWith(".txt"))
                    .forEach(files::add);
        }
        for (String file : files) {
            ReadFile read = RealExports.read(file);
            Export export = read.export().orElseThrow();
            assertThat(export.format().name()).isEqualTo("gen5-text");
            assertThat(export.account().unread()).as(file).isEmpty();
            assertThat(read.findings()).as(file).noneMatch(finding -> finding.severity() == Severity.ERROR);
        }
    }

    @Test
    void allPlatesOfAFileAreRead() {
        List<Plate> plates = plates("gen5/endpoint_stdcurve_multiplate.txt");
        assertThat(plates).extracting(Plate::name).startsWith("Plate 1", "Plate 2");
        assertThat(plates)
                .allMatch(plate -> plate.wells().size() == 96 && plate.curves().size() == 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010307_114129_BNCH654563_stdcurve_singleplate01",
                "240411_172731_BNCH2345883_abs450_96well_non_numeric_values",
                "Lowry_Protein_Assay_no_results_matrix",
                "alphalisa_endpoint_singleplate",
                "endpoint_stdcurve_singleplate"
            })
    void theReadsAreThoseOfAnOpenConverter(String name) throws IOException {
        JsonNode document = new JsonMapper().readTree(Files.readString(RealExports.path("gen5/" + name + ".asm.json")));
        Plate plate = plates("gen5/" + name + ".txt").getFirst();
        int compared = 0;
        int found = 0;
        for (JsonNode measurement : document.findValues("measurement document").stream()
                .flatMap(each -> each.valueStream())
                .toList()) {
            for (String kind : List.of("absorbance", "fluorescence", "luminescence")) {
                JsonNode value = measurement.path(kind).path("value");
                if (value.isNumber() && !measurement.toString().contains("error document")) {
                    String id = measurement
                            .path("sample document")
                            .path("location identifier")
                            .asString();
                    compared++;
                    found += read(plate, id, value.asDouble()) ? 1 : 0;
                }
            }
        }
        assertThat(compared).isGreaterThan(10);
        assertThat(found).isEqualTo(compared);
    }

    @ParameterizedTest
    @CsvSource({
        "gen5/endpoint_stdcurve_singleplate.txt, Blank 630nmAbsRead:630, LINEAR, A, 0.0016850774, B, -0.00079835444",
        "gen5/Fluorescamine_Protein_Quantitation_no_results_matrix.txt, 'Blank 400/30,460/40', FOUR_PL, C, 675.79126, D, 147776.49"
    })
    void standardsGiveTheCurveThatAnIndependentProgramFits(
            String file, String label, CalibrationMethod.Model model, String one, double p, String other, double q) {
        Plate plate = plates(file).getFirst();
        List<Standard> standards = plate.wells().stream()
                .filter(well -> well.role() == WellRole.STANDARD)
                .map(well ->
                        new Standard(number(well.nominal().orElseThrow().entry().value()), signal(well, label)))
                .toList();
        CalibrationCurve curve = ((CalibrationFit.Fitted) Calibration.fit(
                        standards,
                        new CalibrationMethod(model, CalibrationMethod.Weight.NONE, CalibrationMethod.FittedOn.MEANS)))
                .curve();
        List<Double> fitted = curve.parameters().stream()
                .map(CalibrationCurve.Parameter::value)
                .toList();
        assertThat(fitted).as(one).anySatisfy(value -> assertThat(value).isCloseTo(p, within(1e-5 * Math.abs(p))));
        assertThat(fitted).as(other).anySatisfy(value -> assertThat(value).isCloseTo(q, within(1e-5 * Math.abs(q))));
    }

    /** All but the zeros that the converter writes beside an error, where the file has a word as {@code OVRFLW}. */
    @Test
    void everyValueOfAnOpenConverterIsInTheReading() throws IOException {
        for (String file : AsmDocuments.exports("gen5")) {
            List<String> values = AsmDocuments.values(file);
            List<String> missing =
                    AsmDocuments.missing(file, RealExports.read(file).export().orElseThrow());
            assertThat(missing.stream().filter(value -> !value.equals("0")).count() * 100)
                    .as("%s: %s", file, missing)
                    .isLessThanOrEqualTo(values.size());
        }
    }

    private static boolean read(Plate plate, String id, double value) {
        return plate.wells().stream()
                .filter(well -> well.id().equals(WellId.of(id)))
                .anyMatch(well -> well.readings().stream()
                                .anyMatch(reading -> reading.signal().value() instanceof Value.Measured measured
                                        && measured.number().doubleValue() == value)
                        || well.series().stream()
                                .anyMatch(series -> Arrays.stream(series.y()).anyMatch(y -> y == value)));
    }

    private static double signal(Well well, String label) {
        return number(well.readings().stream()
                .filter(reading -> reading.label().equals(label))
                .findFirst()
                .orElseThrow()
                .signal()
                .value());
    }

    private static double number(Value value) {
        return ((Value.Measured) value).number().doubleValue();
    }

    private static List<Plate> plates(String file) {
        return RealExports.read(file).export().orElseThrow().runs().getFirst().plates();
    }
}
