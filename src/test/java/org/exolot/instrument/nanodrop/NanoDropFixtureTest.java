package org.exolot.instrument.nanodrop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.exolot.finding.FindingType;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.TableFixture;
import org.junit.jupiter.api.Test;

class NanoDropFixtureTest {
    private static final String PROTEIN =
            "Plate ID\tWell \tSample ID\tUser ID\tDate \tTime \tconc. \tunits \t260/280 \tA280 10mm\tE 1%"
                    + "\tExt. Coeff x10e3\tMol. Wt. kDa\tCursor Pos.\tCursor abs.\r\n"
                    + "P7\tA1\tLOT-7 A\tAnalyst\t5/26/2025\t3:36 PM\t1.250\tmg/ml\t0.59\t2.025\t16.20\t1.00\t1.00\t280\t2.025\r\n"
                    + "P7\tB1\tLOT-7 B\tAnalyst\t5/26/2025\t3:36 PM\t1.300\tmg/ml\t0.58\t2.106\t16.20\t1.00\t1.00\t280\t2.106\r\n";

    private static final String NUCLEIC =
            "Plate ID\tWell \tSample ID\tUser ID\tDate \tTime \tConc. \tUnits \tA260 \tA280 \t260/280 \t260/230"
                    + " \tConc. Factor (ng/ul)\tCursor Pos.\tCursor abs.\t340 raw\tNA Type\r\n"
                    + "\tA1\tLOT-7 A\tAnalyst\t4/14/2025\t3:48 PM\t10.00\tng/ul\t0.200\t0.100\t2.00\t1.39\t50.00\t260\t0.200\t0.014\tDNA-50\r\n"
                    + "\r\nSample  ID\tCurve Type\tRef  conc\tRef Abs\tStd 1 conc\tStd 1 Abs.\r\n"
                    + " LOT-7 A \tInterp\t0\t0.001\t125.5\t0.110\r\n";

    private static final String EIGHT =
            "Application:\tRNA\nSerial number:\t\t77\nDate\tUID\tSample\tUsername\tng/µL\tA260/A280\tA260/A230\tA260\tA280\n"
                    + "13/09/2025 14:19\t6a2f\tLOT-7\tAnalyst\t704,986\t2,07\t2,19\t17,62\t8,51\n";

    private static final String ONE =
            "Date,Sample Name,Nucleic Acid(ng/uL),A260/A280,A260/A230,A260,A280,Nucleic Acid Factor,Baseline Correction (nm),"
                    + "Baseline Absorbance, Corrected (ng/uL), Corrected %CV,Impurity 1,Impurity 1 A260,Impurity 1 %CV,Impurity 1 mM\n"
                    + "7/19/2025 3:27:29 PM,LOT-7 A,100.5,1.882,1.954,2.010,1.068,50,340,0.812\n"
                    + "7/19/2025 3:27:48 PM,LOT-7 B,80.5,1.9,2.0,1.610,0.85,50,340,0.8,79.1,1.2,Phenol,0.03,2.5,0.4\n";

    @Test
    void aTableWithAnExtinctionIsAProteins() {
        TableFixture read = TableFixture.of(PROTEIN);
        assertThat(read.format()).isEqualTo("nanodrop-8000");
        assertThat(read.number("LOT-7 B", "protein concentration")).isEqualTo("1.300");
        assertThat(read.figure("LOT-7 B", "protein concentration").unit()).isEqualTo("mg/ml");
        assertThat(read.number("LOT-7 A", "absorbance at 280 nm")).isEqualTo("2.025");
        assertThat(read.number("LOT-7 A", "A260/A280 ratio")).isEqualTo("0.59");
        assertThat(read.run().name()).isEqualTo("P7");
        assertThat(read.run().operator().orElseThrow().raw()).isEqualTo("Analyst");
        assertThat(read.run().measuredAt().flatMap(FileTime::local)).contains(LocalDateTime.of(2025, 5, 26, 15, 36));
        assertThat(read.export().account().unread()).isEmpty();
    }

    private static final String MOVED =
            "Sample ID\tUser ID\tDate\tTime\tConc.\t260/280\tUnits\t260/230\tA260\tNA Type\r\n"
                    + "LOT-7 A\tAnalyst\t5/26/2025\t3:36 PM\t10.00\t2.01\tng/ul\t1.39\t0.200\tDNA-50\r\n";

    @Test
    void unitsBehindARatioAreTheConcentrations() {
        TableFixture read = TableFixture.of(MOVED);
        assertThat(read.figure("LOT-7 A", "nucleic acid concentration").unit()).isEqualTo("ng/ul");
        assertThat(read.figure("LOT-7 A", "A260/A280 ratio").unit()).isEmpty();
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void unitsBeforeTheConcentrationAreItsOwn() {
        TableFixture read = TableFixture.of(MOVED.replace("Conc.\t260/280\tUnits", "Units\t260/280\tConc.")
                .replace("10.00\t2.01\tng/ul", "ng/ul\t2.01\t10.00"));
        assertThat(read.figure("LOT-7 A", "nucleic acid concentration").unit()).isEqualTo("ng/ul");
        assertThat(read.figure("LOT-7 A", "A260/A280 ratio").unit()).isEmpty();
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void unitsOfOneOfTwoConcentrationsThatStandBehindNeitherAreTold() {
        TableFixture read = TableFixture.of(MOVED.replace("260/230", "Dye 1 Conc.")
                .replace("NA Type", "260/230\tNA Type")
                .replace("DNA", "2.2\tDNA"));
        assertThat(read.figure("LOT-7 A", "nucleic acid concentration").unit()).isEmpty();
        assertThat(read.figure("LOT-7 A", "dye 1 concentration").unit()).isEmpty();
        assertThat(read.figure("LOT-7 A", "A260/A280 ratio").unit()).isEmpty();
        assertThat(read.figure("LOT-7 A", "dye 1 concentration").conditions())
                .hasEntrySatisfying("Units", one -> assertThat(one.raw()).isEqualTo("ng/ul"));
        assertThat(read.findings()).containsExactly(FindingType.COLUMN_UNKNOWN);
    }

    @Test
    void theStandardsOfTheSecondTableStandWithTheRun() {
        TableFixture read = TableFixture.of(NUCLEIC);
        assertThat(read.number("LOT-7 A", "nucleic acid concentration")).isEqualTo("10.00");
        assertThat(read.number("LOT-7 A", "absorbance at 340 nm")).isEqualTo("0.014");
        assertThat(read.run().conditions())
                .hasEntrySatisfying("Std 1 conc", one -> assertThat(one.raw()).isEqualTo("125.5"));
        assertThat(read.figures()).allSatisfy(one -> assertThat(one.sample()).isEqualTo("LOT-7 A"));
        assertThat(read.export().account().used()).isEqualTo(4);
    }

    @Test
    void anArchiveOfAThousandHasItsSpectraAndTheConcentrationUnderItsUnit() {
        TableFixture read =
                TableFixture.of("Module:\tNucleic Acid\t\t\nPath:\t10 mm\t\t\nSoftware:\t3.8.1\t\t\nFirmware:\t\t\t\n"
                        + "Sample ID\tUser ID\tDate\tTime\tng/ul\tA260\tA280\t260/280\t260/230\tConstant\tCursor Pos.\tCursor abs."
                        + "\t340 raw\tMeasurement Type\tSerial #\tConfig.\t220\t221\t222\n"
                        + "LOT-7 A\t Analyst \t 16/05/2025 \t 12:17 PM \t40.5\t0.810\t0.435\t1.86\t1.54\t50\t230\t0.526\t0.007"
                        + "\t Measure \t ND1 \t 1.005/-0.14 \t0.571\t0.592\t0.631\n");
        assertThat(read.format()).isEqualTo("nanodrop-8000");
        assertThat(read.findings()).isEmpty();
        assertThat(read.number("LOT-7 A", "nucleic acid concentration")).isEqualTo("40.5");
        assertThat(read.figure("LOT-7 A", "nucleic acid concentration").unit()).isEqualTo("ng/ul");
        assertThat(read.number("LOT-7 A", "absorbance at 340 nm")).isEqualTo("0.007");
        assertThat(read.run().traces().getFirst().series().x()).containsExactly(220, 221, 222);
        assertThat(read.export().instrument().model()).isEqualTo("NanoDrop 1000");
        assertThat(read.export().instrument().software()).contains("ND-1000 3.8.1");
        assertThat(read.export().instrument().serial()).contains("ND1");
    }

    @Test
    void rowsThatLeaveOutAnEmptyUserAreTold() {
        TableFixture read = TableFixture.of("Application:\tdsDNA\nSerial number:\tAZ1\n"
                + "Date and Time\tSample Name\tUsername\tA260/A280\tA260\tA280\n"
                + "1/13/2025 1:05:30 AM\tLOT-7\t1.85\t0.500\t0.270\n");
        assertThat(read.format()).isEqualTo("nanodrop-eight");
        assertThat(read.findings()).contains(FindingType.ROW_MALFORMED);
    }

    @Test
    void anEightNamesTheConcentrationByItsUnit() {
        TableFixture read = TableFixture.of(EIGHT);
        assertThat(read.format()).isEqualTo("nanodrop-eight");
        assertThat(read.number("LOT-7", "nucleic acid concentration")).isEqualTo("704.986");
        assertThat(read.figure("LOT-7", "nucleic acid concentration").unit()).isEqualTo("ng/µL");
        assertThat(read.export().instrument().serial()).contains("77");
        assertThat(read.run().measuredAt().flatMap(FileTime::local)).contains(LocalDateTime.of(2025, 9, 13, 14, 19));
    }

    @Test
    void theSerialNumberTellsATableOfAOneInTheSameForm() {
        assertThat(TableFixture.of(EIGHT).export().instrument().model()).isEqualTo("NanoDrop Eight");
        TableFixture one = TableFixture.of("Application:\tProtein A280\nSerial number:\tAZY1900001\n"
                + "Date and Time\tSample Name\tmg/mL\tA260/A280\tA280\n"
                + "11/23/2025 3:14:07 PM\tLOT-7\t0.667\t0.57\t0.667\n");
        assertThat(one.export().instrument().model()).isEqualTo("NanoDrop One");
        assertThat(one.export().instrument().serial()).contains("AZY1900001");
        assertThat(one.number("LOT-7", "protein concentration")).isEqualTo("0.667");
    }

    @Test
    void anEightsSpectrumIsACurveAndItsOffsetIsKept() {
        TableFixture read = TableFixture.of("Application:\tProtein A280\nSerial Number:\tNDE1\nUser Name:\tAnalyst\n"
                + "Sample Id\tSample Name\tDate & Time\tLocation\tmg/mL\tA260/A280\tA280\t220,0\t220,5\t221,0\n"
                + "c36c\tLOT-7\t06/16/2025 04:38:28 PM(-07:00)\tA\t1,5\t0,6\t0,95\t0,0159\t0,0130\t-0,0120\n");
        assertThat(read.number("LOT-7", "protein concentration")).isEqualTo("1.5");
        assertThat(read.run().traces().getFirst().series().x()).containsExactly(220, 220.5, 221);
        assertThat(read.run().traces().getFirst().series().y()).containsExactly(0.0159, 0.0130, -0.0120);
        assertThat(read.run().measuredAt().flatMap(FileTime::offset)).contains(ZoneOffset.ofHours(-7));
        assertThat(read.run().operator().orElseThrow().raw()).isEqualTo("Analyst");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void aOnesRowsMayEndEarly() {
        TableFixture read = TableFixture.of(ONE);
        assertThat(read.format()).isEqualTo("nanodrop-one");
        assertThat(read.number("LOT-7 A", "nucleic acid concentration")).isEqualTo("100.5");
        assertThat(read.figure("LOT-7 A", "nucleic acid concentration").unit()).isEqualTo("ng/uL");
        assertThat(read.number("LOT-7 B", "concentration corrected for impurities"))
                .isEqualTo("79.1");
        assertThat(read.number("LOT-7 B", "impurity 1 concentration")).isEqualTo("0.4");
        assertThat(read.figures().stream().filter(one -> one.sample().equals("LOT-7 A")))
                .hasSize(5);
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void aOnesTableWithTabsInUtf16IsTheSame() {
        TableFixture read =
                TableFixture.of("\uFEFF" + ONE.replace(',', '\t').replace("\n", "\r\n"), StandardCharsets.UTF_16LE);
        assertThat(read.format()).isEqualTo("nanodrop-one");
        assertThat(read.number("LOT-7 B", "A260/A280 ratio")).isEqualTo("1.9");
    }

    @Test
    void aColumnThatNobodyKnowsIsTold() {
        assertThat(TableFixture.of(ONE.replace("Baseline Absorbance", "Mood")).findings())
                .containsExactly(FindingType.COLUMN_UNKNOWN);
    }

    @Test
    void aTableWithoutDatesIsTold() {
        String text = PROTEIN.replace("Date \tTime \t", "").replace("5/26/2025\t3:36 PM\t", "");
        assertThat(TableFixture.of(text).findings()).containsExactly(FindingType.TIME_UNREADABLE);
    }

    private static final String SPECTRA = """
            LOT-7 A\t
            3/14/2026 5:04 PM
            Wavelength (nm)\t10mm Absorbance
            //WLCalib: Shift \t0.11333\t
            //QSpecEnd:
            230.0\t0.612
            230.5\t0.634

            LOT-7 B
            3/14/2026 5:06 PM
            Wavelength (nm)\t10mm Absorbance
            //WLCalib: Shift \t0.11333\t
            //QSpecEnd:
            230.0\t0.712
            230.5\t-0.034
            """;

    @Test
    void spectraStandOneBelowTheOther() {
        TableFixture read = TableFixture.of(SPECTRA);
        assertThat(read.format()).isEqualTo("nanodrop-spectra");
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.run().measuredAt().flatMap(FileTime::local)).contains(LocalDateTime.of(2026, 3, 14, 17, 4));
        assertThat(read.run().traces())
                .extracting(trace -> trace.sample().orElseThrow())
                .containsExactly("LOT-7 A", "LOT-7 B");
        assertThat(read.run().traces().get(1).series().x()).containsExactly(230, 230.5);
        assertThat(read.run().traces().get(1).series().y()).containsExactly(0.712, -0.034);
        assertThat(read.run().conditions()).containsKeys("LOT-7 A / WLCalib: Shift", "LOT-7 B / measured");
    }

    @Test
    void aPointWithoutAWavelengthIsToldAndNotKept() {
        TableFixture read = TableFixture.of(SPECTRA.replace("230.0\t0.612", "\t0.612\t1"));
        assertThat(read.findings()).containsExactly(FindingType.ROW_MALFORMED);
        assertThat(read.run().traces().getFirst().series().x()).containsExactly(230.5);
    }

    @Test
    void aSpectrumMayHaveNoNameAndOtherLanguagesAndDecimalSigns() {
        TableFixture read = TableFixture.of(
                "14.03.2026 17:04\nWellenlänge (nm)\t10mm Absorption\n//QSpecEnd: \n230,0\t0,612\n230,5\t0,634\nrest\n");
        assertThat(read.format()).isEqualTo("nanodrop-spectra");
        assertThat(read.findings()).containsExactly(FindingType.ROW_MALFORMED);
        assertThat(read.run().traces().getFirst().sample()).isEmpty();
        assertThat(read.run().traces().getFirst().series().y()).containsExactly(0.612, 0.634);
        assertThat(TableFixture.of("A\n14.03.2026 17:04\nWavelength (nm)\t10mm Absorbance\n")
                        .findings())
                .containsExactly(FindingType.SECTION_MISSING);
    }

    @Test
    void damageNeverThrows() {
        TableFixture.damage(new NanoDrop8000Format(), NUCLEIC.getBytes(StandardCharsets.UTF_8));
        TableFixture.damage(new NanoDropEightFormat(), EIGHT.getBytes(StandardCharsets.UTF_8));
        TableFixture.damage(new NanoDropSpectraFormat(), SPECTRA.getBytes(StandardCharsets.UTF_8));
        TableFixture.damage(new NanoDropOneFormat(), ONE.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void absorbancesAtChosenWavelengthsAreFigures() {
        TableFixture read = TableFixture.of(
                "Date\tSample Name\tAutomated Pathlength\tBaseline Correction (nm)\t230 nm\t405 nm\t600 nm\n"
                        + "3/21/2025 15:44\tLOT-7\tON\tNone\t4.81\t0.16\t-0.21\n");
        assertThat(read.format()).isEqualTo("nanodrop-one");
        assertThat(read.findings()).isEmpty();
        assertThat(read.number("LOT-7", "absorbance at 405 nm")).isEqualTo("0.16");
        assertThat(read.number("LOT-7", "absorbance at 600 nm")).isEqualTo("-0.21");
        assertThat(read.figure("LOT-7", "absorbance at 600 nm").conditions())
                .hasEntrySatisfying(
                        "Automated Pathlength", one -> assertThat(one.raw()).isEqualTo("ON"));
    }

    @Test
    void whatStandsBetweenTheAxisAndThePointsOfASpectrumAreItsFigures() {
        TableFixture read = TableFixture.of(
                "LOT-7\n3/21/2025 3:44 PM\nWavelength (nm)\t10mm Absorbance\n//WLCalib: Shift \t0.02\t\n"
                        + "A260/A280\t0.963\nA280\t1.25\nFactor\t50\n//QSpecEnd: \n220.0\t1.7\n220.5\t1.6\n\n"
                        + "LOT-8\n3/21/2025 3:45 PM\nWavelength (nm)\t10mm Absorbance\nA280\t2.5\n220.0\t2.7\n220.5\t2.6\n");
        assertThat(read.format()).isEqualTo("nanodrop-spectra");
        assertThat(read.findings()).isEmpty();
        assertThat(read.number("LOT-7", "A260/A280 ratio")).isEqualTo("0.963");
        assertThat(read.number("LOT-7", "absorbance at 280 nm")).isEqualTo("1.25");
        assertThat(read.number("LOT-8", "absorbance at 280 nm")).isEqualTo("2.5");
        assertThat(read.run().conditions())
                .hasEntrySatisfying(
                        "LOT-7 / Factor", one -> assertThat(one.raw()).isEqualTo("50"));
        assertThat(read.run().traces().getFirst().series().x()).containsExactly(220, 220.5);
    }

    @Test
    void aNanoDrop2000TellsDateAndTimeInOne() {
        TableFixture read = TableFixture.of(
                "#\tSample ID\tUser name\tDate and Time\tProtein Conc.\tUnit\t562 (Abs)\tSample Type\tExt. Coeff.\r\n"
                        + "1\tLOT-7\tAnalyst\t18.10.2025 15:13:33\t125,4\tµg/ml\t0,208\tBCA\t\r\n");
        assertThat(read.format()).isEqualTo("nanodrop-8000");
        assertThat(read.number("LOT-7", "protein concentration")).isEqualTo("125.4");
        assertThat(read.figure("LOT-7", "protein concentration").unit()).isEqualTo("µg/ml");
        assertThat(read.export().instrument().model()).isEqualTo("NanoDrop 2000");
        assertThat(read.run().measuredAt().flatMap(FileTime::local))
                .contains(LocalDateTime.of(2025, 10, 18, 15, 13, 33));
        assertThat(read.findings()).isEmpty();
    }
}
