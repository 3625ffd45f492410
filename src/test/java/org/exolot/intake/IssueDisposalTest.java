package org.exolot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.exolot.assay.Attributes;
import org.exolot.assessment.IssueType;
import org.exolot.assessment.LotAssessment.Issue;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.finding.Sha256;
import org.exolot.ledger.LedgerVerification;
import org.exolot.lot.LotId;
import org.exolot.release.BlockerType;
import org.exolot.release.IssueDisposals;
import org.exolot.release.Release;
import org.exolot.release.Standing;
import org.exolot.result.ResultRecord;
import org.exolot.result.ResultWork;
import org.exolot.result.ReviewDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What QA can dispose of in writing, what never, and who may act on results. */
@EveryDatabase
class IssueDisposalTest {
    private static final String WHY = "A training run; the preparation was not of this lot's plan.";

    private final IngestLab lab;

    IssueDisposalTest(TestDatabase database) {
        lab = IngestLab.on(database);
    }

    @Test
    void a_determination_beyond_the_plan_is_disposed_of_once_and_a_further_one_needs_its_own() {
        LotId lot = lab.lot("DISPOSED", 1).id();
        measure("DISPOSED", 10);
        measure("DISPOSED", 30);
        Standing before = standing("DISPOSED");
        Issue extra = issue(before, IssueType.BEYOND_PLAN);
        assertThat(before.toDispose()).containsExactly(extra);
        Sha256 signed = before.content();

        refused(RefusalType.NOT_ALLOWED, () -> dispose("rea", lot, extra, WHY));
        refused(RefusalType.REASON_MISSING, () -> dispose("quinn", lot, extra, " "));
        dispose("quinn", lot, extra, WHY);

        Standing after = standing("DISPOSED");
        assertThat(after.blockers()).noneMatch(blocker -> blocker.type() == BlockerType.BEYOND_PLAN);
        assertThat(after.blockers()).hasSize(before.blockers().size() - 1);
        assertThat(after.toDispose()).isEmpty();
        assertThat(after.content()).as("what a decision signs").isNotEqualTo(signed);
        assertThat(after.disposals()).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo(WHY);
            assertThat(one.disposedBy()).isEqualTo(lab.id("quinn"));
        });
        assertThat(lab.get(LedgerVerification.class).verify().differences()).isEmpty();

        measure("DISPOSED", 50);
        assertThat(standing("DISPOSED").blockers())
                .filteredOn(blocker -> blocker.type() == BlockerType.BEYOND_PLAN)
                .hasSize(1);
    }

    @Test
    void a_test_invalid_a_third_time_is_not_covered_by_what_was_written_about_two() {
        LotId lot = lab.lot("REPEATED", 1).id();
        invalid("REPEATED", 100);
        invalid("REPEATED", 120);
        Issue twice = issue(standing("REPEATED"), IssueType.REPEATED_INVALID);
        dispose("quinn", lot, twice, WHY);
        assertThat(standing("REPEATED").blockers())
                .noneMatch(blocker -> blocker.type() == BlockerType.REPEATED_INVALID);
        invalid("REPEATED", 140);
        assertThat(standing("REPEATED").blockers()).anyMatch(blocker -> blocker.type() == BlockerType.REPEATED_INVALID);
        refused(RefusalType.NOT_FOUND, () -> dispose("quinn", lot, twice, WHY));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {
                "RUN_WITHOUT_ORDER",
                "BEYOND_PLAN",
                "REPEATED_INVALID",
                "MATERIAL_EXPIRED",
                "ISOLATION_GATE_NOT_RECORDED",
                "ISOLATION_DEVIATION"
            })
    void what_speaks_of_the_lots_quality_is_never_disposed_of_in_writing(IssueType type) {
        LotId lot = lab.lot("NEVER-" + type, 1).id();
        int before = standing("NEVER-" + type).blockers().size();
        refused(
                RefusalType.ISSUE_NOT_DISPOSABLE,
                () -> dispose("quinn", lot, new Issue(type, "SA-02", Optional.empty(), "endotoxin"), WHY));
        assertThat(standing("NEVER-" + type).blockers()).hasSize(before);
        assertThat(lab.get(IssueDisposals.class).of(lot)).isEmpty();
    }

    @Test
    void who_has_not_the_role_neither_enters_nor_reviews_a_result() {
        lab.lot("ROLES", 1);
        measure("ROLES", 200);
        ResultRecord result = standing("ROLES").assessment().results().stream()
                .map(line -> line.result())
                .filter(one -> one.attribute().equals(Attributes.PARTICLE_CONCENTRATION))
                .findFirst()
                .orElseThrow();
        ResultWork work = lab.get(ResultWork.class);
        refused(
                RefusalType.NOT_ALLOWED,
                () -> work.review(lab.id("quinn"), result.id(), ReviewDecision.ACCEPTED, "Looks right."));
        var report = new org.exolot.finding.FileId(
                "report.txt", result.from().getFirst().sha256());
        refused(
                RefusalType.NOT_ALLOWED,
                () -> work.enter(
                        lab.id("rea"),
                        result.order(),
                        result.attribute(),
                        result.value(),
                        result.unit(),
                        report,
                        Optional.of("Typing error.")));
        refused(
                RefusalType.NOT_ALLOWED,
                () -> work.confirm(
                        lab.id("quinn"),
                        new org.exolot.result.AnswerId(result.id().value())));
        work.review(lab.id("rea"), result.id(), ReviewDecision.ACCEPTED, "Checked.");
    }

    private void measure(String lot, int minute) {
        lab.ingest(lab.of(Optional.of(lot), IngestLab.nta("vial", minute, 1e11, Optional.of(1000), minute)));
    }

    private void invalid(String lot, int minute) {
        lab.ingest(lab.of(Optional.of(lot), IngestLab.nta("vial", minute, 1e11, Optional.of(1000), minute, 2)));
    }

    private Standing standing(String lot) {
        return lab.get(Release.class).standing(lot).orElseThrow();
    }

    private static Issue issue(Standing standing, IssueType type) {
        return standing.assessment().issues().stream()
                .filter(issue -> issue.type() == type)
                .findFirst()
                .orElseThrow();
    }

    private void dispose(String by, LotId lot, Issue issue, String text) {
        lab.get(IssueDisposals.class).dispose(lab.id(by), lot, issue.type(), issue.subject(), issue.detail(), text);
    }

    private static void refused(RefusalType type, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.type()).isEqualTo(type));
    }
}
