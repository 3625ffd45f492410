package org.exolot.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Export;
import org.exolot.instrument.FcsFiles;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.RealExports;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of a sample and of its blank: 4 in 500 nL are 8000 per mL, 1 in 250 nL are 4000. */
class BlankEventsTest {
    private static final float[] FOUR = {1, 10, 2, 20, 9, 30, 4, 40};

    @ParameterizedTest
    @ValueSource(strings = {"Blank", "blank 1", "PBS_Blank", "Blank (PBS)"})
    void theBlanksEventsPerMillilitreAreSubtracted(String name) throws IOException {
        Evaluation evaluation = evaluated(
                sample(),
                FcsFiles.floats().with("TBNM", name).with("$VOL", "250").bytes(1, 10));
        Determination figure = figures(evaluation).getFirst();
        assertThat(figures(evaluation)).hasSize(1);
        assertThat(figure.sample()).contains("EV 7");
        assertThat(figure.value())
                .isInstanceOfSatisfying(
                        Value.Measured.class,
                        measured -> assertThat(measured.number()).isEqualByComparingTo("4000"));
        assertThat(said(evaluation, FindingType.BLANK_SUBTRACTED)).containsExactly("1 events in 250 nL of " + name);
        QuantityEvaluation told =
                evaluation.files().getFirst().runs().getFirst().quantities().getLast();
        assertThat(told.quantity().conditions().keySet()).containsExactly("blank", "event concentration of the blank");
        assertThat(told.quantity().conditions().get("event concentration of the blank"))
                .satisfies(entry -> {
                    assertThat(entry.raw()).isEqualTo("4000");
                    assertThat(entry.place().file().name()).isEqualTo("1.fcs");
                });
    }

    @Test
    void theCountOfTheSampleStaysBesideIt() throws IOException {
        Evaluation evaluation = evaluated(sample(), blank());
        assertThat(evaluation.files().getFirst().runs().getFirst().determinations())
                .filteredOn(each -> each.attribute().equals("event concentration"))
                .singleElement()
                .satisfies(each ->
                        assertThat(((Value.Measured) each.value()).number()).isEqualByComparingTo("8000"));
    }

    @Test
    void withoutABlankThereIsNoFigureAndItIsSaid() throws IOException {
        Evaluation evaluation = evaluated(sample());
        assertThat(figures(evaluation)).isEmpty();
        assertThat(said(evaluation, FindingType.BLANK_NOT_MEASURED)).containsExactly("no blank beside EV 7");
    }

    @Test
    void severalBlanksAreNoBlank() throws IOException {
        Evaluation evaluation = evaluated(
                sample(), blank(), FcsFiles.floats().with("TBNM", "Blank 2").bytes(1, 10));
        assertThat(figures(evaluation)).isEmpty();
        assertThat(said(evaluation, FindingType.BLANK_UNLIKE)).containsExactly("2 blanks: Blank, Blank 2");
    }

    @Test
    void aBlankOfAnotherThresholdOrInstrumentIsNotSubtracted() throws IOException {
        for (String setting : List.of("CH5TH", "$CYTSN", "PCHID")) {
            Evaluation evaluation = evaluated(
                    FcsFiles.floats().with(setting, "800").bytes(FOUR),
                    FcsFiles.floats().with("TBNM", "Blank").with(setting, "900").bytes(1, 10));
            assertThat(figures(evaluation)).isEmpty();
            assertThat(said(evaluation, FindingType.BLANK_UNLIKE)).containsExactly("Blank with " + setting + " 900");
        }
    }

    @Test
    void aBlankWithoutVolumeIsNotSubtracted() throws IOException {
        Evaluation evaluation = evaluated(
                sample(),
                FcsFiles.floats().with("TBNM", "Blank").with("$VOL", "0").bytes(1, 10));
        assertThat(figures(evaluation)).isEmpty();
        assertThat(said(evaluation, FindingType.BLANK_UNLIKE)).containsExactly("Blank without an acquired volume");
    }

    @Test
    void moreEventsInTheBlankThanInTheSampleAreTold() throws IOException {
        Evaluation evaluation = evaluated(
                FcsFiles.floats().bytes(1, 10),
                FcsFiles.floats().with("TBNM", "Blank").bytes(FOUR));
        assertThat(said(evaluation, FindingType.NEGATIVE_AFTER_BLANK)).containsExactly("EV 7 -6000 /mL");
    }

    @Test
    void aSampleThatOnlyContainsTheLettersIsNoBlank() throws IOException {
        Evaluation evaluation = evaluated(
                sample(), FcsFiles.floats().with("TBNM", "Blankenship 3").bytes(1, 10));
        assertThat(said(evaluation, FindingType.BLANK_NOT_MEASURED)).hasSize(2);
    }

    @Test
    void realAcquisitionsOfAControlAndItsBlankGiveTheirDifference() throws IOException {
        List<Export> exports = List.of(
                RealExports.read("fcs/Exo Control.fcs").export().orElseThrow(),
                RealExports.read("fcs/Blank-SampleLine1.fcs").export().orElseThrow());
        Evaluation evaluation = new Evaluator(RuleReader.shipped()).evaluate(exports, Answers.NONE);
        // 13 008 events and 1 723 events, each in 500 nL.
        assertThat(((Value.Measured) figures(evaluation).getFirst().value()).number())
                .isEqualByComparingTo("22570000");
    }

    private static byte[] sample() {
        return FcsFiles.floats().bytes(FOUR);
    }

    private static byte[] blank() {
        return FcsFiles.floats().with("TBNM", "Blank").bytes(1, 10);
    }

    private static Evaluation evaluated(byte[]... files) throws IOException {
        List<Export> exports = new ArrayList<>();
        for (byte[] file : files) {
            exports.add(Formats.shipped()
                    .read(new MemorySource(exports.size() + ".fcs", file))
                    .export()
                    .orElseThrow());
        }
        return new Evaluator(RuleReader.shipped()).evaluate(exports, Answers.NONE);
    }

    private static List<Determination> figures(Evaluation evaluation) {
        return evaluation.files().stream()
                .flatMap(file -> file.runs().stream())
                .flatMap(run -> run.determinations().stream())
                .filter(each -> each.attribute().equals(BlankEvents.ATTRIBUTE))
                .toList();
    }

    private static List<String> said(Evaluation evaluation, FindingType type) {
        return evaluation.files().stream()
                .flatMap(file -> file.findings().stream())
                .filter(finding -> finding.type() == type)
                .map(Finding::found)
                .toList();
    }
}
