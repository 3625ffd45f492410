package org.exolot.instrument.msd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.AllotropeValues;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.PlateFixture;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.RealExports;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellRole;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbenchTest {
    private static final String FIXTURE = """
            Plate_2BEXOLOT001
            Sample,Assay,Well,Spot,Fit Statistic: RSquared,Detection Range,Dilution,Concentration,Signal,Adjusted Signal,Mean,Adj. Sig. Mean,CV,% Recovery,% Recovery Mean,Calc. Concentration,Calc. Conc. Mean,Calc. Conc. CV
            S001,VEGF-A,A01,1,0.999,In Detection Range,,400,90210,90210,90000,90000,0.3,101,101,404,404,1
            S001,HGF,A01,2,0.998,In Detection Range,,800,71000,71000,70500,70500,1.1,99,99,792,792,1
            S002,VEGF-A,B01,1,0.999,In Detection Range,,100,23001,23001,23000,23000,0.1,100,100,100,100,1
            S002,HGF,B01,2,0.998,In Detection Range,,200,18000,18000,18000,18000,0.1,100,100,200,200,1
            S003,VEGF-A,C01,1,0.999,In Detection Range,,25,5900,5900,5900,5900,0.1,100,100,25,25,1
            S003,HGF,C01,2,0.998,In Detection Range,,50,4600,4600,4600,4600,0.1,100,100,50,50,1
            S004,VEGF-A,D01,1,0.999,In Detection Range,,6.25,1500,1500,1500,1500,0.1,100,100,6.25,6.25,1
            S004,HGF,D01,2,0.998,In Detection Range,,12.5,1200,1200,1200,1200,0.1,100,100,12.5,12.5,1
            U001,VEGF-A,A02,1,0.999,In Detection Range,10,,12000,11950,12000,11950,0.1,,,511.5,512,1
            U001,HGF,A02,2,0.998,Below Fit Curve Range,10,,40,35,40,35,0.1,,,NaN,NaN,NaN
            """;

    @Test
    void concentrationsOfSamplesBesideThoseOfStandardsAreFigures() throws IOException {
        String table = "Sample,Assay,Well,Spot,Standard Concentration,Concentration,Signal,Detection Range\n"
                + "S001,IL-6,A1,1,100,,5000,In Detection Range\nU001,IL-6,A2,1,,50,700,In Detection Range\n";
        assertThat(wells(table).getFirst().analytes().getFirst().nominal()).isPresent();
        Well.Analyte ofSample = wells(table).get(1).analytes().getFirst();
        assertThat(ofSample.nominal()).isEmpty();
        assertThat(ofSample.reported()).extracting(Well.Reported::name).contains("Concentration");
    }

    @Test
    void aWellHoldsAnAssayForEachSpot() throws IOException {
        Well well = wells(FIXTURE).get(1);
        assertThat(well.id()).hasToString("A2");
        assertThat(well.role()).isEqualTo(WellRole.SAMPLE);
        assertThat(well.dilution().orElseThrow().raw()).isEqualTo("10");
        assertThat(well.analytes()).extracting(Well.Analyte::name).containsExactly("VEGF-A", "HGF");
        Well.Analyte vegf = well.analytes().getFirst();
        assertThat(vegf.readings())
                .extracting(reading -> reading.signal().raw())
                .containsExactly("12000", "11950");
        assertThat(vegf.readings()).extracting(Well.Reading::reduced).containsExactly(false, true);
        assertThat(vegf.reported())
                .filteredOn(figure -> figure.name().equals("Calc. Concentration"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.amount().entry().value())
                        .isEqualTo(new Value.Measured(new BigDecimal("511.5"))));
    }

    @Test
    void theColumnsMayBeArrangedAndTheSpotsLeftOut() throws IOException {
        String table = """
                Experiment Data Table,,,,,,,,,,,
                ,,,,,,,,,,,
                Plate Name,Sample,Detection Range,Assay,Well,Algorithm Parameter: Calc. Bottom,Dilution,Standard Concentration,Signal,Std. Deviation,Calc. Concentration,Excluded
                P9,CAL-01,In Detection Range,CRP,A01,90,1,320,5000,51,318,False
                P9,U001,In Detection Range,CRP,A02,90,4,NaN,900,12,50,True
                P9,77-1,In Detection Range,CRP,A03,90,4,0,910,12,51,False
                P9,CTRL 1.1,In Detection Range,CRP,A04,90,1,40,800,12,41,False
                """;
        assertThat(read(table).findings()).isEmpty();
        assertThat(wells(table))
                .extracting(Well::role)
                .containsExactly(WellRole.STANDARD, WellRole.SAMPLE, WellRole.SAMPLE, WellRole.CONTROL);
        Well.Analyte standard = wells(table).getFirst().analytes().getFirst();
        assertThat(standard.name()).isEqualTo("CRP");
        assertThat(standard.nominal().orElseThrow().entry().raw()).isEqualTo("320");
        assertThat(standard.readings())
                .extracting(reading -> reading.signal().raw())
                .containsExactly("5000");
    }

    @Test
    void outsideOfTheCurveThereIsNoNumberAndAFinding() throws IOException {
        Well.Analyte hgf = wells(FIXTURE).get(1).analytes().get(1);
        assertThat(hgf.reported())
                .filteredOn(figure -> figure.name().equals("Calc. Concentration"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.amount().entry().value())
                        .isEqualTo(new Value.Missing(MissingReason.NOT_COMPUTED, "NaN")));
        assertThat(read(FIXTURE).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.found()).isEqualTo("Below Fit Curve Range"));
    }

    @Test
    void aStandardHasANominalForEachAssay() throws IOException {
        Well standard = wells(FIXTURE).getFirst();
        assertThat(standard.role()).isEqualTo(WellRole.STANDARD);
        assertThat(standard.analytes())
                .extracting(analyte -> analyte.nominal().orElseThrow().entry().raw())
                .containsExactly("400", "800");
    }

    @Test
    void theTableAlsoComesWithTabs() throws IOException {
        assertThat(wells(FIXTURE.replace(',', '\t'))).hasSize(5);
    }

    @Test
    void decimalCommasInQuotesAreRead() throws IOException {
        String quoted = FIXTURE.replaceAll("([0-9]+)\\.([0-9]+)(?=[,\n])", "\"$1,$2\"");
        assertThat(wells(quoted).get(1).analytes().getFirst().reported())
                .filteredOn(figure -> figure.name().equals("Calc. Concentration"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.amount().entry().value())
                        .isEqualTo(new Value.Measured(new BigDecimal("511.5"))));
    }

    @Test
    void aCommaInANameBetweenTabsIsNoDecimalSign() throws IOException {
        String named = FIXTURE.replace(',', '\t').replace("U001", "Lot 1,2");
        assertThat(wells(named).get(1).sample()).contains("Lot 1,2");
        assertThat(read(named).findings()).extracting(Finding::type).containsExactly(FindingType.OUT_OF_RANGE);
    }

    @Test
    void decimalCommasBetweenTabsAreRead() throws IOException {
        String german = FIXTURE.replace(',', '\t').replaceAll("([0-9])\\.([0-9])", "$1,$2");
        assertThat(wells(german).get(1).analytes().getFirst().reported())
                .filteredOn(figure -> figure.name().equals("Calc. Concentration"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.amount().entry().value())
                        .isEqualTo(new Value.Measured(new BigDecimal("511.5"))));
    }

    @Test
    void eachPlateOfAFileIsARun() throws IOException {
        String two = FIXTURE + FIXTURE.replace("2BEXOLOT001", "2BEXOLOT002");
        assertThat(read(two).export().orElseThrow().runs())
                .extracting(ExportRun::name)
                .containsExactly("Plate_2BEXOLOT001", "Plate_2BEXOLOT002");
    }

    @ParameterizedTest
    @CsvSource({
        "'6.25,1500', '6250,1500', STANDARD_THOUSANDFOLD",
        "'A02,2', 'A02,1', FIGURE_TOLD_TWICE",
        "'A02,2', 'A0,2', ROW_MALFORMED",
        "'12000,11950', '12x00,11950', VALUE_UNREADABLE",
        "% Recovery Mean, Recovered, COLUMN_UNKNOWN",
        "'S002,HGF,B01,2', 'S002,HGF,H01,2', READS_MISSING"
    })
    void damageIsTold(String good, String bad, FindingType type) throws IOException {
        assertThat(read(FIXTURE.replace(good, bad)).findings())
                .extracting(Finding::type)
                .contains(type);
    }

    @Test
    void everyValueOfTheAllotropeDocumentIsRead() throws IOException {
        assertThat(AllotropeValues.missing("msd_workbench/msd_workbench_test_2.csv"))
                .isEmpty();
        ReadFile file = RealExports.read("msd_workbench/msd_workbench_test_2.csv");
        assertThat(file.export().orElseThrow().format().name()).isEqualTo("msd-workbench");
        assertThat(file.export().orElseThrow().account().unread()).isEmpty();
    }

    @Test
    void aWorkbookMayHoldTheTableOnAnySheet() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("MSD Data", "FileName :\tC:\\P1.txt\nPlate ID :\t<P1>\n");
        sheets.put("Workbench data", FIXTURE.replace(',', '\t').replaceFirst("(Plate_2BEXOLOT001)", "$1\tUnnamed: 1"));
        PlateFixture read = PlateFixture.of("x.xlsx", PlateFixture.workbook(sheets));
        assertThat(read.format()).isEqualTo("msd-workbench");
        assertThat(read.run().name()).isEqualTo("Plate_2BEXOLOT001");
        assertThat(read.plate().wells()).hasSize(5);
        assertThat(read.findings()).containsExactlyInAnyOrder(FindingType.OUT_OF_RANGE, FindingType.FIELD_UNKNOWN);
    }

    private static List<Well> wells(String text) throws IOException {
        return read(text)
                .export()
                .orElseThrow()
                .runs()
                .getFirst()
                .plates()
                .getFirst()
                .wells();
    }

    private static ReadFile read(String text) throws IOException {
        return Formats.shipped().read(new MemorySource("x.csv", text.getBytes(StandardCharsets.UTF_8)));
    }
}
