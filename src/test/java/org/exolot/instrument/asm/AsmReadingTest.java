package org.exolot.instrument.asm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.Plate;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellRole;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;

/** The form of a document: wells, figures, places, and what becomes of what is none of these. */
class AsmReadingTest {
    private static final String HEAD =
            "{\"$asm.manifest\":\"http://purl.allotrope.org/manifests/x/REC/2024/09/x.manifest\",";

    @Test
    void wellsHoldTheirReadingsWithWavelengthRoleAndStandard() throws IOException {
        Plate plate = run(fixture()).plates().getFirst();
        assertThat(plate.name()).isEqualTo("P1");
        Well a1 = plate.wells().get(0);
        Well b1 = plate.wells().get(1);
        assertThat(a1.id()).hasToString("A1");
        assertThat(a1.sample()).contains("SPL1");
        assertThat(a1.role()).isEqualTo(WellRole.SAMPLE);
        assertThat(a1.readings().get(0).signal().raw()).isEqualTo("0.5120");
        assertThat(a1.readings().get(0).wavelengthNm().orElseThrow()).isEqualByComparingTo("562");
        assertThat(b1.role()).isEqualTo(WellRole.STANDARD);
        assertThat(b1.nominal().orElseThrow().entry().raw()).isEqualTo("25");
        assertThat(b1.series().getFirst().x()).containsExactly(300, 310, 320);
        assertThat(b1.series().getFirst().y()).containsExactly(0.1, Double.NaN, 0.3);
    }

    @Test
    void whatWasNoNumberStaysNone() throws IOException {
        Plate plate = run(fixture()).plates().getFirst();
        assertThat(plate.wells().get(0).readings().get(1).signal().value())
                .isEqualTo(new Value.Missing(MissingReason.SATURATED, "OVRFLW"));
        assertThat(plate.wells().get(1).readings().get(0).signal().value())
                .isEqualTo(new Value.Missing(MissingReason.NOT_COMPUTED, "NaN"));
    }

    @Test
    void aMinusZeroWithoutAnErrorIsANumber() throws IOException {
        SampleQuantity figure = run(sample("\"absorbance\":{\"value\":-0.0,\"unit\":\"mAU\"}"))
                .quantities()
                .getFirst();
        assertThat(figure.reported().value()).isInstanceOf(Value.Measured.class);
    }

    @Test
    void aNullIsAFigureThatHasNoValueAndAnErrorSaysWhy() throws IOException {
        String figure = "\"absorbance\":{\"value\":null,\"unit\":\"mAU\"}";
        SampleQuantity blank = run(sample(figure)).quantities().getFirst();
        assertThat(blank.attribute()).isEqualTo("absorbance");
        assertThat(blank.unit()).isEqualTo("mAU");
        assertThat(blank.reported().value()).isEqualTo(new Value.Missing(MissingReason.BLANK, ""));
        SampleQuantity told = run(sample(
                        figure
                                + ",\"error aggregate document\":{\"error document\":[{\"error\":\"OVRFLW\",\"error feature\":\"absorbance\"}]}"))
                .quantities()
                .getFirst();
        assertThat(told.reported().value()).isEqualTo(new Value.Missing(MissingReason.SATURATED, "OVRFLW"));
    }

    @Test
    void calculatedDataGoToTheWellThatTheyRestOnAlsoThroughOthers() throws IOException {
        ExportRun run = run(fixture());
        List<Well.Reported> reported =
                run.plates().getFirst().wells().getFirst().reported();
        assertThat(reported).extracting(Well.Reported::name).contains("Conc", "Conc x dilution");
        assertThat(run.conditions())
                .hasEntrySatisfying("R2", entry -> assertThat(entry.raw()).isEqualTo("0.9991"));
    }

    @Test
    void eachValueHasItsBytesAsPlace() throws IOException {
        byte[] bytes = fixture();
        Place.Bytes place = (Place.Bytes) run(bytes)
                .plates()
                .getFirst()
                .wells()
                .getFirst()
                .readings()
                .getFirst()
                .signal()
                .place();
        assertThat(new String(bytes, (int) place.from(), (int) (place.to() - place.from()), StandardCharsets.UTF_8))
                .startsWith("0.5120");
    }

    @Test
    void anUnknownNameIsToldAndKept() throws IOException {
        ReadFile read = read(fixture());
        assertThat(read.findings()).extracting(Finding::type).containsExactly(FindingType.FIELD_UNKNOWN);
        assertThat(read.findings().getFirst().found()).isEqualTo("moon phase");
        assertThat(run(fixture()).plates().getFirst().wells().get(1).reported())
                .anySatisfy(each -> assertThat(each.amount().entry().raw()).isEqualTo("full"));
    }

    @Test
    void theInstrumentAndTheTimeAreThoseOfTheDocument() throws IOException {
        Export export = read(fixture()).export().orElseThrow();
        assertThat(export.instrument().model()).isEqualTo("Reader X");
        assertThat(export.instrument().software()).contains("Soft 1.2");
        assertThat(export.runs().getFirst().measuredAt().orElseThrow().local().orElseThrow())
                .hasToString("2026-03-01T10:00");
        assertThat(export.runs().getFirst().operator().orElseThrow().raw()).isEqualTo("A. Tester");
    }

    @Test
    void figuresBySampleKeepTheirUnitAndBound() throws IOException {
        ExportRun run = run(sample(
                "\"processed data aggregate document\":{\"processed data document\":[{\"mass concentration\":{\"value\":1.50,\"unit\":\"ng/uL\"},"
                        + "\"custom information document\":{\"tube\":{\"value\":\"<0.05\",\"unit\":\"ng/uL\"}}}]}"));
        assertThat(run.quantities())
                .extracting(SampleQuantity::attribute)
                .containsExactly("mass concentration", "tube");
        assertThat(run.quantities().get(0).reported().raw()).isEqualTo("1.50");
        assertThat(run.quantities().get(0).unit()).isEqualTo("ng/uL");
        assertThat(run.quantities().get(1).reported().value()).isInstanceOf(Value.Below.class);
    }

    @Test
    void aCutDocumentGivesWhatStoodBeforeTheCutAndSaysSo() throws IOException {
        String text = new String(fixture(), StandardCharsets.UTF_8);
        ReadFile read = read(text.substring(0, text.indexOf("\"measurement identifier\": \"M3\""))
                .getBytes(StandardCharsets.UTF_8));
        assertThat(read.findings()).extracting(Finding::type).contains(FindingType.FILE_TRUNCATED);
        assertThat(read.export()
                        .orElseThrow()
                        .runs()
                        .getFirst()
                        .plates()
                        .getFirst()
                        .wells())
                .hasSize(1);
    }

    @Test
    void aDocumentWithoutManifestIsReadWithAWarning() throws IOException {
        String text = new String(fixture(), StandardCharsets.UTF_8).replaceFirst("\"\\$asm.manifest\"[^,]*,", "");
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)).findings())
                .extracting(Finding::type)
                .contains(FindingType.FORMAT_VERSION_UNKNOWN);
    }

    @Test
    void aNameThatStandsTwiceIsTold() throws IOException {
        ReadFile read = read(
                sample("\"absorbance\":{\"value\":1,\"unit\":\"mAU\"},\"absorbance\":{\"value\":2,\"unit\":\"mAU\"}"));
        assertThat(read.findings()).extracting(Finding::type).contains(FindingType.ROW_DUPLICATED);
    }

    @Test
    void nestingBeyondAnyDocumentIsAnswered() throws IOException {
        ReadFile read = read((HEAD + "\"x\":" + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
        assertThat(read.blocked()).isTrue();
    }

    private static byte[] sample(String content) {
        return (HEAD
                        + "\"spectrophotometry aggregate document\":{\"spectrophotometry document\":[{\"measurement aggregate document\":"
                        + "{\"measurement document\":[{\"measurement identifier\":\"1\",\"sample document\":{\"sample identifier\":\"S\"},"
                        + content + "}]}}]}}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ExportRun run(byte[] bytes) throws IOException {
        return read(bytes).export().orElseThrow().runs().getFirst();
    }

    private static ReadFile read(byte[] bytes) throws IOException {
        return Formats.shipped().read(new MemorySource("x.json", bytes));
    }

    private static byte[] fixture() throws IOException {
        try (InputStream in = AsmReadingTest.class.getResourceAsStream("plate-reader.json")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
