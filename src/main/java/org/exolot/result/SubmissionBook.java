package org.exolot.result;

import static exolot.schema.fact.Tables.ANSWER;
import static exolot.schema.fact.Tables.ASSIGNMENT;
import static exolot.schema.fact.Tables.CAPTURE;
import static exolot.schema.fact.Tables.DETERMINATION;
import static exolot.schema.fact.Tables.PLATE;
import static exolot.schema.fact.Tables.PREPARATION;
import static exolot.schema.fact.Tables.READING;
import static exolot.schema.fact.Tables.RESULT;
import static exolot.schema.fact.Tables.RESULT_SOURCE;
import static exolot.schema.fact.Tables.RUN;
import static exolot.schema.fact.Tables.RUN_MATERIAL;
import static exolot.schema.fact.Tables.SUBMISSION;
import static exolot.schema.fact.Tables.SUBMISSION_FILE;
import static exolot.schema.fact.Tables.SUBMISSION_FINDING;
import static exolot.schema.fact.Tables.SUBMISSION_OUTCOME;
import static exolot.schema.fact.Tables.VOID_ATTEMPT;

import exolot.schema.fact.tables.records.AnswerRecord;
import exolot.schema.fact.tables.records.AssignmentRecord;
import exolot.schema.fact.tables.records.ReadingRecord;
import exolot.schema.fact.tables.records.ResultSourceRecord;
import exolot.schema.fact.tables.records.SubmissionFileRecord;
import exolot.schema.fact.tables.records.SubmissionFindingRecord;
import exolot.schema.fact.tables.records.SubmissionOutcomeRecord;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.exolot.assay.Determination;
import org.exolot.database.IdSource;
import org.exolot.finding.Finding;
import org.exolot.finding.Sha256;
import org.exolot.instrument.Export;
import org.exolot.ledger.Author;
import org.exolot.ledger.CanonicalJson;
import org.exolot.ledger.Entry;
import org.exolot.ledger.Recorder;
import org.exolot.people.PersonId;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableRecord;
import org.springframework.stereotype.Component;

/** Writes submissions: that they were accepted, and what became of them. Each is one ledger entry in the caller's transaction. */
@Component
public class SubmissionBook {
    /** The question of an answer that says which sample a name stands for. */
    static final String SAMPLE = "SAMPLE";

    /** The question of an answer that says which lot of a material was used; its place is the material's role. */
    static final String MATERIAL = "MATERIAL";

    /** The question of an answer to whatever was asked at a place. */
    static final String PLACE = "PLACE";

    /** The question of an answer that holds for every capture whose dilution is not recorded. */
    static final String DILUTION = "DILUTION";

    /** Each table after those that its rows refer to. */
    private static final List<Table<?>> AFTER_WHAT_IT_NAMES = List.of(
            SUBMISSION_OUTCOME,
            READING,
            SUBMISSION_FINDING,
            ASSIGNMENT,
            RUN,
            RUN_MATERIAL,
            CAPTURE,
            PLATE,
            PREPARATION,
            VOID_ATTEMPT,
            DETERMINATION,
            RESULT,
            RESULT_SOURCE);

    private static final Pattern NUMBER = Pattern.compile("[0-9.,eE+]+");

    private final DSLContext dsl;
    private final Recorder recorder;
    private final IdSource ids;
    private final Clock clock;

    SubmissionBook(DSLContext dsl, Recorder recorder, IdSource ids, Clock clock) {
        this.dsl = dsl;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether the submission's files and statements are recorded. */
    public boolean accepted(SubmissionId id) {
        return dsl.fetchExists(SUBMISSION, SUBMISSION.SUBMISSION_ID.eq(id.value()));
    }

    /** Whether it is recorded what became of the submission. */
    public boolean concluded(SubmissionId id) {
        return dsl.fetchExists(SUBMISSION_OUTCOME, SUBMISSION_OUTCOME.SUBMISSION_ID.eq(id.value()));
    }

    /**
     * Records that a submission was accepted.
     *
     * @throws org.springframework.dao.DuplicateKeyException where it is recorded already
     */
    public void accept(AcceptedSubmission accepted) {
        recorder.record(entry(accepted.by(), ResultEntryKind.SUBMISSION_ACCEPTED, rows(accepted), accepted.reason()));
    }

    /**
     * Checks, without writing, that what a person said can be recorded.
     *
     * @throws org.exolot.finding.RefusedException for a text that is too long
     */
    public void check(AcceptedSubmission accepted) {
        Recorder.check(rows(accepted));
    }

    private List<TableRecord<?>> rows(AcceptedSubmission accepted) {
        List<TableRecord<?>> rows = new ArrayList<>();
        exolot.schema.fact.tables.records.SubmissionRecord row = SUBMISSION.newRecord();
        row.setSubmissionId(accepted.id().value());
        row.setSubmittedBy(accepted.by().value());
        row.setReceivedAt(accepted.receivedAt());
        row.setChannel(accepted.channel());
        row.setPreview(accepted.preview());
        accepted.lot().ifPresent(row::setLotNumber);
        accepted.reason().ifPresent(row::setReason);
        rows.add(row);
        for (AcceptedSubmission.KeptFile file : accepted.files()) {
            rows.add(file(accepted.id(), rows.size(), file));
        }
        accepted.samples().forEach((name, sample) -> rows.add(answer(accepted, "", name, SAMPLE, sample, false)));
        accepted.answers().forEach((place, answer) -> {
            int split = place.lastIndexOf('#');
            rows.add(answer(
                    accepted,
                    place.substring(0, Math.max(split, 0)),
                    place.substring(split + 1),
                    PLACE,
                    answer,
                    NUMBER.matcher(answer).matches()));
        });
        accepted.materials()
                .forEach(used -> rows.add(answer(accepted, "", used.role().words(), MATERIAL, used.lot(), false)));
        accepted.dilution().ifPresent(factor -> rows.add(answer(accepted, "", "", DILUTION, factor.toString(), true)));
        return rows;
    }

    /**
     * Records what became of a submission.
     *
     * @throws org.springframework.dao.DuplicateKeyException where it is recorded already, or another submission recorded one of the runs or
     *     filled one of the orders at the same time: evaluate it again
     */
    public void conclude(Conclusion conclusion, Optional<String> reason) {
        List<TableRecord<?>> rows = new ArrayList<>();
        rows.add(outcome(conclusion));
        UUID submission = conclusion.submission().value();
        int findings = 0;
        for (Conclusion.OfFile file : conclusion.files()) {
            UUID reading = ids.next();
            rows.add(reading(submission, reading, file));
            for (Finding finding : file.findings()) {
                rows.add(finding(submission, ++findings, finding));
            }
            for (Conclusion.OfName name : file.names()) {
                rows.add(assignment(conclusion, file, name));
            }
            RunRows runRows = new RunRows(ids, submission, reading);
            for (Conclusion.OfRun run : file.runs()) {
                rows.addAll(runRows.of(file.export().orElseThrow(), run));
            }
            file.links().forEach(link -> rows.add(runRows.material(link.run(), link.material())));
        }
        for (Finding finding : conclusion.findings()) {
            rows.add(finding(submission, ++findings, finding));
        }
        for (Conclusion.OfResult result : conclusion.results()) {
            rows.addAll(result(conclusion.by(), result));
        }
        rows.sort(Comparator.comparingInt(written -> AFTER_WHAT_IT_NAMES.indexOf(written.getTable())));
        recorder.record(entry(conclusion.by(), ResultEntryKind.SUBMISSION_RECORDED, rows, reason));
    }

    private static Entry entry(PersonId by, ResultEntryKind kind, List<TableRecord<?>> rows, Optional<String> reason) {
        Entry entry = Entry.by(Author.person(by.value()), kind).with(rows);
        return reason.map(entry::because).orElse(entry);
    }

    private SubmissionFileRecord file(SubmissionId id, int ordinal, AcceptedSubmission.KeptFile file) {
        SubmissionFileRecord row = SUBMISSION_FILE.newRecord();
        row.setSubmissionFileId(ids.next());
        row.setSubmissionId(id.value());
        row.setOrdinal(ordinal);
        row.setName(file.file().name());
        row.setSha256(file.file().sha256().hex());
        row.setSize(file.size());
        return row;
    }

    private AnswerRecord answer(
            AcceptedSubmission accepted, String file, String place, String question, String said, boolean critical) {
        AnswerRecord row = ANSWER.newRecord();
        row.setAnswerId(ids.next());
        row.setSubmissionId(accepted.id().value());
        row.setFileName(file);
        row.setPlace(place);
        row.setQuestion(question);
        row.setAnswer(said);
        row.setCritical(critical);
        row.setAnsweredBy(accepted.by().value());
        return row;
    }

    private SubmissionOutcomeRecord outcome(Conclusion conclusion) {
        SubmissionOutcomeRecord row = SUBMISSION_OUTCOME.newRecord();
        row.setSubmissionId(conclusion.submission().value());
        row.setOutcome(conclusion.outcome().name());
        row.setFinishedAt(clock.instant());
        row.setRules(conclusion.rules());
        return row;
    }

    private static ReadingRecord reading(UUID submission, UUID id, Conclusion.OfFile file) {
        ReadingRecord row = READING.newRecord();
        row.setReadingId(id);
        row.setSubmissionId(submission);
        row.setSha256(file.file().sha256().hex());
        row.setFileName(file.file().name());
        row.setSizeBytes(file.size());
        row.setOutcome(file.outcome().name());
        file.export().map(Export::format).ifPresent(format -> row.setFormat(format.name()));
        file.export().map(Export::readerVersion).ifPresent(row::setReaderVersion);
        row.setStated(file.stated());
        row.setLinesTotal(file.account().lines());
        row.setLinesUsed(file.account().used());
        row.setLinesIgnored(file.account().ignored());
        row.setLeftOut(CanonicalJson.bytes(file.account().ignoredFor()));
        return row;
    }

    private SubmissionFindingRecord finding(UUID submission, int ordinal, Finding finding) {
        SubmissionFindingRecord row = SUBMISSION_FINDING.newRecord();
        row.setSubmissionFindingId(ids.next());
        row.setSubmissionId(submission);
        row.setOrdinal(ordinal);
        row.setSha256(finding.place().file().sha256().hex());
        row.setType(finding.type().name());
        row.setSeverity(finding.severity().name());
        row.setOccurrences(finding.count());
        row.setPlaces(
                CanonicalJson.bytes(finding.places().stream().map(Json::place).toList()));
        row.setFound(finding.found());
        row.setExpected(finding.expected());
        return row;
    }

    private AssignmentRecord assignment(Conclusion conclusion, Conclusion.OfFile file, Conclusion.OfName name) {
        AssignmentRecord row = ASSIGNMENT.newRecord();
        row.setAssignmentId(ids.next());
        row.setSubmissionId(conclusion.submission().value());
        row.setFileName(file.file().name());
        row.setNameInFile(name.nameInFile());
        name.lot().ifPresent(lot -> row.setLotId(lot.value()));
        name.sample().ifPresent(sample -> row.setSampleId(sample.value()));
        row.setBasis(name.basis());
        row.setAssignedBy(conclusion.by().value());
        return row;
    }

    private List<TableRecord<?>> result(PersonId by, Conclusion.OfResult result) {
        List<TableRecord<?>> rows = new ArrayList<>();
        exolot.schema.fact.tables.records.ResultRecord row = RESULT.newRecord();
        row.setResultId(result.id().value());
        row.setTestOrderId(result.order().value());
        row.setSampleId(result.sample().value());
        row.setMethodDocumentId(result.method().value());
        row.setAttribute(result.attribute());
        row.setReplicate(result.replicate());
        row.setRevision(result.revision());
        result.supersedes().ifPresent(earlier -> row.setSupersedesId(earlier.value()));
        row.setBasis(ResultBasis.MEASURED.name());
        row.setKind(StoredValue.kind(result.value()));
        row.setValueText(StoredValue.text(result.value()));
        StoredValue.number(result.value()).ifPresent(row::setNumber);
        row.setUnit(result.unit().code());
        result.uncertainty().ifPresent(row::setUncertainty);
        result.reason().ifPresent(row::setReason);
        row.setFormedBy(by.value());
        row.setFormedAt(clock.instant());
        rows.add(row);
        for (Conclusion.Part part : result.parts()) {
            for (Determination.Origin origin : part.from()) {
                rows.add(source(result.id(), rows.size(), part.determination(), origin));
            }
        }
        return rows;
    }

    private ResultSourceRecord source(
            ResultId result, int ordinal, DeterminationId determination, Determination.Origin origin) {
        ResultSourceRecord row = RESULT_SOURCE.newRecord();
        Sha256 sha256 = origin.place().file().sha256();
        row.setResultSourceId(ids.next());
        row.setResultId(result.value());
        row.setOrdinal(ordinal);
        row.setDeterminationId(determination.value());
        row.setRole(origin.role().name());
        row.setName(origin.name());
        row.setFileName(origin.place().file().name());
        row.setSha256(sha256.hex());
        row.setPlace(CanonicalJson.text(origin.place().named()));
        return row;
    }
}
