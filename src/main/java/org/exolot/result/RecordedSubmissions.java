package org.exolot.result;

import static exolot.schema.fact.Tables.ANSWER;
import static exolot.schema.fact.Tables.ANSWER_CONFIRMATION;
import static exolot.schema.fact.Tables.READING;
import static exolot.schema.fact.Tables.RESULT_SOURCE;
import static exolot.schema.fact.Tables.SUBMISSION;
import static exolot.schema.fact.Tables.SUBMISSION_FILE;
import static exolot.schema.fact.Tables.SUBMISSION_FINDING;
import static exolot.schema.fact.Tables.SUBMISSION_OUTCOME;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Sha256;
import org.exolot.people.PersonId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads submissions with four queries, however many there are. */
@Component
class RecordedSubmissions implements Submissions {
    private final DSLContext dsl;
    private final SubmittedRuns runs;

    RecordedSubmissions(DSLContext dsl, SubmittedRuns runs) {
        this.dsl = dsl;
        this.runs = runs;
    }

    @Override
    public List<SubmissionRecord> newest(int atMost) {
        return load(DSL.noCondition(), atMost);
    }

    @Override
    public List<SubmissionRecord> awaitingAnswers(int atMost) {
        var later = READING.as("later");
        var laterSubmission = SUBMISSION.as("later_submission");
        return load(
                SUBMISSION
                        .PREVIEW
                        .isFalse()
                        .and(DSL.exists(DSL.selectOne()
                                .from(READING)
                                .where(READING.SUBMISSION_ID.eq(SUBMISSION.SUBMISSION_ID))
                                .and(READING.OUTCOME.eq(FileOutcome.QUESTION.name()))
                                .andNotExists(DSL.selectOne()
                                        .from(later)
                                        .join(laterSubmission)
                                        .on(laterSubmission.SUBMISSION_ID.eq(later.SUBMISSION_ID))
                                        .where(later.SHA256.eq(READING.SHA256))
                                        .and(later.OUTCOME.ne(FileOutcome.REJECTED.name()))
                                        .and(laterSubmission.PREVIEW.isFalse())
                                        .and(laterSubmission.RECEIVED_AT.gt(SUBMISSION.RECEIVED_AT))))),
                atMost);
    }

    @Override
    public Optional<SubmissionRecord> find(SubmissionId id) {
        return load(SUBMISSION.SUBMISSION_ID.eq(id.value()), 1).stream().findFirst();
    }

    @Override
    public Optional<String> nameOf(Sha256 bytes) {
        return dsl.select(READING.FILE_NAME)
                .from(READING)
                .join(SUBMISSION)
                .on(SUBMISSION.SUBMISSION_ID.eq(READING.SUBMISSION_ID))
                .where(READING.SHA256.eq(bytes.hex()))
                .orderBy(SUBMISSION.RECEIVED_AT.desc(), READING.READING_ID)
                .limit(1)
                .fetchOptional(READING.FILE_NAME)
                .or(() -> dsl.select(RESULT_SOURCE.FILE_NAME)
                        .from(RESULT_SOURCE)
                        .where(RESULT_SOURCE.SHA256.eq(bytes.hex()))
                        .orderBy(RESULT_SOURCE.RESULT_SOURCE_ID.desc())
                        .limit(1)
                        .fetchOptional(RESULT_SOURCE.FILE_NAME));
    }

    @Override
    public List<SubmittedRun> runs(SubmissionId id) {
        return runs.of(id);
    }

    private List<SubmissionRecord> load(Condition condition, int atMost) {
        var rows = dsl.select(SUBMISSION.asterisk(), SUBMISSION_OUTCOME.OUTCOME)
                .from(SUBMISSION)
                .leftJoin(SUBMISSION_OUTCOME)
                .on(SUBMISSION_OUTCOME.SUBMISSION_ID.eq(SUBMISSION.SUBMISSION_ID))
                .where(condition)
                .orderBy(SUBMISSION.RECEIVED_AT.desc(), SUBMISSION.SUBMISSION_ID.desc())
                .limit(atMost)
                .fetch();
        Set<UUID> ids = rows.intoSet(SUBMISSION.SUBMISSION_ID);
        Map<UUID, List<SubmissionRecord.FileRecord>> files = files(ids);
        Map<UUID, List<Finding>> findings = findings(ids);
        Map<UUID, List<SubmissionRecord.AnswerRecord>> answers = answers(ids);
        return rows.map(row -> {
            UUID id = row.get(SUBMISSION.SUBMISSION_ID);
            return new SubmissionRecord(
                    new SubmissionId(id),
                    new PersonId(row.get(SUBMISSION.SUBMITTED_BY)),
                    row.get(SUBMISSION.RECEIVED_AT),
                    row.get(SUBMISSION.CHANNEL),
                    row.get(SUBMISSION.PREVIEW),
                    Optional.ofNullable(row.get(SUBMISSION.LOT_NUMBER)),
                    Optional.ofNullable(row.get(SUBMISSION_OUTCOME.OUTCOME)).map(FileOutcome::valueOf),
                    Optional.ofNullable(row.get(SUBMISSION.REASON)),
                    files.getOrDefault(id, List.of()),
                    findings.getOrDefault(id, List.of()),
                    answers.getOrDefault(id, List.of()));
        });
    }

    private Map<UUID, List<SubmissionRecord.FileRecord>> files(Set<UUID> ids) {
        Map<UUID, List<SubmissionRecord.FileRecord>> files = new LinkedHashMap<>();
        dsl.select(
                        SUBMISSION_FILE.asterisk(),
                        READING.FORMAT,
                        READING.OUTCOME,
                        READING.LINES_TOTAL,
                        READING.LINES_USED,
                        READING.LINES_IGNORED,
                        READING.LEFT_OUT)
                .from(SUBMISSION_FILE)
                .leftJoin(READING)
                .on(READING.SUBMISSION_ID
                        .eq(SUBMISSION_FILE.SUBMISSION_ID)
                        .and(READING.SHA256.eq(SUBMISSION_FILE.SHA256))
                        .and(READING.FILE_NAME.eq(SUBMISSION_FILE.NAME)))
                .where(SUBMISSION_FILE.SUBMISSION_ID.in(ids))
                .orderBy(SUBMISSION_FILE.SUBMISSION_ID, SUBMISSION_FILE.ORDINAL)
                .forEach(row -> files.computeIfAbsent(
                                row.get(SUBMISSION_FILE.SUBMISSION_ID), submission -> new ArrayList<>())
                        .add(new SubmissionRecord.FileRecord(
                                new FileId(row.get(SUBMISSION_FILE.NAME), new Sha256(row.get(SUBMISSION_FILE.SHA256))),
                                row.get(SUBMISSION_FILE.SIZE),
                                Optional.ofNullable(row.get(READING.FORMAT)),
                                Optional.ofNullable(row.get(READING.OUTCOME)).map(FileOutcome::valueOf),
                                Optional.ofNullable(row.get(READING.LINES_TOTAL))
                                        .map(total -> new SubmissionRecord.Lines(
                                                total,
                                                row.get(READING.LINES_USED),
                                                row.get(READING.LINES_IGNORED),
                                                Json.counts(row.get(READING.LEFT_OUT)))))));
        return files;
    }

    private Map<UUID, List<Finding>> findings(Set<UUID> ids) {
        Map<UUID, List<Finding>> findings = new LinkedHashMap<>();
        dsl.selectFrom(SUBMISSION_FINDING)
                .where(SUBMISSION_FINDING.SUBMISSION_ID.in(ids))
                .orderBy(SUBMISSION_FINDING.SUBMISSION_ID, SUBMISSION_FINDING.ORDINAL)
                .forEach(row -> findings.computeIfAbsent(row.getSubmissionId(), submission -> new ArrayList<>())
                        .add(new Finding(
                                FindingType.valueOf(row.getType()),
                                row.getOccurrences(),
                                Json.places(Json.read(row.getPlaces())),
                                row.getFound(),
                                row.getExpected())));
        return findings;
    }

    private Map<UUID, List<SubmissionRecord.AnswerRecord>> answers(Set<UUID> ids) {
        Map<UUID, List<SubmissionRecord.AnswerRecord>> answers = new LinkedHashMap<>();
        dsl.select(ANSWER.asterisk(), ANSWER_CONFIRMATION.CONFIRMED_BY)
                .from(ANSWER)
                .leftJoin(ANSWER_CONFIRMATION)
                .on(ANSWER_CONFIRMATION.ANSWER_ID.eq(ANSWER.ANSWER_ID))
                .where(ANSWER.SUBMISSION_ID.in(ids))
                .orderBy(ANSWER.ANSWER_ID)
                .forEach(row -> answers.computeIfAbsent(row.get(ANSWER.SUBMISSION_ID), submission -> new ArrayList<>())
                        .add(answer(row)));
        return answers;
    }

    private static SubmissionRecord.AnswerRecord answer(Record row) {
        String file = row.get(ANSWER.FILE_NAME);
        String place = row.get(ANSWER.PLACE);
        return new SubmissionRecord.AnswerRecord(
                new AnswerId(row.get(ANSWER.ANSWER_ID)),
                file.isEmpty() ? place : file + "#" + place,
                row.get(ANSWER.QUESTION),
                row.get(ANSWER.ANSWER_),
                row.get(ANSWER.CRITICAL),
                Optional.ofNullable(row.get(ANSWER_CONFIRMATION.CONFIRMED_BY)).map(PersonId::new));
    }
}
