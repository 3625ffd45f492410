package org.exolot.instrument.unicorn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.UnicornFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Peaks whose figures geometry tells: triangles of base 4 mL over their baseline, 100 and 50 mAU high. */
class PeakCheckTest {
    private static final String PEAKS = """
            <Peak><StartPeakLimitType>BaseLine</StartPeakLimitType><EndPeakLimitType>DropLine</EndPeakLimitType><Name>A</Name>
            <Width>4</Width><Area>200</Area><Height>100</Height><StartPeakRetention>10</StartPeakRetention>
            <MaxPeakRetention>12</MaxPeakRetention><EndPeakRetention>14</EndPeakRetention>
            <PercentOfTotalArea>60</PercentOfTotalArea><PercentOfTotalPeakArea>66.66667</PercentOfTotalPeakArea></Peak>
            <Peak><StartPeakLimitType>DropLine</StartPeakLimitType><EndPeakLimitType>BaseLine</EndPeakLimitType><Name>B</Name>
            <Width>4</Width><Area>100</Area><Height>50</Height><StartPeakRetention>15</StartPeakRetention>
            <MaxPeakRetention>17</MaxPeakRetention><EndPeakRetention>19</EndPeakRetention>
            <PercentOfTotalArea>30</PercentOfTotalArea><PercentOfTotalPeakArea>33.33333</PercentOfTotalPeakArea></Peak>
            """;

    @Test
    void aTableThatAgreesWithItsCurveIsNotTold() throws IOException {
        assertThat(told(PEAKS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<Area>100</Area>, <Area>103</Area>, 103, 100",
        "<Height>50</Height>, <Height>52</Height>, 52, 50",
        "<MaxPeakRetention>12</MaxPeakRetention>, <MaxPeakRetention>12.3</MaxPeakRetention>, 12.3, 12",
        "<Width>4</Width><Area>200, <Width>4.5</Width><Area>200, 4.5, '4, from'",
        "<PercentOfTotalArea>30<, <PercentOfTotalArea>31<, 31 %, 30 %",
        "<PercentOfTotalPeakArea>33.33333<, <PercentOfTotalPeakArea>33.4<, 33.4 %, 33.3333"
    })
    void aFigureThatDisagreesIsTold(String was, String is, String found, String expected) throws IOException {
        ReadFile read = read(UnicornFiles.twoPeaks(PEAKS.replace(was, is)).bytes());
        assertThat(read.findings()).anySatisfy(finding -> {
            assertThat(finding.type()).isEqualTo(FindingType.VENDOR_STATISTIC_DIFFERS);
            assertThat(finding.found()).isEqualTo(found);
            assertThat(finding.expected()).startsWith(expected);
        });
    }

    @Test
    void sharesOfMoreThanTheWholeAreTold() throws IOException {
        String more = PEAKS.replace("66.66667", "80").replace("33.33333", "40");
        assertThat(told(more)).containsExactly("VENDOR_STATISTIC_DIFFERS: 120 % in all");
    }

    @Test
    void aPeakWhoseSidesAreSkimmedIsNotComparedWithItsCurve() throws IOException {
        String skimmed = PEAKS.replace("<EndPeakLimitType>BaseLine", "<EndPeakLimitType>SkimPeak")
                .replace("<Height>50<", "<Height>40<");
        assertThat(told(skimmed)).isEmpty();
    }

    @Test
    void aCurveThatEndsBeforeItsPeaksIsTold() throws IOException {
        UnicornFiles cut = UnicornFiles.twoPeaks(PEAKS).with("Chrom.1_1_True.zip", UnicornFiles.triangles(20));
        ReadFile read = read(cut.bytes());
        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo(FindingType.READS_MISSING);
            assertThat(finding.expected()).startsWith("points from 20.0 to 24.0 mL");
        });
    }

    @Test
    void aPeakThatEndsWithItsCurveIsComparedAlthoughItsEndIsRounded() throws IOException {
        String rounded = PEAKS.replace(">19<", ">19.00001<");
        UnicornFiles whole = UnicornFiles.twoPeaks(rounded).with("Chrom.1_1_True.zip", UnicornFiles.triangles(24));
        assertThat(read(whole.bytes()).findings()).isEmpty();
        UnicornFiles altered = UnicornFiles.twoPeaks(rounded.replace("<Height>50<", "<Height>52<"))
                .with("Chrom.1_1_True.zip", UnicornFiles.triangles(24));
        assertThat(read(altered.bytes()).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.found()).isEqualTo("52"));
    }

    private static List<String> told(String peaks) throws IOException {
        return read(UnicornFiles.twoPeaks(peaks).bytes()).findings().stream()
                .map(finding -> finding.type() + ": " + finding.found())
                .toList();
    }

    private static ReadFile read(byte[] content) throws IOException {
        return Formats.shipped().read(new MemorySource("run.zip", content));
    }
}
