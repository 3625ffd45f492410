package org.exolot.instrument.perkinelmer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Head;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.PlateFixture;
import org.exolot.instrument.Series;
import org.exolot.instrument.WellRole;
import org.junit.jupiter.api.Test;

class KaleidoReadingTest {
    private static final String VERSION_2 = """

            Results for\u00a0ABS mono 1

            Barcode:\u00a0P-01,\u00a0PlateRepeat:\u00a01,\u00a0WellRepeat:\u00a01
            ,1,2
            A,2.2075694995298862,1.9997806635492978
            B,0.05,0.06

            Measurement Basic Information
            Software version:,,Kaleido 2.0.3058.126

            Measurement Signature:,,8a39c54f
            Measurement Started:,,2026-10-26T16:16:18.2284559-04:00
            Instrument Serial Number:,,1234567
            Protocol Name:,,BCA
            Platemap
            Plate
            ,1,2
            A,-,ST1
            B,BL,UN1

            Measurements:

            Meas,,,,
            Tech,,,,ABS mono 1
            Excitation wavelength [nm],,,,450

            Exported with Kaleido 2.0.3058.126 and xslt version 2.0.0
            """;

    private static final String VERSION_3 = """
            EnSight Results from,,
            Protocol Name,ELISA,
            Measurement Date,10/13/2026 12:10,
            ,,
            Result for Fluorescence intensity 1,,
            Barcode,Repeat,Loop no,Exc wl / filter,Ems wl,,
            B1,1,,480,520,,
            ,,
            ,1,2,
            A,40,48,
            ,,
            Measurement Information,,
            Measurement Started,,10/13/2026 12:10
            Instrument Information,,
            Software Version,,Kaleido 3.5.3082.227
            """;

    private static final String IMAGES = """

            Results for IMG 1

            Barcode: V-2026-08-26 14:41:06, PlateRepeat: 1, WellRepeat: 1
            ,1,2,3
            A,20260826-c1-0101.tiff,20260826-c1-0102.tiff,20260826-c1-0103.tiff

            Analysis Result  default 2026-08-26 14:49:26

            Results for Image Analysis ( IMG 1 )

            Barcode: V-2026-08-26 14:41:06, PlateRepeat: 1, WellRepeat: 1, AnalysisParameter: Confluency [%]

            ,1,2,3
            A,54.7248,64.1694,NaN

            Barcode: V-2026-08-26 14:41:06, PlateRepeat: 1, WellRepeat: 1, AnalysisParameter: Analysis Quality

            ,1,2,3
            A,Empty GFP Channel, Empty GFP Channel,Good,Well Detection: estimated, Empty GFP Channel

            Measurement Basic Information
            Software version:,,Kaleido 2.0.3058.126
            Measurement Started:,,2026-08-26 14:41:07

            Exported with Kaleido 2.0.3058.126 and xslt version 2.0.0
            """;

    @Test
    void imagesAreNamedAndWhatWasComputedFromThemStandsUnderItsParameter() {
        PlateFixture read = PlateFixture.ofText(IMAGES);
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.reported("A2", "IMG 1")).isEqualTo("20260826-c1-0102.tiff");
        assertThat(read.reported("A1", "Image Analysis ( IMG 1 ), Confluency [%]"))
                .isEqualTo("54.7248");
        assertThat(read.reported("A3", "Image Analysis ( IMG 1 ), Confluency [%]"))
                .isEqualTo("NaN");
        assertThat(read.reported("A1", "Image Analysis ( IMG 1 ), Analysis Quality"))
                .isEqualTo("Empty GFP Channel, Empty GFP Channel");
        assertThat(read.reported("A2", "Image Analysis ( IMG 1 ), Analysis Quality"))
                .isEqualTo("Good");
        assertThat(read.reported("A3", "Image Analysis ( IMG 1 ), Analysis Quality"))
                .isEqualTo("Well Detection: estimated, Empty GFP Channel");
        assertThat(read.run().measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 8, 26, 14, 41, 7));
    }

    @Test
    void aWordAmongReadsIsNoValueAndTold() {
        assertThat(PlateFixture.ofText(VERSION_2.replace("B,0.05,0.06", "B,0.05,good"))
                        .findings())
                .containsExactly(FindingType.VALUE_UNREADABLE);
    }

    @Test
    void theSecondVersionIsReadWithMapWavelengthAndOffset() {
        PlateFixture read = PlateFixture.ofText(VERSION_2);
        assertThat(read.format()).isEqualTo("kaleido");
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.plate().name()).isEqualTo("P-01");
        assertThat(read.plate().readMode()).contains("Absorbance");
        assertThat(read.signal("A1", "ABS mono 1")).isEqualTo("2.2075694995298862");
        assertThat(read.well("A1").readings().getFirst().wavelengthNm().orElseThrow())
                .isEqualByComparingTo("450");
        assertThat(read.well("A1").role()).isEqualTo(WellRole.UNKNOWN);
        assertThat(read.well("A2").role()).isEqualTo(WellRole.STANDARD);
        assertThat(read.well("B1").role()).isEqualTo(WellRole.BLANK);
        assertThat(read.well("B2").role()).isEqualTo(WellRole.SAMPLE);
        assertThat(read.run().measuredAt().orElseThrow().local())
                .contains(LocalDateTime.of(2026, 10, 26, 16, 16, 18, 228455900));
        assertThat(read.run().measuredAt().orElseThrow().offset()).contains(ZoneOffset.ofHours(-4));
        assertThat(read.export().instrument().serial()).contains("1234567");
    }

    @Test
    void theFirstOrLastRowTakenOutOfTheOnlyGridIsTold() {
        assertThat(PlateFixture.ofText(VERSION_2).findings()).doesNotContain(FindingType.READS_MISSING);
        for (String row : List.of("A,2.2075694995298862,1.9997806635492978\n", "B,0.05,0.06\n")) {
            assertThat(PlateFixture.ofText(VERSION_2.replace(row, "")).findings())
                    .contains(FindingType.READS_MISSING);
        }
    }

    @Test
    void aLongFileIsKnownByItsGridsThoughWhatIsToldOfThemStandsFarBelow() {
        String grid = VERSION_2.substring(VERSION_2.indexOf("Barcode"), VERSION_2.indexOf("Measurement Basic"));
        String grids = IntStream.range(0, 1500)
                .mapToObj(n -> grid.replace("P-01", "P-" + n))
                .collect(Collectors.joining());
        byte[] content = VERSION_2.replace(grid, grids).getBytes(StandardCharsets.UTF_8);
        assertThat(content.length).isGreaterThan(2 * Head.SIZE);
        assertThat(new KaleidoFormat()
                        .recognise(new MemorySource("long.csv", content))
                        .confidence())
                .isGreaterThan(0.9);
    }

    @Test
    void theThirdVersionNamesItsPlateInATable() {
        PlateFixture read = PlateFixture.ofText(VERSION_3);
        assertThat(read.format()).isEqualTo("kaleido");
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.plate().name()).isEqualTo("B1");
        assertThat(read.signal("A2", "Fluorescence intensity 1")).isEqualTo("48");
        assertThat(read.well("A2").readings().getFirst().wavelengthNm().orElseThrow())
                .isEqualByComparingTo("520");
        assertThat(read.run().measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 10, 13, 12, 10));
    }

    @Test
    void gridsOfOneReadAtSeveralWavelengthsAreASpectrum() {
        String again =
                VERSION_3.substring(VERSION_3.indexOf("Result for"), VERSION_3.indexOf("Measurement Information"));
        String file =
                VERSION_3.replace(again, again + again.replace("520", "540").replace("40,48", "41,49"));
        Series series = PlateFixture.ofText(file).well("A2").series().getFirst();
        assertThat(series.axis()).isEqualTo(Series.Axis.WAVELENGTH);
        assertThat(series.x()).containsExactly(520, 540);
        assertThat(series.y()).containsExactly(48, 49);
    }

    @Test
    void anyNumberOfCommentsIsKept() {
        StringBuilder comments = new StringBuilder("\nComments:\n");
        for (int i = 0; i < 100_000; i++) {
            comments.append("comment ").append(i).append('\n');
        }
        assertThat(PlateFixture.ofText(VERSION_2 + comments).run().conditions()).hasSizeGreaterThan(100_000);
    }

    @Test
    void aFileCutBeforeItsGridSaysSo() {
        assertThat(PlateFixture.ofText(
                                VERSION_2.substring(0, VERSION_2.indexOf(",1,2")) + "Measurement Basic Information\n")
                        .findings())
                .contains(FindingType.SECTION_MISSING);
        assertThat(PlateFixture.ofText(VERSION_2.replace("B,0.05,0.06", "B,0.05,0.06,0.07"))
                        .findings())
                .contains(FindingType.ROW_MALFORMED);
    }
}
