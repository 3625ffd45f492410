package org.exolot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.exolot.assessment.Assessments;
import org.exolot.assessment.IssueType;
import org.exolot.assessment.LotAssessment;
import org.exolot.assessment.LotStatement;
import org.exolot.assessment.LotStatements;
import org.exolot.criterion.Reason;
import org.exolot.criterion.SamplingPoint;
import org.exolot.criterion.Verdict;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.finding.FileId;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.ledger.Author;
import org.exolot.lot.Lot;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.result.EnteredResult;
import org.exolot.result.InvalidRuns;
import org.exolot.result.ResultWork;
import org.exolot.sample.Samples;
import org.exolot.sample.TestOrder;
import org.exolot.sample.TestOrders;
import org.exolot.vault.ObjectRegister;
import org.exolot.vault.Vault;
import org.junit.jupiter.api.Test;

/** Runs by hand: their controls decide before their values do, and a potency is formed by its plan. */
@EveryDatabase
class EntryByHandTest {
    private static final String CALNEXIN = "calnexin";
    private static final String POTENCY = "relative potency (dermal papilla cell proliferation)";
    private static final Map<String, String> SIMILAR = Map.of(
            "reference lot",
            "EV-RS-001",
            "slope ratio, 90 % CI, lower end",
            "0.91",
            "slope ratio, 90 % CI, upper end",
            "1.08");

    private final IngestLab lab;

    EntryByHandTest(TestDatabase database) {
        lab = IngestLab.on(database);
    }

    @Test
    void absence_beside_an_empty_lysate_lane_is_no_result_and_no_out_of_specification_and_counts() {
        Lot lot = lab.lot("LYSATE", 1);
        lab.orderAlso("LYSATE", "WB-01", SamplingPoint.BULK);
        assertThatThrownBy(() -> enter(lot, "WB-01", CALNEXIN, "not detected", Map.of(), Optional.empty()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.type()).isEqualTo(RefusalType.CONTROL_NOT_STATED));
        int before = lab.get(InvalidRuns.class).all().size();

        enter(lot, "WB-01", CALNEXIN, "not detected", Map.of("lysate lane", "no band"), Optional.empty());
        LotAssessment once = standing("LYSATE");
        assertThat(once.verdict("ID-03").orElseThrow())
                .returns(Verdict.NOT_TESTED, LotAssessment.CriterionVerdict::outcome)
                .returns(
                        Reason.Type.MISSING_INVALID_RUN,
                        verdict -> verdict.why().type())
                .satisfies(verdict -> assertThat(verdict.printed()).contains("lysate lane: no band (positive)"));
        assertThat(once.issues())
                .extracting(LotAssessment.Issue::type)
                .contains(IssueType.NOT_TESTED)
                .doesNotContain(IssueType.OUT_OF_SPECIFICATION, IssueType.REPEATED_INVALID);

        enter(lot, "WB-01", CALNEXIN, "not detected", Map.of("lysate lane", "negative"), Optional.of("repeat"));
        assertThat(standing("LYSATE").issues())
                .extracting(LotAssessment.Issue::type)
                .contains(IssueType.REPEATED_INVALID);

        enter(lot, "WB-01", CALNEXIN, "not detected", Map.of("lysate lane", "positive"), Optional.of("new blot"));
        assertThat(standing("LYSATE").verdict("ID-03").orElseThrow().outcome()).isEqualTo(Verdict.PASS);
        List<InvalidRuns.Attempt> attempts = lab.get(InvalidRuns.class).all();
        assertThat(attempts).hasSize(before + 3);
        assertThat(InvalidRuns.by(attempts.subList(attempts.size() - 3, attempts.size()), InvalidRuns.Attempt::analyst)
                        .get(lab.id("ana")))
                .satisfies(rate -> assertThat(rate.invalid()).isEqualTo(2))
                .satisfies(rate -> assertThat(rate.percent()).isEqualByComparingTo("66.7"));
    }

    @Test
    void a_potency_is_extended_once_by_its_plan_and_then_judged_by_all_its_assays() {
        Lot lot = lab.lot("POTENCY", 1);
        lab.orderAlso("POTENCY", "PBA-01", SamplingPoint.FINAL_CONTAINER);
        for (String value : List.of("62", "88", "121")) {
            enter(lot, "PBA-01", POTENCY, value, SIMILAR, Optional.empty());
        }
        assertThat(standing("POTENCY").verdict("PT-01").orElseThrow())
                .returns(Verdict.NOT_TESTED, LotAssessment.CriterionVerdict::outcome)
                .returns(Reason.Type.MISSING_PENDING, verdict -> verdict.why().type())
                .satisfies(verdict -> assertThat(verdict.printed()).startsWith("3 / 6"));
        for (String value : List.of("90", "91", "89")) {
            enter(lot, "PBA-01", POTENCY, value, SIMILAR, Optional.empty());
        }
        LotAssessment extended = standing("POTENCY");
        assertThat(extended.verdict("PT-01").orElseThrow())
                .returns(Verdict.PASS, LotAssessment.CriterionVerdict::outcome)
                .satisfies(verdict -> assertThat(verdict.results()).hasSize(6));
        assertThat(extended.derived())
                .anySatisfy(derived -> assertThat(derived.formula()).startsWith("geometric mean of 6"));
        assertThatThrownBy(() -> enter(lot, "PBA-01", POTENCY, "95", SIMILAR, Optional.empty()))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_lot_says_what_is_reported_of_it() {
        lab.lot("SAYS", 1);
        LotStatement statement = lab.get(LotStatements.class).of("SAYS").orElseThrow();
        assertThat(statement.completeness())
                .extracting(LotStatement.Checklist::name)
                .containsExactly("MISEV2018", "EV-METRIC", "MSC-sEV");
        assertThat(statement.doses())
                .singleElement()
                .satisfies(table -> assertThat(table.lines())
                        .extracting(LotStatement.DoseLine::areaCm2)
                        .containsExactly("20", "40", "60", "80", "100"))
                .satisfies(table -> assertThat(table.lines())
                        .as("less than 0.25 EU/mL, one mL by vial; 5 EU/kg of 70 kg, on this route a scale")
                        .extracting(line -> line.endotoxin().orElseThrow())
                        .extracting(one -> one.eu() + " of " + one.thresholdEu() + " " + one.thresholdIs())
                        .containsExactly(
                                "0.05 of 350 SCALE",
                                "0.1 of 350 SCALE",
                                "0.15 of 350 SCALE",
                                "0.2 of 350 SCALE",
                                "0.25 of 350 SCALE"));
    }

    private LotAssessment standing(String lot) {
        return lab.get(Assessments.class).of(lot).orElseThrow();
    }

    private void enter(
            Lot lot,
            String method,
            String attribute,
            String value,
            Map<String, String> controls,
            Optional<String> reason) {
        TestOrder order = lab
                .get(TestOrders.class)
                .ofSamples(lab.get(Samples.class).ofLot(lot.id()).stream()
                        .map(sample -> sample.id())
                        .toList())
                .stream()
                .filter(one -> one.number().endsWith(method))
                .findFirst()
                .orElseThrow();
        var kept = lab.get(Vault.class)
                .keep(new ByteArrayInputStream(("Report " + value).getBytes(StandardCharsets.UTF_8)));
        lab.get(ObjectRegister.class).register(kept, Author.person(lab.id("ana").value()));
        boolean number = value.matches("[0-9.]+");
        lab.get(ResultWork.class)
                .enter(
                        lab.id("ana"),
                        new EnteredResult(
                                order.id(),
                                attribute,
                                number ? new Value.Measured(new BigDecimal(value)) : new Value.Qualitative(value),
                                new Unit(number ? "%" : "1"),
                                new FileId("report.txt", kept.sha256()),
                                reason,
                                OptionalInt.empty(),
                                Optional.empty(),
                                controls));
    }
}
