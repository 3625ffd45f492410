package org.exolot.instrument.perkinelmer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Plate;
import org.exolot.instrument.PlateFixture;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellRole;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;

/** The list formats: a row for each well, with or without what EnVision says around them. */
class EnvisionListTest {
    private static final String LIST = """
            Plate,Repeat,Well,Type,Time,0.1sec (CPS)
            1,1,A01,M,00:00:06.83,15300
            1,1,A02,BL1,00:00:07.09,1967
            2,1,A01,ST2,00:02:06.83,15450
            """;

    @Test
    void eachRowOfAListIsAReadOfItsWell() {
        PlateFixture read = PlateFixture.ofText(LIST);
        assertThat(read.format()).isEqualTo("envision");
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.run().plates()).extracting(Plate::name).containsExactly("1", "2");
        assertThat(read.signal("A1", "0.1sec (CPS)")).isEqualTo("15300");
        assertThat(read.well("A1").role()).isEqualTo(WellRole.UNKNOWN);
        assertThat(read.well("A2").role()).isEqualTo(WellRole.BLANK);
        assertThat(PlateFixture.well(read.run().plates().get(1), "A1").role()).isEqualTo(WellRole.STANDARD);
        assertThat(read.export().instrument().model()).isEqualTo("multilabel plate reader");
    }

    @Test
    void aTimeThatIsNoneIsTold() {
        PlateFixture read = PlateFixture.ofText(LIST.replace("00:00:07.09", "1:00 PM x"));
        assertThat(read.findings()).containsExactly(FindingType.TIME_UNREADABLE);
        assertThat(read.export().findings().getFirst().place().inWords()).isEqualTo("line 3, column 5");
    }

    @Test
    void semicolonsCommasAndAByteOrderMarkAreRead() {
        PlateFixture read = PlateFixture.ofText("\uFEFF"
                + LIST.replace(',', ';')
                        .replace(";15300", ";1,53")
                        .replace(";1967\n", ";0,19\n")
                        .replace(";15450", ";1,54")
                        .replace("\n", ";\r\n"));
        assertThat(read.findings()).isEmpty();
        assertThat(((Value.Measured)
                                read.well("A1").readings().getFirst().signal().value())
                        .number())
                .isEqualByComparingTo("1.53");
    }

    @Test
    void aListMayStandAmongWhatEnVisionSaysOfTheRun() {
        PlateFixture read = PlateFixture.ofText("""
                Plate information
                Plate,Repeat,Barcode,Measured height,Measurement date,
                1,1,="P-01",14.35,1/15/2026 10:30:00 AM,

                Results for A450(1) - channel 1 (A)
                Plate,Repeat,Well,Type,Time,Signal,Flashes/Time,
                1,1,A01,M,00:00:00.83,0.150,100,
                1,1,A02,M,00:00:01.09,OVRFLW,100,
                1,2,A01,M,00:01:00.83,0.152,100,

                Basic assay information
                Assay ID: ,,,,101
                Serial#: ,,,,="1050242"

                Exported with EnVision Workstation version 1.14
                """);
        assertThat(read.findings()).isEmpty();
        assertThat(read.plate().name()).isEqualTo("P-01");
        assertThat(read.signal("A1", "A450(1) - channel 1 (A)")).isEqualTo("0.150");
        assertThat(read.signal("A1", "A450(1) - channel 1 (A), repeat 2")).isEqualTo("0.152");
        assertThat(read.well("A1").readings().getFirst().wavelengthNm().orElseThrow())
                .isEqualByComparingTo("450");
        assertThat(read.well("A2").readings().getFirst().signal().value()).isNotInstanceOf(Value.Measured.class);
        assertThat(PlateFixture.said(read.plate().conditions(), "Flashes/Time")).isEqualTo("100");
        assertThat(read.export().instrument().serial()).contains("1050242");
        assertThat(read.export().instrument().model()).isEqualTo("EnVision");
    }

    @Test
    void severalReadsOfAWellAreASeriesOverTheTimeLeftOfThem() {
        PlateFixture read = PlateFixture.ofText("""
                Plate,Repeat,Well,Type,Time,F485 (Counts),Time,F535 (Counts)
                1,1,A01,M,00:00:01.00,100,00:00:02.00,900
                1,1,A01,M,00:01:01.00,110,00:01:02.50,910
                """);
        assertThat(read.findings()).isEmpty();
        Series first = read.well("A1").series().getFirst();
        assertThat(first.axis()).isEqualTo(Series.Axis.TIME);
        assertThat(first.x()).containsExactly(0, 60);
        assertThat(first.y()).containsExactly(100, 110);
        assertThat(first.step()).isEqualTo(1);
        assertThat(read.well("A1").series().get(1).x()).containsExactly(0, 60.5);
    }

    @Test
    void aSettingWithItsUnitIsNoRead() {
        PlateFixture read = PlateFixture.ofText("""
                Plate,Repeat,Well,Type,Time,Temperature (°C),F485 (Counts),Measured height (mm)
                1,1,A01,M,00:00:01.00,25.1,100,14.35
                1,1,A02,M,00:00:02.00,25.1,110,14.35
                """);
        assertThat(read.findings()).isEmpty();
        assertThat(read.well("A1").readings()).extracting(Well.Reading::label).containsExactly("F485 (Counts)");
        assertThat(PlateFixture.said(read.plate().conditions(), "Temperature (°C)"))
                .isEqualTo("25.1");
        assertThat(PlateFixture.said(read.plate().conditions(), "Measured height (mm)"))
                .isEqualTo("14.35");
    }

    @Test
    void anotherBarcodeUnderTheSameNumberIsAnotherPlate() {
        PlateFixture read = PlateFixture.ofText("""
                Plate,Barcode,Repeat,Well,Type,Time,F485 (Counts)
                1,P-01,1,A01,M,00:00:06.83,15300
                1,P-02,1,A01,M,00:00:06.83,999

                Results for F535 (Counts)
                Plate,Barcode,Repeat,Well,Type,Time,Signal
                1,P-02,1,A01,M,00:01:06.83,77
                1,P-01,1,A01,M,00:01:06.83,66
                """);
        assertThat(read.findings()).isEmpty();
        assertThat(read.run().plates()).extracting(Plate::name).containsExactly("P-01", "P-02");
        assertThat(read.run().plates())
                .extracting(plate -> PlateFixture.well(plate, "A1").readings().stream()
                        .map(reading -> reading.signal().raw())
                        .toList())
                .containsExactly(List.of("15300", "66"), List.of("999", "77"));
    }

    @Test
    void aRowThatStandsTwiceCountsOnce() {
        PlateFixture read = PlateFixture.ofText(LIST + "2,1,A01,ST2,00:02:06.83,15450\n");
        assertThat(read.findings()).containsExactly(FindingType.ROW_DUPLICATED);
        assertThat(PlateFixture.well(read.run().plates().get(1), "A1").readings())
                .hasSize(1);
    }

    @Test
    void whatIsNoWellAndWhatNobodyKnowsIsTold() {
        PlateFixture read = PlateFixture.ofText(LIST.replace("Type", "Type,Colour")
                        .replace("BL1,", "BL1,blue,")
                        .replace("M,", "M,red,")
                        .replace("ST2,", "ST2,,")
                + "2,1,?,M,red,00:02:07.83,15450\n");
        assertThat(read.findings()).containsExactlyInAnyOrder(FindingType.COLUMN_UNKNOWN, FindingType.ROW_MALFORMED);
        assertThat(read.signal("A2", "0.1sec (CPS)")).isEqualTo("1967");
    }

    @Test
    void aWellWithoutAFigureWasNotRead() {
        PlateFixture read = PlateFixture.ofText(LIST + "2,1,A02,M,,\n");
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().ignoredFor()).containsEntry("row of a well that was not read", 1L);
    }
}
