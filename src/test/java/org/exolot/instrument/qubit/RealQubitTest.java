package org.exolot.instrument.qubit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.RealExports;
import org.exolot.instrument.SampleQuantity;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tables that Qubit 4 and Qubit Flex wrote, against the Allotrope documents that an independent converter made of them. */
class RealQubitTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "qubit4/thermo_fisher_qubit4_example_1.csv",
                "qubit4/thermo_fisher_qubit4_example_3.csv",
                "qubit_flex/thermo_fisher_qubit_flex_example_01.csv",
                "qubit_flex/thermo_fisher_qubit_flex_example_03.xlsx"
            })
    void everyNumberOfTheAllotropeDocumentIsRead(String file) throws IOException {
        Set<String> ours = new HashSet<>();
        Export export = export(file);
        for (ExportRun run : export.runs()) {
            run.conditions().values().forEach(entry -> add(ours, entry));
            for (SampleQuantity quantity : run.quantities()) {
                add(ours, quantity.reported());
                quantity.conditions().values().forEach(entry -> add(ours, entry));
            }
        }
        String document = file.substring(0, file.lastIndexOf('.')) + ".asm.json";
        List<BigDecimal> theirs = new ArrayList<>();
        measured(JsonMapper.shared().readTree(Files.readString(RealExports.path(document))), theirs);
        assertThat(theirs).isNotEmpty();
        assertThat(theirs).allSatisfy(number -> assertThat(ours).contains(sixDigits(number)));
        assertThat(export.account().unread()).isEmpty();
    }

    @Test
    void theRunsIdSettlesDayAndMonth() {
        assertThat(quantities("qubit4/thermo_fisher_qubit4_example_3.csv")
                        .getFirst()
                        .measuredAt()
                        .orElseThrow()
                        .local()
                        .orElseThrow())
                .isEqualTo("2023-11-04T01:06:59");
    }

    @Test
    void outOfRangeIsNoNumber() {
        SampleQuantity quantity =
                quantities("qubit4/thermo_fisher_qubit4_example_3.csv").get(5);
        assertThat(quantity.sample()).isEqualTo("Sample_#231104-004155");
        assertThat(quantity.reported().value())
                .isEqualTo(new Value.Missing(MissingReason.OUT_OF_RANGE, "Out of range"));
    }

    @Test
    void theRowsOfOneFlexRunAreOneRun() {
        Export export = export("qubit_flex/thermo_fisher_qubit_flex_example_01.csv");
        assertThat(export.runs()).hasSize(1);
        assertThat(export.runs().getFirst().quantities()).hasSize(6);
        assertThat(export.instrument().software()).contains("1.5.0");
    }

    @Test
    void aWorkbooksNumbersAreWhatTheInstrumentPrinted() {
        SampleQuantity second = quantities("qubit_flex/thermo_fisher_qubit_flex_example_03.xlsx")
                .get(1);
        assertThat(second.sample()).isEqualTo("S2");
        assertThat(second.reported().raw()).isEqualTo("9.74");
        Entry standard = second.conditions().getOrDefault("Std 2 RFU", second.reported());
        assertThat(standard.raw()).isEqualTo("978.738614734");
        assertThat(standard.place().inWords()).isEqualTo("sheet " + sheet(standard) + ", cell P3");
        assertThat(second.measuredAt().orElseThrow().local().orElseThrow()).isEqualTo("2023-10-10T12:27:55");
    }

    private static String sheet(Entry entry) {
        return ((org.exolot.finding.Place.Cell) entry.place()).sheet();
    }

    private static void measured(JsonNode node, List<BigDecimal> found) {
        if (node.isObject()
                && node.has("value")
                && node.has("unit")
                && node.get("value").isNumber()) {
            found.add(node.get("value").decimalValue());
        }
        node.forEach(child -> measured(child, found));
    }

    private static void add(Set<String> numbers, Entry entry) {
        try {
            numbers.add(sixDigits(new BigDecimal(entry.raw())));
        } catch (NumberFormatException words) {
            numbers.add(entry.raw());
        }
    }

    private static String sixDigits(BigDecimal number) {
        return number.round(new MathContext(6)).stripTrailingZeros().toPlainString();
    }

    private static Export export(String file) {
        return RealExports.read(file).export().orElseThrow();
    }

    private static List<SampleQuantity> quantities(String file) {
        return export(file).runs().stream()
                .flatMap(run -> run.quantities().stream())
                .toList();
    }
}
