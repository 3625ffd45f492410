package org.exolot.instrument.qubit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.dhatim.fastexcel.Worksheet;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.SampleQuantity;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QubitFixtureTest {
    @Test
    void aRowIsOneFigureOfItsSample() throws IOException {
        SampleQuantity quantity = quantities(read(fixture())).getFirst();
        assertThat(quantity.sample()).isEqualTo("LOT-7 A");
        assertThat(quantity.attribute()).isEqualTo("protein concentration");
        assertThat(quantity.reported().raw()).isEqualTo("500");
        assertThat(quantity.unit()).isEqualTo("µg/mL");
        Dilution dilution = quantity.dilution().orElseThrow();
        assertThat(dilution.state()).isEqualTo(Dilution.State.APPLIED);
        assertThat(dilution.factor()).isEqualTo(Optional.of(new BigDecimal("200")));
        assertThat(quantity.conditions()).containsKeys("Qubit® tube conc.", "Qubit® tube conc. / Units", "Far Red RFU");
    }

    @ParameterizedTest
    @CsvSource({"®, µ", "™, μ", "?, ?", "\uFFFD, \uFFFD", "(R), u"})
    void aSignThatAProgramCouldNotWriteLosesNoColumn(String mark, String micro) throws IOException {
        ReadFile file =
                read(fixture().replace("Qubit®", "Qubit" + mark).replace("Volume (µL)", "Volume (" + micro + "L)"));
        assertThat(types(file)).doesNotContain(FindingType.COLUMN_UNKNOWN, FindingType.FORMAT_UNKNOWN);
        assertThat(quantities(file)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"',', '.'", "';', ','", "'\t', ','"})
    void aQubit2NamesItsColumnsOtherwise(String delimiter, String decimal) throws IOException {
        String text = "Name|Date/Time|Assay Conc.|Units|Stock Conc.|Units|Assay Type|Sample Vol (µL)|Dilution Factor"
                + "|Std 1 RFU|Std 2 RFU|Std 3 RFU|Excitation|Green RFU|Far Red RFU\r\n"
                + "LOT-7|9/21/2015 2:31:53 PM|12@5|ng/mL|1@25|ng/µL|dsDNA High Sensitivity|2|100|50@12|9500@4||blue|770@3|\r\n"
                + "LOT-8|9/21/2015 2:33:10 PM|<0@50|ng/mL||ng/µL|dsDNA High Sensitivity|2|100|50@12|9500@4||blue|51@3|\r\n";
        ReadFile file = read(text.replace("|", delimiter).replace("@", decimal));
        assertThat(types(file)).doesNotContain(FindingType.COLUMN_UNKNOWN, FindingType.FORMAT_UNKNOWN);
        SampleQuantity first = quantities(file).getFirst();
        assertThat(first.sample()).isEqualTo("LOT-7");
        assertThat(first.attribute()).isEqualTo("nucleic acid concentration");
        assertThat(first.reported().value()).isEqualTo(new Value.Measured(new BigDecimal("1.25")));
        assertThat(first.unit()).isEqualTo("ng/µL");
        assertThat(first.dilution().orElseThrow().factor()).contains(new BigDecimal("100"));
        assertThat(first.measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2015, 9, 21, 14, 31, 53));
        assertThat(first.conditions()).containsKeys("Assay Conc.", "Assay Conc. / Units", "Green RFU");
        assertThat(file.export().orElseThrow().instrument().model()).isEqualTo("Qubit 2.0");
    }

    @Test
    void theThirdOfFebruaryIsNotTheSecondOfMarch() throws IOException {
        assertThat(quantities(read(fixture())).get(2).measuredAt().orElseThrow().local())
                .contains(LocalDateTime.of(2025, 2, 3, 22, 12, 1));
    }

    @Test
    void withoutTheRunsDateTheOrderIsAsked() throws IOException {
        ReadFile file = read(fixture().replace("2025-02-03", "7"));
        assertThat(types(file)).contains(FindingType.DATE_ORDER_UNKNOWN);
        assertThat(quantities(file).getFirst().measuredAt().orElseThrow().local())
                .isEmpty();
    }

    @Test
    void aLaterDayThatCanBeOnlyOneSettlesTheWholeFile() throws IOException {
        String text = fixture().replace("2025-02-03", "7").replace("03/02/2025 10:12:01", "03/14/2025 10:12:01");
        ReadFile file = read(text);
        assertThat(types(file)).doesNotContain(FindingType.DATE_ORDER_UNKNOWN);
        assertThat(quantities(file).getFirst().measuredAt().orElseThrow().local())
                .contains(LocalDateTime.of(2025, 3, 2, 10, 11, 12));
    }

    @ParameterizedTest
    @CsvSource({
        "'1,200', '1,2x0', VALUE_UNREADABLE",
        "'1,200', '1,0', DILUTION_INVALID",
        "'500', '5000', VENDOR_STATISTIC_DIFFERS",
        "'Protein', 'Sugar', FIELD_UNKNOWN",
        "'Far Red RFU', 'Infra Red RFU', COLUMN_UNKNOWN"
    })
    void damageIsTold(String good, String bad, FindingType type) throws IOException {
        assertThat(types(read(fixture().replaceFirst(good, bad)))).contains(type);
    }

    @Test
    void aTableSavedWithSemicolonsAndCommasIsRead() throws IOException {
        String turkish = fixture().replace(',', ';').replaceAll("([0-9])\\.([0-9])", "$1,$2");
        SampleQuantity last = quantities(read(turkish)).get(2);
        assertThat(last.reported().value()).isEqualTo(new Value.Measured(new BigDecimal("20.0")));
    }

    @Test
    void everyPrefixAndAnyChangedByteIsAnswered() throws IOException {
        byte[] whole = fixture().getBytes(StandardCharsets.UTF_8);
        Random random = new Random(3);
        for (int length = 0; length <= whole.length; length++) {
            byte[] changed = whole.clone();
            changed[length % whole.length] = (byte) random.nextInt(256);
            new QubitFormat().read(new MemorySource("cut", Arrays.copyOf(whole, length)));
            new QubitFormat().read(new MemorySource("changed", changed));
        }
    }

    @Test
    void aDoubledRowCountsOnce() throws IOException {
        String[] lines = fixture().split("\n");
        ReadFile file = read(fixture() + lines[1] + "\n");
        assertThat(types(file)).contains(FindingType.ROW_DUPLICATED);
        assertThat(quantities(file)).hasSize(3);
    }

    @Test
    void aLineForSpreadsheetsIsIgnoredByName() throws IOException {
        ReadFile file = read("sep=,\n" + fixture());
        assertThat(quantities(file)).hasSize(3);
        assertThat(file.export().orElseThrow().account().ignoredFor()).containsKey("separator for spreadsheets");
    }

    @Test
    void aDateThatASpreadsheetTurnedRoundIsPutRightByTheRunsId() throws IOException {
        ReadFile file = new Formats(List.of(new QubitFormat())).read(new MemorySource("q.xlsx", workbook()));
        assertThat(types(file)).contains(FindingType.RESAVED_BY_SPREADSHEET);
        assertThat(quantities(file).getFirst().measuredAt().orElseThrow().local())
                .contains(LocalDateTime.of(2025, 2, 3, 10, 11, 12));
        assertThat(quantities(file).getFirst().reported().place().inWords()).endsWith("cell G2");
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Results");
            String[] lines = fixture().split("\n");
            for (int r = 0; r < 2; r++) {
                String[] cells = lines[r].split(",");
                for (int c = 0; c < cells.length; c++) {
                    sheet.value(r, c, cells[c]);
                }
            }
            sheet.value(1, 3, LocalDateTime.of(2025, 3, 2, 10, 11, 12));
            sheet.style(1, 3).format("m/d/yyyy h:mm:ss").set();
        }
        return bytes.toByteArray();
    }

    static String fixture() throws IOException {
        try (InputStream in = QubitFixtureTest.class.getResourceAsStream("qubit4-protein.csv")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ReadFile read(String text) throws IOException {
        return new Formats(List.of(new QubitFormat()))
                .read(new MemorySource("q.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<SampleQuantity> quantities(ReadFile file) {
        return file.export().orElseThrow().runs().stream()
                .flatMap(run -> run.quantities().stream())
                .toList();
    }

    private static List<FindingType> types(ReadFile file) {
        return file.findings().stream().map(Finding::type).toList();
    }
}
