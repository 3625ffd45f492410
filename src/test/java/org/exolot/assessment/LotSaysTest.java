package org.exolot.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.exolot.criterion.LabelClaim;
import org.exolot.finding.Sha256;
import org.exolot.lot.LotId;
import org.exolot.people.PersonId;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValuePrinter;
import org.exolot.quantity.ValueReader;
import org.exolot.result.ResultBasis;
import org.exolot.result.ResultId;
import org.exolot.result.ResultRecord;
import org.exolot.result.ResultStatus;
import org.exolot.result.ReviewDecision;
import org.exolot.sample.SampleId;
import org.exolot.sample.TestOrderId;
import org.exolot.specification.DocumentId;
import org.exolot.specification.MethodVersion;
import org.exolot.specification.UncertaintyBudget;
import org.junit.jupiter.api.Test;

/** What a lot says of the worked figures of the starter specification. */
class LotSaysTest {
    private static final LabelClaim CLAIM = new LabelClaim(new BigDecimal("1.00E11"), "NTA-01");
    private static final DocumentId NTA = new DocumentId(UUID.randomUUID());
    private static final DocumentId OTHER = new DocumentId(UUID.randomUUID());

    private static ResultRecord result(
            String attribute, String value, String unit, DocumentId method, boolean accepted) {
        PersonId person = new PersonId(UUID.randomUUID());
        return new ResultRecord(
                new ResultId(UUID.randomUUID()),
                new TestOrderId(UUID.randomUUID()),
                new SampleId(UUID.randomUUID()),
                method,
                attribute,
                0,
                1,
                ResultStatus.CURRENT,
                ResultBasis.ENTERED,
                ValueReader.read(value, DecimalSign.POINT),
                new Unit(unit),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                person,
                Instant.EPOCH,
                Set.of(person),
                List.of(),
                List.of(new ResultRecord.SourcePlace("CONTROL", "c", "f", Sha256.of(new byte[0]), "{}")),
                List.of(),
                accepted
                        ? List.of(new ResultRecord.Review(ReviewDecision.ACCEPTED, "", person, Instant.EPOCH))
                        : List.of());
    }

    private static LotAssessment lot(Map<String, List<ResultRecord>> byPoint, Map<DocumentId, String> names) {
        List<LotAssessment.SampleLine> samples = new ArrayList<>();
        List<LotAssessment.ResultLine> lines = new ArrayList<>();
        byPoint.forEach((point, results) -> {
            samples.add(new LotAssessment.SampleLine(new SampleId(UUID.randomUUID()), point + "-1", point, "release"));
            results.forEach(result -> lines.add(new LotAssessment.ResultLine(
                    result,
                    point + "-1",
                    names.getOrDefault(result.method(), "M/1"),
                    ValuePrinter.print(result.value()))));
        });
        return new LotAssessment(
                new LotId(UUID.randomUUID()),
                "L-1",
                new LotAssessment.Product(new DocumentId(UUID.randomUUID()), "P", 1, "P"),
                "IN_TESTING",
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                Optional.empty(),
                samples,
                List.of(),
                lines,
                List.of(),
                List.of(),
                List.of());
    }

    private static final MethodVersion METHOD = new MethodVersion(
            "NTA-01",
            1,
            "t",
            "t",
            "r",
            MethodVersion.Entry.EXPORT,
            new MethodVersion.ReplicatePlan(3, 5, 2, Optional.empty()),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.of(new UncertaintyBudget(
                    List.of(new UncertaintyBudget.Influence("all", new BigDecimal("6"), UncertaintyBudget.Each.ONCE)),
                    List.of(new UncertaintyBudget.Influence(
                            "all", new BigDecimal("13"), UncertaintyBudget.Each.ONCE)))));

    private static List<LotStatement.Figure> figures(LotAssessment lot) {
        return new LotFigures(lot, id -> id.equals(NTA) ? Optional.of(METHOD) : Optional.empty()).of(CLAIM, List.of());
    }

    private static LotStatement.Figure figure(List<LotStatement.Figure> figures, LotStatement.What what) {
        return figures.stream().filter(one -> one.what() == what).findFirst().orElseThrow();
    }

    private static BigDecimal number(LotStatement.Figure figure) {
        return ((Value.Measured) figure.value()).number();
    }

    @Test
    void aVialHoldsItsConcentrationTimesWhatCanBeTakenOutOfIt() {
        List<LotStatement.Figure> figures = figures(lot(
                Map.of(
                        "FINAL_CONTAINER",
                        List.of(
                                result("particle concentration", "9.20E10", "{particles}/mL", NTA, true),
                                result("extractable volume", "1.05", "mL", OTHER, true),
                                result("bacterial endotoxins", "<0.05", "{EU}/mL", OTHER, true))),
                Map.of(NTA, "NTA-01/1", OTHER, "USP-697/1")));
        LotStatement.Figure perVial = figure(figures, LotStatement.What.PARTICLES_PER_VIAL);
        assertThat(number(perVial)).isEqualByComparingTo("9.66E10");
        assertThat(perVial.method()).isEqualTo("NTA-01/1 × USP-697/1");
        assertThat(perVial.withinPercent()).contains(new BigDecimal("6.0"));
        assertThat(perVial.reportedPercent()).contains(new BigDecimal("26.0"));
        assertThat(perVial.from()).hasSize(2);
        assertThat(number(figure(figures, LotStatement.What.PERCENT_OF_LABEL))).isEqualByComparingTo("96.6");
        assertThat(ValuePrinter.print(
                        figure(figures, LotStatement.What.ENDOTOXIN_PER_VIAL).value()))
                .isEqualTo("<0.0525");
    }

    @Test
    void methodsAreNeverMixedAndTheirRatioIsShown() {
        List<LotStatement.Figure> figures = figures(lot(
                Map.of(
                        "FINAL_CONTAINER",
                        List.of(
                                result("particle concentration", "9.20E10", "{particles}/mL", NTA, true),
                                result("particle concentration", "1.38E11", "{particles}/mL", OTHER, true))),
                Map.of(NTA, "NTA-01/1", OTHER, "ORTH-01/1")));
        assertThat(figures)
                .filteredOn(figure -> figure.what() == LotStatement.What.STOCK_CONCENTRATION)
                .extracting(LotStatement.Figure::method)
                .containsExactly("NTA-01/1", "ORTH-01/1");
        assertThat(number(figure(figures, LotStatement.What.ORTHOGONAL_RATIO))).isEqualByComparingTo("1.5");
        assertThat(figure(figures, LotStatement.What.ORTHOGONAL_RATIO).withinPercent())
                .isEmpty();
    }

    @Test
    void purityHasItsClassAsInformationAlsoWhereTheProteinIsBelowTheRange() {
        List<LotStatement.Figure> measured = figures(lot(
                Map.of(
                        "BULK",
                        List.of(
                                result("particle concentration", "9.20E11", "{particles}/mL", NTA, true),
                                result("protein concentration", "40", "ug/mL", OTHER, true))),
                Map.of(NTA, "NTA-01/1", OTHER, "BCA-01/1")));
        assertThat(figure(measured, LotStatement.What.PARTICLES_PER_MICROGRAM).note())
                .isEqualTo("INTERMEDIATE");
        List<LotStatement.Figure> below = figures(lot(
                Map.of(
                        "BULK",
                        List.of(
                                result("particle concentration", "9.20E11", "{particles}/mL", NTA, true),
                                result("protein concentration", "<20", "ug/mL", OTHER, true))),
                Map.of(NTA, "NTA-01/1", OTHER, "BCA-01/1")));
        assertThat(ValuePrinter.print(
                        figure(below, LotStatement.What.PARTICLES_PER_MICROGRAM).value()))
                .isEqualTo(">4.6E+10");
        assertThat(figure(below, LotStatement.What.PARTICLES_PER_MICROGRAM).note())
                .isEqualTo("HIGH");
    }

    private static final List<ResultRecord> ALL = List.of(
            result("particle concentration", "9.2E10", "{particles}/mL", NTA, true),
            result("protein concentration", "40", "ug/mL", OTHER, true),
            result("morphology", "ok", "1", OTHER, true),
            result("CD9, CD63, CD81", "all three detected", "1", OTHER, true),
            result("TSG101", "detected", "1", OTHER, true),
            result("calnexin", "not detected", "1", OTHER, true));

    private static LotStatement.Checklist list(List<ResultRecord> results, Map<String, String> recorded, String name) {
        return new Completeness(results, recorded)
                .lists().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    /** A process of filtration and exclusion without a gradient reaches 6 of 8: no ultracentrifuge, so nothing of it applies. */
    @Test
    void evMetricCountsWhatAppliesOnly() {
        Map<String, String> recorded =
                Map.of("antibody-clones", "a", "antibody-dilutions", "b", "lysis-buffer", "RIPA");
        LotStatement.Checklist metric = list(ALL, recorded, "EV-METRIC");
        assertThat(metric.earned() + "/" + metric.applicable()).isEqualTo("6/8");
        Map<String, String> spun = new java.util.HashMap<>(recorded);
        spun.putAll(Map.of("uc-force-g", "100000", "uc-time-min", "70", "uc-rotor", "SW32 Ti"));
        LotStatement.Checklist withSpin = list(ALL, spun, "EV-METRIC");
        assertThat(withSpin.earned() + "/" + withSpin.applicable()).isEqualTo("7/9");
    }

    @Test
    void anItemIsEarnedByAnAcceptedResultOnlyAndNamesIt() {
        LotStatement.Checklist misev = list(ALL, Map.of("medium-ml", "2000", "cells", "4E8"), "MISEV2018");
        assertThat(misev.items()).hasSize(11);
        assertThat(misev.applicable()).isEqualTo(9);
        assertThat(misev.earned()).isEqualTo(8);
        assertThat(misev.items().get(4).results()).containsExactly(ALL.get(4).id());
        List<ResultRecord> open = List.of(result("TSG101", "detected", "1", OTHER, false));
        assertThat(list(open, Map.of(), "MISEV2018").items().get(4))
                .returns(false, LotStatement.Item::earned)
                .returns(List.of(), LotStatement.Item::results);
    }

    @Test
    void theOtherListsHaveTheirDenominators() {
        assertThat(list(ALL, Map.of(), "MSC-sEV").applicable()).isEqualTo(6);
        assertThat(list(ALL, Map.of(), "MIFlowCyt-EV").applicable()).isEqualTo(7);
        assertThat(new Completeness(List.of(), Map.of()).lists())
                .extracting(LotStatement.Checklist::name)
                .doesNotContain("MIFlowCyt-EV");
    }
}
