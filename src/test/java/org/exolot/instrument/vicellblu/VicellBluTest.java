package org.exolot.instrument.vicellblu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exolot.instrument.cells.CountReadings.figure;
import static org.exolot.instrument.cells.CountReadings.fixture;
import static org.exolot.instrument.cells.CountReadings.read;
import static org.exolot.instrument.cells.CountReadings.run;
import static org.exolot.instrument.cells.CountReadings.types;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.exolot.finding.FindingType;
import org.exolot.instrument.AllotropeValues;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.RealExports;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.TableFixture;
import org.exolot.instrument.cells.CellFigures;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.UnitReader;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VicellBluTest {
    private static final String FIXTURE = fixture("vi-cell-blu.csv");

    @Test
    void aRowIsTheFiguresOfItsSample() {
        ReadFile file = read(FIXTURE);
        assertThat(file.export().orElseThrow().format().name()).isEqualTo("vi-cell-blu");
        SampleQuantity viable = figure(file, "MSC P4 a", CellFigures.VIABLE);
        assertThat(viable.reported().raw()).isEqualTo("0.77");
        assertThat(UnitReader.read(viable.unit()).orElseThrow().code()).isEqualTo("10*6.{cells}/mL");
        assertThat(figure(file, "MSC P4 a", CellFigures.VIABILITY).unit()).isEqualTo("%");
        assertThat(figure(file, "MSC P4 a", CellFigures.DIAMETER).reported().raw())
                .isEqualTo("18.5");
        assertThat(UnitReader.read(
                        figure(file, "MSC P4 a", CellFigures.DIAMETER).unit()))
                .isPresent();
        assertThat(viable.conditions()).containsKeys("Cell type", "Wash", "Bubble count");
        assertThat(types(file)).isEmpty();
    }

    @Test
    void theConcentrationContainsTheDilution() {
        Dilution dilution =
                figure(read(FIXTURE), "MSC P4 b", CellFigures.TOTAL).dilution().orElseThrow();
        assertThat(dilution.state()).isEqualTo(Dilution.State.APPLIED);
        assertThat(dilution.factor()).contains(new BigDecimal("2"));
        assertThat(figure(read(FIXTURE), "MSC P4 b", CellFigures.DIAMETER).dilution())
                .isEmpty();
    }

    @Test
    void anErrorIsNoNumber() {
        assertThat(figure(read(FIXTURE), "MSC P4 b", CellFigures.VIABLE_COUNT)
                        .reported()
                        .value())
                .isEqualTo(new Value.Missing(MissingReason.ERROR, "ERROR"));
    }

    @Test
    void oneRowSettlesDayAndMonthOfTheOther() {
        assertThat(figure(read(FIXTURE), "MSC P4 b", CellFigures.TOTAL)
                        .measuredAt()
                        .orElseThrow()
                        .local())
                .contains(LocalDateTime.of(2026, 3, 4, 9, 6));
        assertThat(run(read(FIXTURE)).operator().orElseThrow().raw()).isEqualTo("analyst");
    }

    @ParameterizedTest
    @ValueSource(strings = {"µ", "μ"})
    void eitherMuIsOne(String mu) {
        ReadFile file = read(FIXTURE.replace("μ", mu).getBytes(StandardCharsets.UTF_16));
        assertThat(types(file)).isEmpty();
        assertThat(figure(file, "MSC P4 a", CellFigures.VIABLE_DIAMETER)
                        .reported()
                        .raw())
                .isEqualTo("18.7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Proben-ID        | Zellzähl.             | Total (x10^6) Zellen/mL    | Vitalität (%) | Mittl. Durchm. (µm)  | Verdünnung | Analysedatum/-uhrzeit | Analyse durch
            ID mue           | Recu cél              | Total (x10^6) cél/mL       | Viab (%)      | Diám prom (µm)       | Dilución   | Fecha/hor aná         | Analiz por
            Entrée échant.   | Numération cellulaire | Cell. total (x10^6/mL)     | Viabilité (%) | Diamètre moyen (µm)  | Dilution   | Date/heure analyse    | Analyse par
            サンプルID        | 細胞数                 | 総細胞濃度 (x10^6) 細胞/mL  | 生存率（%）     | 平均直径（µm）         | 希釈        | 測定日付/時刻          | 測定者
            样品ID            | 细胞数                 | 总细胞浓度(x10^6)/mL        | 存活率 (%)     | 平均直径 (µm)          | 稀释        | 分析日期/时间          | 分析人员
            """)
    void theSoftwareSpeaksOtherLanguages(
            String id,
            String count,
            String total,
            String viability,
            String diameter,
            String dilution,
            String time,
            String by) {
        String names = String.join("\",\"", id, count, total, viability, diameter, dilution, time, by, "ROW", "COLUMN");
        ReadFile file = read(
                "\"" + names + "\"\r\n"
                        + "\"MSC P4 a\",\"2210\",\"0,79\",\"97,0\",\"18,52\",\"2\",\"21.03.2026 16:56:12\",\"analyst\",\"A\",\"3\"\r\n");
        assertThat(types(file)).isEmpty();
        SampleQuantity read = figure(file, "MSC P4 a", CellFigures.TOTAL);
        assertThat(read.reported().value()).isEqualTo(new Value.Measured(new BigDecimal("0.79")));
        assertThat(read.unit()).isEqualTo(CellFigures.MILLION_PER_ML);
        assertThat(read.dilution().orElseThrow().factor()).contains(new BigDecimal("2"));
        assertThat(read.measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 3, 21, 16, 56, 12));
        assertThat(figure(file, "MSC P4 a", CellFigures.VIABILITY).unit()).isEqualTo("%");
        assertThat(figure(file, "MSC P4 a", CellFigures.DIAMETER).unit()).isEqualTo("µm");
    }

    @Test
    void laterVersionsAddThePositionTheAdjustmentAndWhetherAControlPassed() {
        String later = FIXTURE.replace(
                        "Dilution,Wash,Tag",
                        "Pre-Dilution,Volume (Fluidic Cycle),Tag,Concentration Adjustment Factor (%),ROW,COLUMN,Quality controls")
                .replace("Normal Wash,\n", "Normal wash,,0,Carousel,7,Not applicable\n")
                .replace("Normal Wash,harvest", "Normal wash,harvest,0,A,12,Fail");
        ReadFile file = read(later);
        assertThat(types(file)).containsExactly(FindingType.VENDOR_WARNS);
        assertThat(figure(file, "MSC P4 b", CellFigures.TOTAL)
                        .dilution()
                        .orElseThrow()
                        .factor())
                .contains(new BigDecimal("2"));
        assertThat(figure(file, "MSC P4 a", CellFigures.TOTAL).conditions())
                .containsKeys("Volume (Fluidic Cycle)", "Concentration Adjustment Factor (%)", "ROW", "COLUMN");
    }

    private static final String ONE_SAMPLE = String.join(
            "\r\n",
            "\"Sample ID\",\"Images for analysis\",\"Cell type\",\"Aspiration cycles\",\"Analysis date/time\",\"Analysis by\",\"Pre-Dilution\",\"Tag\",\"ROW\",\"COLUMN\",\"Quality controls\"",
            "\"MSC P4 a\",\"2\",\"MSC\",\"3\",\"3/21/2026 4:56:12 PM\",\"analyst\",\"2\",\"\",\"Carousel\",\"7\",\"Not applicable\"",
            "\"Part number\",\"Lot number\",\"Reagent\",\"Expiration\"",
            "\"B1\",\"77\",\"Reagent pack\",\"9/30/2026 12:00:00 AM\"",
            "\"Image#\",\"Cell count\",\"Viable cells\",\"Total (x10^6) cells/mL\",\"Viability (%)\",\"Average diameter (µm)\",\"Bubble count\"",
            "\"1\",\"20\",\"18\",\"0.71\",\"90.0\",\"18.10\",\"0\"",
            "\"2\",\"eBubbleImage - Contains bubble\",\"\",\"\",\"\",\"\",\"\"",
            "\"3\",\"24\",\"24\",\"0.85\",\"100.0\",\"18.90\",\"0\"",
            "\"\",\"\",\"\",\"\",\"\",\"\",\"\"",
            "\"Total\",\"44\",\"42\",\"0.78\",\"95.5\",\"18.54\",\"0\"",
            "\"Signature\"",
            "\"Reviewed | quality | 3/22/2026 9:00:00 AM\"",
            "");

    @Test
    void theFileOfASingleSampleTellsTheFiguresOfAllItsImages() {
        ReadFile file = read(ONE_SAMPLE);
        assertThat(types(file)).isEmpty();
        SampleQuantity total = figure(file, "MSC P4 a", CellFigures.TOTAL);
        assertThat(total.reported().raw()).isEqualTo("0.78");
        assertThat(total.dilution().orElseThrow().factor()).contains(new BigDecimal("2"));
        assertThat(total.measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 3, 21, 16, 56, 12));
        assertThat(total.conditions()).containsKeys("Images for analysis", "Bubble count", "ROW");
        assertThat(figure(file, "MSC P4 a", CellFigures.VIABLE_COUNT).reported().raw())
                .isEqualTo("42");
        assertThat(run(file).quantities()).hasSize(5);
        assertThat(run(file).conditions()).containsKeys("Lot number", "Signature");
        assertThat(file.export().orElseThrow().account().ignoredFor()).containsEntry("a single image", 3L);
        assertThat(types(read(ONE_SAMPLE.substring(0, ONE_SAMPLE.indexOf("\"Total\"")))))
                .containsExactly(FindingType.SECTION_MISSING);
    }

    @Test
    void settingsOfAnotherWidthThanTheirNamesMoveNoFigure() {
        ReadFile shorter = read(ONE_SAMPLE.replace(",\"Carousel\",\"7\",\"Not applicable\"", ""));
        assertThat(figure(shorter, "MSC P4 a", CellFigures.TOTAL).reported().raw())
                .isEqualTo("0.78");
        ReadFile longer = read(ONE_SAMPLE.replace("\"Not applicable\"", "\"Not applicable\",\"\",\"x\""));
        assertThat(figure(longer, "MSC P4 a", CellFigures.TOTAL).reported().raw())
                .isEqualTo("0.78");
        assertThat(types(longer)).containsExactly(FindingType.ROW_MALFORMED);
    }

    @Test
    void aSecondSampleBelowTheFirstIsTold() {
        assertThat(types(read(ONE_SAMPLE + ONE_SAMPLE.replace("P4 a", "P4 b")))).contains(FindingType.SEVERAL_RUNS);
    }

    @Test
    void noSampleAndNoColumnOfSamplesIsTakenForAControl() {
        String table = "\"Cell type\",\"Sample ID\",\"Cell count\",\"Total (x10^6) cells/mL\",\"Viability (%)\"\r\n"
                + "\"MSC\",\"a\",\"100\",\"1.1\",\"90\"\r\n\"Cell type\",\"b\",\"200\",\"2.1\",\"91\"\r\n"
                + "\"MSC\",\"c\",\"300\",\"3.1\",\"92\"\r\n";
        assertThat(run(read(table)).quantities()).hasSize(9);
    }

    @Test
    void theSamplesOfAControlStandBelowWhatItIs() {
        ReadFile file = read(
                "\"Quality control name\",\"Cell type\",\"Assay parameter\",\"Assay value\",\"Acceptance limits\"\r\n"
                        + "\"Beads 2M\",\"BCI Conc Beads\",\"Concentration\",\"2.0\",\"10%\"\r\n"
                        + "\"Cell type\",\"Minimum Diameter (µm)\"\r\n\"BCI Conc Beads\",\"2.0\"\r\n"
                        + "\"Sample ID\",\"Pre-Dilution\",\"Analysis date/time\",\"Cell count\",\"Total (x10^6) cells/mL\",\"Viability (%)\"\r\n"
                        + "\"Beads.001\",\"1\",\"3/21/2026 4:56:12 PM\",\"5600\",\"1.98\",\"99.913\"\r\n");
        assertThat(types(file)).isEmpty();
        assertThat(figure(file, "Beads.001", CellFigures.TOTAL).reported().raw())
                .isEqualTo("1.98");
        assertThat(run(file).conditions())
                .containsKeys("Quality control name", "Acceptance limits", "Minimum Diameter (µm)");
    }

    @Test
    void noDamageOfAFileOfASingleSampleThrows() {
        TableFixture.damage(new VicellBluFormat(), ONE_SAMPLE.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aColumnThatNobodyKnowsIsTold() {
        assertThat(types(read(FIXTURE.replace("Wash", "Rinse")))).contains(FindingType.COLUMN_UNKNOWN);
        assertThat(types(read(FIXTURE.replace("0.79", "0.7x9")))).contains(FindingType.VALUE_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vicell_blu/Beckman_Vi-Cell-BLU_different_mu_character.csv",
                "vicell_blu/Beckman_Vi-Cell-BLU_example01_utf16.csv"
            })
    void everyValueOfTheAllotropeDocumentIsRead(String file) throws IOException {
        assertThat(AllotropeValues.missing(file)).isEmpty();
        assertThat(types(RealExports.read(file))).isEmpty();
    }
}
