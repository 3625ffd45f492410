package org.exolot.instrument.lunatic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.exolot.finding.FindingType;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.TableFixture;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;

class LunaticFixtureTest {
    private static final String REPORT =
            "Report,\n\nInfo,\nDate,2025-07-12 10:38:09\nTest performed by,admin\nInstrument,400001\n"
                    + "Software version,8.2.0.259\nClient version,8.3.0.305\nExperiment name,Lot 7\nApplication,Protein (Turbidity)\nNr of Plates,1\n,- Plate 1\n\nTable,\n"
                    + "Plate ID,\"Plate\nPosition\",Sample name,\"Concentration\n(mg/ml)\",Background (A280),A280,A260/A280,Plate type\n"
                    + "P1,A1,LOT-7 A,1.52,0.05,1.01,0.57,Lunatic Plate\n"
                    + "P1,B1,,0.02,0.01,N/A,N/A,Lunatic Plate\n";

    private static final String PLAIN =
            "Plate ID,Plate Position,Sample name,Date,Time,Application,A260 Concentration (ng/ul),A260,Instrument ID,Z-Avg diameter (nm),PdI\n"
                    + "P1,A1,LOT-7,17/10/2025,07:19:18,A260 dsDNA,49.8,1.00,15,112.4,0.12\n";

    @Test
    void aReportTellsItsRunAboveTheTable() {
        TableFixture read = TableFixture.of(REPORT);
        assertThat(read.format()).isEqualTo("lunatic-stunner");
        assertThat(read.export().instrument().serial()).contains("400001");
        assertThat(read.export().instrument().model()).isEqualTo("Lunatic");
        assertThat(read.run().name()).isEqualTo("Lot 7");
        assertThat(read.run().operator().orElseThrow().raw()).isEqualTo("admin");
        assertThat(read.run().measuredAt().flatMap(FileTime::local)).contains(LocalDateTime.of(2025, 7, 12, 10, 38, 9));
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
    }

    @Test
    void theApplicationSaysOfWhatTheConcentrationIs() {
        TableFixture read = TableFixture.of(REPORT);
        assertThat(read.number("LOT-7 A", "protein concentration")).isEqualTo("1.52");
        assertThat(read.figure("LOT-7 A", "protein concentration").unit()).isEqualTo("mg/ml");
        assertThat(TableFixture.of(PLAIN).number("LOT-7", "nucleic acid concentration"))
                .isEqualTo("49.8");
    }

    @Test
    void notAvailableIsNoNumberAndAWellWithoutANameIsItsPosition() {
        Value value = TableFixture.of(REPORT)
                .figure("B1", "absorbance at 280 nm")
                .reported()
                .value();
        assertThat(value).isEqualTo(new Value.Missing(MissingReason.NOT_COMPUTED, "N/A"));
    }

    @Test
    void columnsOfScatteringAreAStunners() {
        TableFixture read = TableFixture.of(PLAIN);
        assertThat(read.export().instrument().model()).isEqualTo("Stunner");
        assertThat(read.number("LOT-7", "Z-average diameter")).isEqualTo("112.4");
        assertThat(read.run().measuredAt().flatMap(FileTime::local))
                .contains(LocalDateTime.of(2025, 10, 17, 7, 19, 18));
    }

    @Test
    void aTableWithoutAnyTimeIsTold() {
        String text = PLAIN.replace("Date,Time,", "").replace("17/10/2025,07:19:18,", "");
        assertThat(TableFixture.of(text).findings()).containsExactly(FindingType.TIME_UNREADABLE);
    }

    @Test
    void aTableWithoutFiguresIsTold() {
        String text = "Plate ID,Plate Position,Sample name,Date,Time\nP1,A1,LOT-7,17/10/2025,07:19:18\n";
        assertThat(TableFixture.of(text).findings()).contains(FindingType.SECTION_MISSING);
    }

    @Test
    void dateAndTimeOfAWorkbookAreTwoCells() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Report");
            String[] names = {
                "Plate ID", "Plate\nPosition", "Sample name", "Concentration\n(ng/ul)", "Date", "Time", "Application"
            };
            for (int i = 0; i < names.length; i++) {
                sheet.value(0, i, names[i]);
            }
            sheet.value(1, 0, "P1");
            sheet.value(1, 1, "A1");
            sheet.value(1, 2, "LOT-7");
            sheet.value(1, 3, 182.6);
            sheet.value(1, 4, 45_299);
            sheet.style(1, 4).format("dd/mm/yyyy").set();
            sheet.value(1, 5, 0.5);
            sheet.style(1, 5).format("hh:mm:ss").set();
            sheet.value(1, 6, "dsDNA");
        }
        TableFixture read = TableFixture.of(bytes.toByteArray());
        assertThat(read.number("LOT-7", "nucleic acid concentration")).isEqualTo("182.6");
        assertThat(read.run().measuredAt().flatMap(FileTime::local)).contains(LocalDateTime.of(2024, 1, 8, 12, 0));
    }

    @Test
    void damageNeverThrows() {
        TableFixture.damage(new LunaticFormat(), REPORT.getBytes(StandardCharsets.UTF_8));
        TableFixture.damage(new LunaticFormat(), PLAIN.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theApplicationAboveTheTableMakesItNoNanoDrops() {
        TableFixture read = TableFixture.of(
                REPORT.replace("Nr of Plates,1", "Blanks,On Plate\nPlate type,Lunatic Plate\nNr of Plates,1")
                        .replace("Plate type\n", "Date,Time,Application,Instrument ID\n")
                        .replace("Lunatic Plate\nP1", "12/07/2025,10:38:09,dsDNA,1\nP1")
                        .replace("N/A,Lunatic Plate", "N/A,12/07/2025,10:38:09,dsDNA,1"));
        assertThat(read.format()).isEqualTo("lunatic-stunner");
        assertThat(read.number("LOT-7 A", "absorbance at 280 nm")).isEqualTo("1.01");
    }

    @Test
    void peaksAreNamedInShort() {
        TableFixture read = TableFixture.of(
                "Plate ID,Plate Position,Sample name,PkOI Intensity Mean Dia. (nm),Pk1 Mass Area (%),Peak 2 Mean Dia (nm),"
                        + "Peak of Interest Intensity (%),kD linear fit,Date,Time\n"
                        + "P1,A1,LOT-7,12.5,98.75,450.3,100,y = NaNx + NaN,17/10/2025,07:19:18\n");
        assertThat(read.findings()).isEmpty();
        assertThat(read.number("LOT-7", "peak of interest intensity mean dia.")).isEqualTo("12.5");
        assertThat(read.figure("LOT-7", "peak of interest intensity mean dia.").unit())
                .isEqualTo("nm");
        assertThat(read.number("LOT-7", "peak 1 mass area")).isEqualTo("98.75");
        assertThat(read.number("LOT-7", "peak 2 mean dia")).isEqualTo("450.3");
        assertThat(read.figure("LOT-7", "peak of interest intensity").unit()).isEqualTo("%");
    }
}
