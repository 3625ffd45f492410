package org.exolot.instrument.xponent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.AllotropeValues;
import org.exolot.instrument.Export;
import org.exolot.instrument.Plate;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.RealExports;
import org.exolot.instrument.ReportedCurve;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.WellRole;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Batches that xPONENT wrote on LX200, MAGPIX, FLEXMAP 3D and INTELLIFLEX. */
class RealXponentTest {
    private static final String MALARIA = "luminex_xponent_other/plate1.csv";

    @ParameterizedTest
    @CsvSource({
        "luminex_xponent/luminex_xPONENT_example02_saved.csv, 4, 2",
        "luminex_xponent/luminex_xPONENT_NaN_and_not_reported_values.csv, 96, 3",
        "luminex_xponent/luminex_xPONENT_missing_optional_fields.csv, 12, 5",
        "luminex_xponent_other/Chul_IgG3_1.csv, 95, 10",
        "luminex_xponent_other/New_Batch_6_20160309_174224.csv, 90, 22",
        "luminex_xponent_other/plate1.csv, 96, 30"
    })
    void everyWellAndAnalyteIsRead(String file, int wells, int analytes) {
        ReadFile read = RealExports.read(file);
        Export export = read.export().orElseThrow();
        assertThat(export.format().name()).isEqualTo("luminex-xponent");
        Plate plate = export.runs().getFirst().plates().getFirst();
        assertThat(plate.wells()).hasSize(wells);
        assertThat(plate.wells()).allSatisfy(well -> assertThat(well.analytes()).hasSize(analytes));
        assertThat(types(read)).doesNotContain(FindingType.VALUE_UNREADABLE, FindingType.DATE_ORDER_UNKNOWN);
    }

    @Test
    void everyValueOfTheAllotropeDocumentIsRead() throws IOException {
        assertThat(AllotropeValues.missing("luminex_xponent/luminex_xPONENT_example02_saved.csv"))
                .isEmpty();
    }

    @Test
    void theOneFileThatNobodyEditedHasItsChecksum() {
        assertThat(types(RealExports.read("luminex_xponent_other/Chul_IgG3_1.csv")))
                .doesNotContain(FindingType.EDITED_AFTER_EXPORT, FindingType.CHECKSUM_MISSING);
        assertThat(types(RealExports.read(MALARIA)))
                .contains(FindingType.EDITED_AFTER_EXPORT, FindingType.RESAVED_BY_SPREADSHEET);
        assertThat(types(RealExports.read("luminex_xponent/luminex_xPONENT_NaN_and_not_reported_values.csv")))
                .contains(FindingType.CHECKSUM_MISSING);
    }

    @Test
    void theThirtyStandardsThatASpreadsheetMadeAThousandfoldAreTold() {
        Finding finding = RealExports.read(MALARIA).findings().stream()
                .filter(each -> each.type() == FindingType.STANDARD_THOUSANDFOLD)
                .filter(each -> each.found().equals("215625"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.expected()).isEqualTo("about 216");
        long all = RealExports.read(MALARIA).findings().stream()
                .filter(each -> each.type() == FindingType.STANDARD_THOUSANDFOLD)
                .mapToLong(Finding::count)
                .sum();
        assertThat(all).isEqualTo(30);
    }

    @Test
    void thirtyCurvesAndTheirCensoredResultsAreKept() {
        Plate plate = RealExports.read(MALARIA)
                .export()
                .orElseThrow()
                .runs()
                .getFirst()
                .plates()
                .getFirst();
        assertThat(plate.curves()).hasSize(30);
        ReportedCurve fgf = plate.curves().getFirst();
        assertThat(fgf.formula()).contains("Logistic 5P");
        assertThat(fgf.parameters()).containsOnlyKeys("A", "B", "C", "D", "F");
        assertThat(fgf.r2().orElseThrow().value()).isEqualTo(new Value.Measured(new BigDecimal("0.845900071353852")));
        List<Value> results = plate.wells().stream()
                .flatMap(well -> well.analytes().stream())
                .flatMap(analyte -> analyte.reported().stream())
                .filter(figure -> figure.name().equals("Result"))
                .map(figure -> figure.amount().entry().value())
                .toList();
        assertThat(results.stream().filter(Value.Below.class::isInstance)).hasSize(208);
        assertThat(results.stream().filter(Value.Above.class::isInstance)).hasSize(32);
        assertThat(results.stream().filter(Value.Measured.class::isInstance)).hasSize(2580);
        assertThat(plate.wells().stream()
                        .filter(well -> well.role() == WellRole.STANDARD)
                        .map(Well::analytes))
                .hasSize(17)
                .allSatisfy(analytes -> assertThat(analytes)
                        .allSatisfy(analyte -> assertThat(analyte.nominal()).isPresent()));
    }

    @Test
    void standardsAndSignalsAreThoseThatAnIndependentReadingFound() throws IOException {
        Plate plate = RealExports.read(MALARIA)
                .export()
                .orElseThrow()
                .runs()
                .getFirst()
                .plates()
                .getFirst();
        int curves = 0;
        for (JsonNode curve : JsonMapper.shared().readTree(Files.readString(RealExports.path("truth/curves.json")))) {
            if (curve.path("file").asString().equals(MALARIA)) {
                String analyte = curve.path("name").asString().replace("xPONENT 5PL ", "");
                curve.path("standards").forEach(standard -> compare(plate, analyte, standard));
                curves++;
            }
        }
        assertThat(curves).isEqualTo(15);
    }

    private static void compare(Plate plate, String analyte, JsonNode standard) {
        String location = standard.path("well").asString();
        String id = location.substring(location.indexOf(',') + 1, location.length() - 1);
        Well.Analyte read = plate.wells().stream()
                .filter(well -> well.id().equals(WellId.of(id)))
                .flatMap(well -> well.analytes().stream())
                .filter(each -> each.name().equals(analyte))
                .findFirst()
                .orElseThrow();
        assertThat(read.nominal().orElseThrow().entry().raw())
                .isEqualTo(standard.path("conc_as_printed").asString());
        String signal = read.readings().stream()
                .filter(reading -> reading.label().equals("Net MFI"))
                .map(reading -> reading.signal().raw())
                .findFirst()
                .orElseThrow();
        assertThat(new BigDecimal(signal))
                .isEqualByComparingTo(standard.path("signal").decimalValue());
    }

    private static List<FindingType> types(ReadFile file) {
        return file.findings().stream().map(Finding::type).toList();
    }
}
