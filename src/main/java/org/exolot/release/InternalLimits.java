package org.exolot.release;

import static exolot.schema.fact.Tables.INTERNAL_LIMIT_ASSESSMENT;

import exolot.schema.fact.tables.records.InternalLimitAssessmentRecord;
import java.time.Clock;
import java.util.List;
import org.exolot.database.IdSource;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.ledger.Author;
import org.exolot.ledger.Entry;
import org.exolot.ledger.Recorder;
import org.exolot.lot.LotId;
import org.exolot.people.Access;
import org.exolot.people.Act;
import org.exolot.people.People;
import org.exolot.people.PersonId;
import org.exolot.result.ResultId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What QA writes about results between internal limit and limit. */
@Service
public class InternalLimits {
    private final DSLContext dsl;
    private final Recorder recorder;
    private final People people;
    private final IdSource ids;
    private final Clock clock;

    InternalLimits(DSLContext dsl, Recorder recorder, People people, IdSource ids, Clock clock) {
        this.dsl = dsl;
        this.recorder = recorder;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    /** All that was written for a lot, the oldest first. */
    public List<InternalLimitAssessment> of(LotId lot) {
        return dsl.selectFrom(INTERNAL_LIMIT_ASSESSMENT)
                .where(INTERNAL_LIMIT_ASSESSMENT.LOT_ID.eq(lot.value()))
                .orderBy(INTERNAL_LIMIT_ASSESSMENT.ASSESSED_AT, INTERNAL_LIMIT_ASSESSMENT.INTERNAL_LIMIT_ASSESSMENT_ID)
                .fetch(row -> new InternalLimitAssessment(
                        row.getCriterionId(),
                        new ResultId(row.getResultId()),
                        row.getText(),
                        new PersonId(row.getAssessedBy()),
                        row.getAssessedAt()));
    }

    /** Records QA's assessment of the results that a criterion of the lot was judged from. */
    @Transactional
    public void assess(PersonId by, LotId lot, String criterion, List<ResultId> results, String text) {
        Access.require(people.get(by), Act.ASSESS_INTERNAL_LIMIT);
        if (text.isBlank()) {
            throw new RefusedException(RefusalType.REASON_MISSING);
        }
        List<InternalLimitAssessmentRecord> rows = results.stream()
                .map(result -> {
                    InternalLimitAssessmentRecord row = new InternalLimitAssessmentRecord();
                    row.setInternalLimitAssessmentId(ids.next());
                    row.setLotId(lot.value());
                    row.setCriterionId(criterion);
                    row.setResultId(result.value());
                    row.setText(text);
                    row.setAssessedBy(by.value());
                    row.setAssessedAt(clock.instant());
                    return row;
                })
                .toList();
        recorder.record(Entry.by(Author.person(by.value()), ReleaseEntry.INTERNAL_LIMIT_ASSESSED)
                .with(rows));
    }
}
