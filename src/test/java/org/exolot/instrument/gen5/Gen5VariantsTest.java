package org.exolot.instrument.gen5;

import static org.assertj.core.api.Assertions.assertThat;

import org.exolot.finding.FindingType;
import org.exolot.instrument.PlateFixture;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;

/** Layouts that Gen5 writes beside the plain grid: over time, over the area of a well, one grid for each time, several curves. */
class Gen5VariantsTest {
    @Test
    void aRowTakenOutOfOneTimeOfAKineticIsTold() {
        StringBuilder text = new StringBuilder(Gen5Head.KINETIC);
        for (int time = 1; time <= 3; time++) {
            text.append("Time %d (0:%02d:00)\n\t1\t2\n".formatted(time, 10 * time))
                    .append("A\t0.%d\t0.2\tMean [GFP 469,525] Read#%d\n".formatted(time, time))
                    .append("B\t0.%d\t0.4\tMean [GFP 469,525] Read#%d\n\n".formatted(time, time));
        }
        assertThat(PlateFixture.ofText(text.toString()).findings()).isEmpty();
        assertThat(PlateFixture.ofText(text.toString().replaceFirst("B\t0.2[^\n]*\n", ""))
                        .findings())
                .contains(FindingType.READS_MISSING);
    }

    @Test
    void aRowTakenOutOfOneOfThePlatesGridsIsTold() {
        String text = Gen5Head.KINETIC + "Results\n\t1\t2\nA\t0.1\t0.2\tOD600:600\nB\t0.3\t0.4\tOD600:600\n\n"
                + "\t1\t2\nA\t1.1\t1.2\tMax V\nB\t1.3\t1.4\tMax V\n\n";
        assertThat(PlateFixture.ofText(text).findings()).isEmpty();
        assertThat(PlateFixture.ofText(text.replace("B\t0.3\t0.4\tOD600:600\n", ""))
                        .findings())
                .containsExactly(FindingType.READS_MISSING);
    }

    @Test
    void aKineticEndsWhereItWasStoppedAndItsTimesAreSeconds() {
        PlateFixture read = PlateFixture.ofText(Gen5Head.KINETIC + """
                OD600:600

                Time	T° OD600:600	A1	A2
                0:00:22	30.0	0.100	0.200
                27:01:22	30.4	0.110	OVRFLW
                0:00:00
                0:00:00

                Blank OD600:600

                Time	A1	A2
                0:00.210	0.010	0.020
                0:00.420	0.011	0.021

                Results
                	1	2
                A	11.500	31.500	Max V [Blank OD600:600]
                	0:02:00	10:10:22	t at Max V [Blank OD600:600]
                	?????	0:00.500	Lagtime [Blank OD600:600]

                """);
        assertThat(read.findings()).containsExactly(FindingType.READS_MISSING);
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.run().operator().orElseThrow().raw()).isEqualTo("ayse");
        Well well = read.well("A1");
        assertThat(well.series()).hasSize(2);
        assertThat(well.series().getFirst().axis()).isEqualTo(Series.Axis.TIME);
        assertThat(well.series().getFirst().x()).containsExactly(22, 97_282);
        assertThat(well.series().getFirst().y()).containsExactly(0.1, 0.11);
        assertThat(well.series().getFirst().reduced()).isFalse();
        assertThat(well.series().get(1).x()).containsExactly(0.21, 0.42);
        assertThat(well.series().get(1).reduced()).isTrue();
        assertThat(PlateFixture.said(read.plate().conditions(), "T° OD600:600, highest"))
                .isEqualTo("30.4");
        Well.Reported time = well.reported().get(1);
        assertThat(time.amount().entry().raw()).isEqualTo("0:02:00");
        assertThat(((Value.Measured) time.amount().entry().value()).number()).isEqualByComparingTo("120");
        assertThat(time.amount().unit()).contains("s");
        assertThat(well.reported().get(2).amount().entry().value()).isInstanceOf(Value.Missing.class);
    }

    @Test
    void severalReadsMayStandInOneTableEachBehindItsTemperature() {
        PlateFixture read = PlateFixture.ofText(
                Gen5Head.KINETIC
                        + "Time\tT° 450\tA1\tT° 600\tA1\tLot\n0:00:00\t30.0\t0.1\t30.0\t0.6\tx\n0:01:00\t30.0\t0.2\t30.0\t0.7\tx\n\n");
        assertThat(read.findings()).containsExactly(FindingType.COLUMN_UNKNOWN);
        assertThat(read.well("A1").series()).extracting(Series::label).containsExactly("450", "600");
        assertThat(read.well("A1").series().get(1).y()).containsExactly(0.6, 0.7);
    }

    @Test
    void anAreaScanHasThePointsThatLieInTheWell() {
        PlateFixture read = PlateFixture.ofText(Gen5Head.KINETIC + """
                Scan:450

                X Read #	Y Read #	A1	A2
                1	1
                1	2	0.1	0.2
                2	1	0.3	0.4
                2	2

                Results
                	1	2
                A	0.2	0.3	Mean OD [Scan:450]

                """);
        assertThat(read.findings()).isEmpty();
        Series scan = read.well("A2").series().getFirst();
        assertThat(scan.axis()).isEqualTo(Series.Axis.POINT);
        assertThat(scan.x()).containsExactly(2, 3);
        assertThat(scan.y()).containsExactly(0.2, 0.4);
        assertThat(read.reported("A2", "Mean OD [Scan:450]")).isEqualTo("0.3");
    }

    @Test
    void gridsOfSeveralTimesAreASeries() {
        PlateFixture read = PlateFixture.ofText(Gen5Head.KINETIC + """
                Mean [GFP 469,525] - Time  1 (0:00:00)
                Time 1 (0:00:00)
                	1	2
                A	12049	12655	Mean [GFP 469,525] Read#1

                Mean [GFP 469,525] - Time  2 (0:29:48)
                Time 2 (0:29:48)
                	1	2
                A	11779	12531	Mean [GFP 469,525] Read#2

                Max V [Mean [GFP 469,525]]
                	1	2
                A	7.5	8.5	Max V [Mean [GFP 469,525]]

                """);
        assertThat(read.findings()).isEmpty();
        Series series = read.well("A2").series().getFirst();
        assertThat(series.label()).isEqualTo("Mean [GFP 469,525]");
        assertThat(series.x()).containsExactly(0, 1788);
        assertThat(series.y()).containsExactly(12655, 12531);
        assertThat(series.step()).isEqualTo(5);
        assertThat(read.reported("A2", "Max V [Mean [GFP 469,525]]")).isEqualTo("8.5");
    }

    @Test
    void everyCurveOfAPlateIsKeptWithThePointsReadFromIt() {
        PlateFixture read = PlateFixture.ofText(Gen5Head.KINETIC + """
                Results
                	1
                A	0.2	OD600:600

                IC50 Fitting Results

                Curve Name	Curve Formula	A	B	C	D	R2	Fit F Prob
                IC50_DOX	Y = (A-D)/(1+(X/C)^B) + D	8.16	3.18	2	0.0494	0.991	?????

                IC50 Interpolations

                Curve Name	Y Formula	Y	X
                IC50_DOX	EC50	4	1.999

                """);
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.plate().curves().getFirst().r2().orElseThrow().raw()).isEqualTo("0.991");
        assertThat(PlateFixture.said(read.plate().conditions(), "IC50_DOX, EC50 / X"))
                .isEqualTo("1.999");
    }

    @Test
    void aTableOfTimesAloneIsRead() {
        PlateFixture read = PlateFixture.ofText(
                "412\n\nTime,0:00:00,0:02:00,0:04:00,\nT° 412,25.0,25.1,25.0,\nA1,0.126,0.143,0.160,\nF9,0.216,0.220,OVRFLW,\n\n");
        assertThat(read.format()).isEqualTo("gen5-text");
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        Series series = read.well("A1").series().getFirst();
        assertThat(series.label()).isEqualTo("412");
        assertThat(series.x()).containsExactly(0, 120, 240);
        assertThat(series.y()).containsExactly(0.126, 0.143, 0.160);
    }

    @Test
    void aTableOfWellsAloneIsRead() {
        PlateFixture read = PlateFixture.ofText("""
                \uFEFFWell ID,Name,Well,Conc/Dil,595,[Concentration],Count,Mean,Std Dev,CV (%)
                SPL1,lot 7,A1,,1.197,1056.125,2,1004.896,72.448,7.209
                ,,A2,,1.147,953.667,,,,
                STD1,,G1,2000,1.634,1977.750,1,1977.750,?????,?????
                """);
        assertThat(read.format()).isEqualTo("gen5-text");
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.signal("A2", "595")).isEqualTo("1.147");
        assertThat(read.well("A2").sample()).contains("lot 7");
        assertThat(read.well("G1").nominal().orElseThrow().entry().raw()).isEqualTo("2000");
    }

    @Test
    void theLowestAndHighestTemperatureAreSettings() {
        PlateFixture read = PlateFixture.ofText(Gen5Head.KINETIC
                + "Results\nActual Temperature:\t36.9\nMin Temperature:\t36.8\nMax Temperature:\t37.1\n\n"
                + "\t1\t2\nA\t0.1\t0.2\tOD600:600\n");
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.signal("A2", "OD600:600")).isEqualTo("0.2");
        assertThat(PlateFixture.said(read.plate().conditions(), "Max Temperature"))
                .isEqualTo("37.1");
    }

    @Test
    void gainsThatTheReaderChoseAreSettingsOfThePlate() {
        PlateFixture read = PlateFixture.ofText(
                Gen5Head.KINETIC + "\nAutomatic gain values\t \nGain(GFP:485,530)\t91\nGain(RFP:584,620)\t103\n\n\n"
                        + "Results\n\t1\t2\nA\t510\t520\tGFP:485,530\nA\t710\t720\tRFP:584,620\n\n");
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.reported("A2", "RFP:584,620")).isEqualTo("720");
        assertThat(PlateFixture.said(read.plate().conditions(), "Gain(GFP:485,530)"))
                .isEqualTo("91");
    }

    @Test
    void theVersionAndTheProcedureAreEnoughOfAHead() {
        PlateFixture read = PlateFixture.ofText("""


                Software Version	3.04.17

                Procedure Details

                Plate Type	96 WELL PLATE
                Start Kinetic	Runtime 0:02:00 (HH:MM:SS), Interval 0:01:00, 3 Reads
                    Read	OD
                	Absorbance Endpoint
                	Wavelengths:  600
                End Kinetic

                OD:600

                Time	T\u00B0 OD:600	A1	A2
                0:00:30	30.3	0.093	0.094
                0:01:30	30.5	0.095	0.096
                0:02:30	30.7	0.097	0.098

                """);
        assertThat(read.format()).isEqualTo("gen5-text");
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().instrument().software()).contains("Gen5 3.04.17");
        assertThat(read.well("A2").series().getFirst().y()).containsExactly(0.094, 0.096, 0.098);
    }

    @Test
    void wellsThatWereNotReadAreNamedAndAPlateWithoutResultsIsTold() {
        String layout = Gen5Head.KINETIC + "Layout\n\t1\nA\tSPL1\tWell ID\nB\tSPL2\tWell ID\n\n";
        assertThat(PlateFixture.ofText(layout + "Results\n\t1\nA\t0.2\tOD600:600\n\n")
                        .findings())
                .containsExactly(FindingType.READS_MISSING);
        assertThat(PlateFixture.ofText(layout + "Results\n\t1\nA\t0.2\tOD600:600\n")
                        .findings())
                .containsExactly(FindingType.FILE_TRUNCATED);
        PlateFixture none = PlateFixture.ofText(Gen5Head.KINETIC + "Actual Temperature:\t22.8\n");
        assertThat(none.findings()).containsExactly(FindingType.SECTION_MISSING);
        assertThat(none.export().instrument().serial()).contains("1803029");
    }

    @Test
    void imagesWithoutFiguresAreToldAndNoError() {
        String head = Gen5Head.KINETIC.substring(0, Gen5Head.KINETIC.indexOf("Start Kinetic"));
        PlateFixture read = PlateFixture.ofText(head + "Read\tImage Montage\n\tFull Plate\n\tObjective: 2x\n");
        assertThat(read.findings()).containsExactly(FindingType.READS_MISSING);
        assertThat(read.plate().wells()).isEmpty();
        assertThat(PlateFixture.said(read.plate().conditions(), "Procedure / Objective"))
                .isEqualTo("2x");
    }

    @Test
    void timesWithoutAUnitHaveThatOfTheIntervalOrNone() {
        String table = "OD600:600\n\nTime\tT° OD600:600\tA1\n1\t30.0\t0.10\n2\t30.0\t0.11\n3\t30.0\t0.12\n0\t\t\n\n";
        PlateFixture minutes = PlateFixture.ofText(Gen5Head.KINETIC + table);
        assertThat(minutes.findings()).containsExactly(FindingType.READS_MISSING);
        assertThat(minutes.well("A1").series().getFirst().x()).containsExactly(60, 120, 180);
        PlateFixture open =
                PlateFixture.ofText(Gen5Head.KINETIC.replace("Interval", "Every") + table.replace("0\t\t\n", ""));
        assertThat(open.findings()).containsExactly(FindingType.UNIT_NOT_TOLD);
        assertThat(open.well("A1").series().getFirst().axis()).isEqualTo(Series.Axis.POINT);
        assertThat(open.well("A1").series().getFirst().y()).containsExactly(0.10, 0.11, 0.12);
    }

    @Test
    void twoPlatesOfOneNameAreToldAndHaveStandardsOfTheirOwn() {
        String plate = Gen5Head.KINETIC + "Results\n\t1\t2\nA\t0.125\t0.250\tOD600:600\n\n";
        PlateFixture read = PlateFixture.ofText(plate + plate.replace("9:05:07", "9:35:07"));
        assertThat(read.findings()).containsExactly(FindingType.PLATE_NAME_REPEATED);
        assertThat(read.run().plates()).hasSize(2);
        assertThat(read.well("A1").group()).contains("Plate 1");
        assertThat(PlateFixture.well(read.run().plates().get(1), "A1").group()).contains("Plate 1 (2)");
    }

    @Test
    void platesThatNothingNamesHaveStandardsOfTheirOwn() {
        String plate = Gen5Head.KINETIC.replaceFirst("Plate Number\t.*\n", "")
                + "Results\n\t1\t2\nA\t0.125\t0.250\tOD600:600\n\n";
        PlateFixture read = PlateFixture.ofText(plate + plate.replace("9:05:07", "9:35:07"));
        assertThat(read.run().plates()).hasSize(2);
        assertThat(PlateFixture.well(read.run().plates().get(1), "A1").group())
                .isNotEqualTo(read.well("A1").group());
    }
}
