package org.exolot.result;

import static exolot.schema.fact.Tables.ASSIGNMENT;
import static exolot.schema.fact.Tables.PREPARATION;
import static exolot.schema.fact.Tables.READING;
import static exolot.schema.fact.Tables.RESULT;
import static exolot.schema.fact.Tables.RUN;
import static exolot.schema.fact.Tables.SUBMISSION_OUTCOME;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.exolot.finding.FileId;
import org.exolot.finding.Sha256;
import org.exolot.lot.LotId;
import org.exolot.sample.SampleId;
import org.exolot.sample.TestOrderId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Reads the runs of a submission. Three queries. */
@Component
class SubmittedRuns {
    private final DSLContext dsl;

    SubmittedRuns(DSLContext dsl) {
        this.dsl = dsl;
    }

    List<SubmittedRun> of(SubmissionId submission) {
        Map<UUID, List<SubmittedRun.Fills>> fills = fills(submission);
        return dsl.select(RUN.asterisk(), READING.FILE_NAME, READING.SHA256)
                .from(RUN)
                .join(READING)
                .on(READING.READING_ID.eq(RUN.READING_ID))
                .where(RUN.SUBMISSION_ID.eq(submission.value()))
                .orderBy(RUN.RUN_ID)
                .fetch(row -> new SubmittedRun(
                        new RunId(row.get(RUN.RUN_ID)),
                        new FileId(row.get(READING.FILE_NAME), new Sha256(row.get(READING.SHA256))),
                        row.get(RUN.RUN_KEY),
                        row.get(RUN.NAME),
                        row.get(RUN.REVISION),
                        row.get(RUN.VALIDITY),
                        fills.getOrDefault(row.get(RUN.RUN_ID), List.of())));
    }

    private Map<UUID, List<SubmittedRun.Fills>> fills(SubmissionId submission) {
        Map<UUID, List<String>> results = results(submission);
        Map<UUID, List<SubmittedRun.Fills>> fills = new HashMap<>();
        dsl.select(
                        RUN.RUN_ID,
                        ASSIGNMENT.NAME_IN_FILE,
                        ASSIGNMENT.LOT_ID,
                        ASSIGNMENT.SAMPLE_ID,
                        PREPARATION.TEST_ORDER_ID,
                        PREPARATION.ORDINAL)
                .from(RUN)
                .join(READING)
                .on(READING.READING_ID.eq(RUN.READING_ID))
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.SUBMISSION_ID.eq(RUN.SUBMISSION_ID).and(ASSIGNMENT.FILE_NAME.eq(READING.FILE_NAME)))
                .leftJoin(PREPARATION)
                .on(PREPARATION.RUN_ID.eq(RUN.RUN_ID).and(PREPARATION.NAME_IN_FILE.eq(ASSIGNMENT.NAME_IN_FILE)))
                .where(RUN.SUBMISSION_ID.eq(submission.value()))
                .orderBy(RUN.RUN_ID, ASSIGNMENT.ASSIGNMENT_ID)
                .forEach(row -> fills.computeIfAbsent(row.get(RUN.RUN_ID), run -> new ArrayList<>())
                        .add(fills(row, results)));
        return fills;
    }

    private static SubmittedRun.Fills fills(Record row, Map<UUID, List<String>> results) {
        Optional<UUID> order = Optional.ofNullable(row.get(PREPARATION.TEST_ORDER_ID));
        return new SubmittedRun.Fills(
                row.get(ASSIGNMENT.NAME_IN_FILE),
                Optional.ofNullable(row.get(ASSIGNMENT.LOT_ID)).map(LotId::new),
                Optional.ofNullable(row.get(ASSIGNMENT.SAMPLE_ID)).map(SampleId::new),
                order.map(TestOrderId::new),
                Optional.ofNullable(row.get(PREPARATION.ORDINAL)).orElse(0),
                order.map(results::get).orElse(List.of()));
    }

    /** The attributes of the results formed with the submission, by order: they stand in the same ledger entry as its outcome. */
    private Map<UUID, List<String>> results(SubmissionId submission) {
        return dsl.select(RESULT.TEST_ORDER_ID, RESULT.ATTRIBUTE)
                .from(RESULT)
                .join(SUBMISSION_OUTCOME)
                .on(SUBMISSION_OUTCOME.ENTRY_ID.eq(RESULT.ENTRY_ID))
                .where(SUBMISSION_OUTCOME.SUBMISSION_ID.eq(submission.value()))
                .orderBy(RESULT.RESULT_ID)
                .fetchGroups(RESULT.TEST_ORDER_ID, RESULT.ATTRIBUTE);
    }
}
