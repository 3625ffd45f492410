package org.exolot.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.exolot.criterion.Criterion;
import org.exolot.criterion.DecisionRule;
import org.exolot.criterion.DosePlan;
import org.exolot.criterion.EndotoxinThreshold;
import org.exolot.criterion.Frequency;
import org.exolot.criterion.Limit;
import org.exolot.criterion.SamplingPoint;
import org.exolot.finding.Sha256;
import org.exolot.people.PersonId;
import org.exolot.quantity.Rounding;
import org.exolot.quantity.Unit;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentId;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.DosageSpecification;
import org.exolot.specification.Route;
import org.exolot.specification.Specification;
import org.junit.jupiter.api.Test;

/** The endotoxin of a session by the starter dosage specification: at most 0.25 EU from one vial; 5 EU/kg of 70 kg are 350 EU. */
class DoseTablesTest {
    private static final DosePlan PLAN = new DosePlan(
            n("1.00E11"), n("1.0"), n("3.0"), n("1.0E9"), n("6.3E8"), n("6.2E9"), n("1.0E11"), n("20"), n("100"));
    private static final Optional<EndotoxinThreshold> ADULT = Optional.of(new EndotoxinThreshold(n("5"), n("70")));
    private static final ControlledDocument DOCUMENT = new ControlledDocument(
            new DocumentId(new UUID(0, 1)),
            DocumentKind.DOSAGE,
            "D",
            1,
            "t",
            "{}",
            Sha256.of("{}".getBytes(StandardCharsets.UTF_8)),
            new PersonId(new UUID(0, 2)),
            Instant.EPOCH,
            Optional.empty());

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    private static Specification specification(SamplingPoint point, String unit, Limit limit) {
        Criterion criterion = new Criterion(
                "SA-02",
                "bacterial endotoxins",
                "USP-85",
                point,
                Frequency.EACH_LOT,
                new Unit(unit),
                limit,
                Optional.empty(),
                new Rounding.Unrounded(),
                DecisionRule.SIMPLE_ACCEPTANCE,
                false);
        return new Specification(
                "S",
                1,
                "t",
                "P",
                Set.of(),
                List.of(new Specification.Line(
                        criterion, "Safety", Optional.of(Specification.Coverage.ENDOTOXIN), "A1", false)));
    }

    private static LotStatement.SessionEndotoxin whole(
            Optional<Specification> specification, Optional<EndotoxinThreshold> threshold, Route route) {
        DosageSpecification dosage = new DosageSpecification(
                "D",
                1,
                "t",
                "P",
                DosageSpecification.Indication.ANDROGENETIC_ALOPECIA,
                route,
                Optional.of(PLAN),
                threshold,
                List.of(n("100")),
                Map.of(),
                List.of());
        return new DoseTables("P", specification)
                .of(DOCUMENT, dosage)
                .orElseThrow()
                .lines()
                .getFirst()
                .endotoxin()
                .orElseThrow();
    }

    private static final Limit LESS = new Limit.Upper(n("0.25"), false);

    @Test
    void aWholeVialHoldsAtMostItsLimitAgainstAScaleOfTheBody() {
        Optional<Specification> starter = Optional.of(specification(SamplingPoint.FINAL_CONTAINER, "{EU}/mL", LESS));
        assertThat(whole(starter, ADULT, Route.TOPICAL_AFTER_MICRONEEDLING))
                .isEqualTo(new LotStatement.SessionEndotoxin("0.25", "350", LotStatement.Threshold.SCALE));
        assertThat(whole(starter, ADULT, Route.INTRADERMAL_INJECTION).thresholdIs())
                .isEqualTo(LotStatement.Threshold.LIMIT);
    }

    @Test
    void whatNobodySpecifiedIsNotSpecified() {
        Specification ofBulk = specification(SamplingPoint.BULK, "{EU}/mL", LESS);
        Specification ofMass = specification(SamplingPoint.FINAL_CONTAINER, "ng/mL", LESS);
        Specification atLeast =
                specification(SamplingPoint.FINAL_CONTAINER, "{EU}/mL", new Limit.Lower(n("0.25"), true));
        for (Specification without : List.of(ofBulk, ofMass, atLeast)) {
            assertThat(whole(Optional.of(without), ADULT, Route.TOPICAL_INTACT_SKIN)
                            .eu())
                    .isEqualTo("not specified");
        }
        assertThat(whole(Optional.empty(), Optional.empty(), Route.TOPICAL_INTACT_SKIN))
                .isEqualTo(new LotStatement.SessionEndotoxin(
                        "not specified", "not specified", LotStatement.Threshold.SCALE));
    }

    @Test
    void theyAreSaidInBothLanguages() {
        AssessmentWording english = AssessmentWording.in(Locale.ENGLISH);
        AssessmentWording turkish = AssessmentWording.in(Locale.forLanguageTag("tr"));
        assertThat(english.eu("not specified")).isEqualTo("not specified");
        assertThat(turkish.eu("not specified")).isEqualTo("belirtilmemiş");
        assertThat(turkish.eu("0.25")).isEqualTo("0,25");
        assertThat(english.word(LotStatement.Threshold.SCALE)).endsWith("a scale, not a limit.");
        assertThat(turkish.word(LotStatement.Threshold.SCALE)).contains("limit değil");
        assertThat(english.text("endotoxin")).isEqualTo("Endotoxin at the specification's limit, EU");
    }
}
