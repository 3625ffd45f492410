package org.exolot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.exolot.assay.Attributes;
import org.exolot.assessment.Assessments;
import org.exolot.assessment.LotAssessment;
import org.exolot.criterion.Verdict;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.finding.FileId;
import org.exolot.finding.Sha256;
import org.exolot.lot.Lot;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.result.EnteredResult;
import org.exolot.result.ResultRecord;
import org.exolot.result.ResultStatus;
import org.exolot.result.ResultWork;
import org.exolot.sample.TestOrder;
import org.junit.jupiter.api.Test;

/** Extractable volume: at least 1.00 mL in each of the containers ordered (QT-04), and their mean feeds the particles per vial (QT-01). */
@EveryDatabase
class EachContainerTest {
    private final IngestLab lab;

    EachContainerTest(TestDatabase database) {
        lab = IngestLab.on(database);
    }

    private LotAssessment assess() {
        return lab.get(Assessments.class).of("EACH-1").orElseThrow();
    }

    private void enter(TestOrder order, String milliliters, Optional<String> reason, OptionalInt container) {
        lab.get(ResultWork.class)
                .enter(
                        lab.id("ana"),
                        new EnteredResult(
                                order.id(),
                                "extractable volume",
                                new Value.Measured(new BigDecimal(milliliters)),
                                new Unit("mL"),
                                new FileId("report.pdf", Sha256.of(new byte[] {1})),
                                reason,
                                container,
                                Optional.empty()));
    }

    @Test
    void each_container_is_judged_by_itself_once_all_are_there_and_their_mean_is_the_factor() {
        Lot lot = lab.lot("EACH-1", 1);
        TestOrder order = lab.orderOnFurther(lot, "USP-697", 3);
        enter(order, "1.05", Optional.empty(), OptionalInt.empty());
        enter(order, "1.10", Optional.empty(), OptionalInt.empty());
        assertThat(verdict().outcome()).as("two of three containers").isEqualTo(Verdict.NOT_TESTED);
        enter(order, "0.99", Optional.empty(), OptionalInt.empty());
        assertThat(verdict().outcome()).isEqualTo(Verdict.FAIL);
        assertThat(results()).extracting(ResultRecord::replicate).containsExactlyInAnyOrder(1, 2, 3);

        enter(order, "1.00", Optional.of("read from the wrong line"), OptionalInt.of(3));
        assertThat(verdict().outcome()).isEqualTo(Verdict.PASS);
        assertThat(results())
                .filteredOn(result -> result.status() == ResultStatus.SUPERSEDED)
                .singleElement()
                .satisfies(result -> assertThat(result.value()).isEqualTo(new Value.Measured(new BigDecimal("0.99"))));

        lab.ingest(lab.of(
                Optional.empty(), Map.of("vial", "EACH-1/P"), IngestLab.nta("vial", 10, 1e11, Optional.of(1000), 6)));
        BigDecimal perMl = number(results(Attributes.PARTICLE_CONCENTRATION).getFirst());
        assertThat(assess().derived())
                .filteredOn(derived -> derived.attribute().equals("particles per vial"))
                .singleElement()
                .satisfies(derived -> assertThat(((Value.Measured) derived.value()).number())
                        .as("concentration × (1.05 + 1.10 + 1.00) / 3 mL")
                        .isCloseTo(perMl.multiply(new BigDecimal("1.05")), within(new BigDecimal("1E+4"))));
    }

    private LotAssessment.CriterionVerdict verdict() {
        return assess().verdict("QT-04").orElseThrow();
    }

    private List<ResultRecord> results() {
        return results("extractable volume");
    }

    private List<ResultRecord> results(String attribute) {
        return assess().results().stream()
                .map(LotAssessment.ResultLine::result)
                .filter(result -> result.attribute().equals(attribute))
                .toList();
    }

    private static BigDecimal number(ResultRecord result) {
        return ((Value.Measured) result.value()).number();
    }
}
