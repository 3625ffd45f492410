package org.exolot.release;

import static exolot.schema.fact.Tables.ISSUE_DISPOSAL;

import exolot.schema.fact.tables.records.IssueDisposalRecord;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.exolot.assessment.Assessments;
import org.exolot.assessment.IssueType;
import org.exolot.assessment.LotAssessment.Issue;
import org.exolot.database.IdSource;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.ledger.Author;
import org.exolot.ledger.Entry;
import org.exolot.ledger.Recorder;
import org.exolot.lot.LotId;
import org.exolot.lot.Lots;
import org.exolot.people.Access;
import org.exolot.people.Act;
import org.exolot.people.People;
import org.exolot.people.PersonId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** QA's written disposal of what stands against a lot without being a fault of it (21 CFR 211.192: each discrepancy is accounted for). */
@Service
public class IssueDisposals {
    private static final Set<IssueType> DISPOSABLE = EnumSet.of(
            IssueType.RUN_WITHOUT_ORDER,
            IssueType.BEYOND_PLAN,
            IssueType.REPEATED_INVALID,
            IssueType.MATERIAL_EXPIRED,
            IssueType.ISOLATION_GATE_NOT_RECORDED,
            IssueType.ISOLATION_DEVIATION);

    private final DSLContext dsl;
    private final Assessments assessments;
    private final Lots lots;
    private final Recorder recorder;
    private final People people;
    private final IdSource ids;
    private final Clock clock;

    IssueDisposals(
            DSLContext dsl,
            Assessments assessments,
            Lots lots,
            Recorder recorder,
            People people,
            IdSource ids,
            Clock clock) {
        this.dsl = dsl;
        this.assessments = assessments;
        this.lots = lots;
        this.recorder = recorder;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether an issue of this type can be disposed of in writing; what speaks of the lot's quality never can. */
    public static boolean disposable(IssueType type) {
        return DISPOSABLE.contains(type);
    }

    /** All that was disposed of for a lot, the oldest first. */
    public List<IssueDisposal> of(LotId lot) {
        return dsl.selectFrom(ISSUE_DISPOSAL)
                .where(ISSUE_DISPOSAL.LOT_ID.eq(lot.value()))
                .orderBy(ISSUE_DISPOSAL.DISPOSED_AT, ISSUE_DISPOSAL.ISSUE_DISPOSAL_ID)
                .fetch(row -> new IssueDisposal(
                        IssueType.valueOf(row.getIssueType()),
                        row.getSubject(),
                        row.getDetail(),
                        row.getText(),
                        new PersonId(row.getDisposedBy()),
                        row.getDisposedAt()));
    }

    /**
     * Records QA's disposal of an issue as it stands now.
     *
     * @param subject the issue's subject
     * @param detail the issue's detail, as the person saw it
     * @throws RefusedException where the type cannot be disposed of, no such issue stands against the lot, or the text is empty
     */
    @Transactional
    public void dispose(PersonId by, LotId lot, IssueType type, String subject, String detail, String text) {
        Access.require(people.get(by), Act.DISPOSE_ISSUE);
        if (!disposable(type)) {
            throw new RefusedException(RefusalType.ISSUE_NOT_DISPOSABLE, subject);
        }
        if (text.isBlank()) {
            throw new RefusedException(RefusalType.REASON_MISSING);
        }
        Issue issue = assessments.of(lots.get(lot).number()).stream()
                .flatMap(assessment -> assessment.issues().stream())
                .filter(one -> one.type() == type
                        && one.subject().equals(subject)
                        && one.detail().equals(detail))
                .findFirst()
                .orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "issue", subject));
        IssueDisposalRecord row = new IssueDisposalRecord();
        row.setIssueDisposalId(ids.next());
        row.setLotId(lot.value());
        row.setIssueType(type.name());
        row.setSubject(issue.subject());
        row.setDetail(issue.detail());
        row.setText(text);
        row.setDisposedBy(by.value());
        row.setDisposedAt(clock.instant());
        recorder.record(Entry.by(Author.person(by.value()), ReleaseEntry.ISSUE_DISPOSED)
                .because(text)
                .with(row));
    }
}
