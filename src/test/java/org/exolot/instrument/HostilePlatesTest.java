package org.exolot.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks of plate readers in which any cell may hold anything: each is answered, none with an exception. */
class HostilePlatesTest {
    private static final String[] ANYTHING = {
        "",
        "0",
        "-1",
        "1e999",
        "NaN",
        "A1",
        "AF48",
        "a",
        "<>",
        "Well",
        "Time [s]",
        "Wavel.",
        "Plate 2",
        "Label: x",
        "999999999999",
        "1:2:3",
        "Abs",
        "Sample",
        "=",
        "a =",
        "Fit type: 4PL",
        "R²: x",
        "Application: Tecan i-control",
        "Well positions",
        "0s",
        "\u0000",
        "User:",
        "1. Layout",
        "1/2/2026 25:00:00",
        "Conc. [",
        "1:",
        "½",
        "𝟙",
        "Name",
        "Measurement results",
        "Cycle Nr.",
        "13",
        "49"
    };

    private static final Map<String, String> SHEETS = Map.of(
            "skanit",
            "Measurement results\nx.skax\n6/25/2026 6:09:56 PM\nAbsorbance 1\nWavelength: 450 nm\nPlate 1\nAbs\t1\t2\nA\t1.7\t1.6\nB\t0.9\t0.8\n"
                    + "Sample\t1\t2\nA\tStd0001\tUn0001\nFit type: 4PL\na =\t1\nWell\tSample\tConc. [x]\nA01\tStd0001\t0.5\nAutoloading range A1 - C9\n",
            "magellan",
            "Well positions\tLabel1\tLabel2\tLayout\n\t0s\t0s\nA1\t0.1\t0.2\tBL1\nA2\t0.3\t0.4\tST1_1\nInstrument serial number: 7\n<>\t1\t2\nA\t1\t2\n",
            "icontrol",
            "Application: Tecan i-control\t\tTecan i-control , 1.12\nDevice: infinite\t\tSerial number: 9\nLabel: BCA\nWavelength\t\t562\tnm\n"
                    + "<>\t1\t2\nA\t0.1\t0.2\nB\t0.3\t0.4\nCycle Nr.\t1\t2\nTime [s]\t0\t30\nA1\t0.1\t0.2\nEnd Time:\t17/12/2026 1:17:59 PM\n",
            "smart",
            "User: u\nTest ID: 1\nTest Name: t\nDate: 1/2/2026\nTime: 1:06:28 PM\nFluorescence (FI)\n\t1. Layout\n\t1\t2\nA\tS1\tX1\n"
                    + "\t4. Raw Data (480-14/520-30)\n\t1\t2\nA\t816\t849\nB\t153\t849\nWell\tA01\tB02\nContent\tStandard S1\tSample X1\n");

    @ParameterizedTest
    @ValueSource(strings = {"skanit", "magellan", "icontrol", "smart"})
    void anyCellMayHoldAnything(String format) {
        Random random = new Random(11);
        String[] lines = SHEETS.getOrDefault(format, "").split("\n", -1);
        int answered = 0;
        for (int i = 0; i < 120; i++) {
            String[] changed = lines.clone();
            for (int n = 0; n <= i % 4; n++) {
                int line = random.nextInt(changed.length);
                String[] cells = changed[line].split("\t", -1);
                cells[random.nextInt(cells.length)] = ANYTHING[random.nextInt(ANYTHING.length)];
                changed[line] = String.join("\t", cells);
            }
            Map<String, String> sheets = new LinkedHashMap<>();
            sheets.put(
                    format.equals("magellan") ? "Magellan Sheet 1" : "Sheet",
                    String.join("\n", changed).replace("\u0000", "\u2400"));
            sheets.put("Other", lines[random.nextInt(lines.length)]);
            PlateFixture read = PlateFixture.of("p.xlsx", PlateFixture.workbook(sheets));
            answered += read.read().export().isPresent() ? 1 : 0;
        }
        assertThat(answered).isGreaterThan(60);
    }
}
