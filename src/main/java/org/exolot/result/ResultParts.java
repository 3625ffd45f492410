package org.exolot.result;

import static exolot.schema.fact.Tables.ANSWER;
import static exolot.schema.fact.Tables.ANSWER_CONFIRMATION;
import static exolot.schema.fact.Tables.CAPTURE;
import static exolot.schema.fact.Tables.DETERMINATION;
import static exolot.schema.fact.Tables.PREPARATION;
import static exolot.schema.fact.Tables.READING;
import static exolot.schema.fact.Tables.RESULT_REVIEW;
import static exolot.schema.fact.Tables.RESULT_SOURCE;
import static exolot.schema.fact.Tables.RUN;
import static exolot.schema.fact.Tables.SUBMISSION;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.exolot.finding.Sha256;
import org.exolot.people.PersonId;
import org.exolot.quantity.Unit;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What belongs to results: their places, individual values, measurers, open answers and reviews. Four queries. */
@Component
class ResultParts {
    private final DSLContext dsl;

    ResultParts(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * The parts by the result's id.
     *
     * @param correctedRun for results that rest on a run that was corrected: superseded, or invalid where the corrected run is
     */
    record Loaded(
            Map<UUID, List<ResultRecord.SourcePlace>> places,
            Map<UUID, List<ResultRecord.Individual>> individuals,
            Map<UUID, Set<PersonId>> measuredBy,
            Map<UUID, List<AnswerId>> unconfirmed,
            Map<UUID, ResultStatus> correctedRun,
            Map<UUID, List<ResultRecord.Review>> reviews) {}

    Loaded load(Set<UUID> results) {
        Map<UUID, List<ResultRecord.SourcePlace>> places = new HashMap<>();
        Map<UUID, Set<UUID>> determinations = new LinkedHashMap<>();
        dsl.selectFrom(RESULT_SOURCE)
                .where(RESULT_SOURCE.RESULT_ID.in(results))
                .orderBy(RESULT_SOURCE.RESULT_ID, RESULT_SOURCE.ORDINAL)
                .forEach(row -> {
                    places.computeIfAbsent(row.getResultId(), result -> new ArrayList<>())
                            .add(new ResultRecord.SourcePlace(
                                    row.getRole(),
                                    row.getName(),
                                    row.getFileName(),
                                    new Sha256(row.getSha256()),
                                    row.getPlace()));
                    if (row.getDeterminationId() != null) {
                        determinations
                                .computeIfAbsent(row.getResultId(), result -> new java.util.LinkedHashSet<>())
                                .add(row.getDeterminationId());
                    }
                });
        Map<UUID, Part> parts =
                parts(determinations.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<UUID, List<AnswerId>> open =
                openAnswers(parts.values().stream().map(Part::run).collect(Collectors.toSet()));
        Loaded loaded = new Loaded(
                places, new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(), reviews(results));
        determinations.forEach((result, ids) -> ids.stream()
                .map(parts::get)
                .filter(Objects::nonNull)
                .forEach(part -> add(loaded, result, part, open.getOrDefault(part.run(), List.of()))));
        return loaded;
    }

    private static void add(Loaded loaded, UUID result, Part part, List<AnswerId> open) {
        loaded.individuals().computeIfAbsent(result, id -> new ArrayList<>()).add(part.individual());
        loaded.measuredBy().computeIfAbsent(result, id -> new HashSet<>()).add(part.submittedBy());
        List<AnswerId> unconfirmed = loaded.unconfirmed().computeIfAbsent(result, id -> new ArrayList<>());
        open.stream().filter(answer -> !unconfirmed.contains(answer)).forEach(unconfirmed::add);
        if (part.corrected()) {
            loaded.correctedRun()
                    .merge(
                            result,
                            part.correctedInvalid() ? ResultStatus.INVALID : ResultStatus.SUPERSEDED,
                            (one, other) -> one == ResultStatus.INVALID ? one : other);
        }
    }

    private record Part(
            UUID run,
            PersonId submittedBy,
            boolean corrected,
            boolean correctedInvalid,
            ResultRecord.Individual individual) {}

    private Map<UUID, Part> parts(Set<UUID> determinations) {
        exolot.schema.fact.tables.Run later = RUN.as("later");
        Map<UUID, Part> parts = new HashMap<>();
        dsl.select(DETERMINATION.asterisk(), PREPARATION.ORDINAL, SUBMISSION.SUBMITTED_BY, later.RUN_ID, later.VALIDITY)
                .from(DETERMINATION)
                .join(PREPARATION)
                .on(PREPARATION.PREPARATION_ID.eq(DETERMINATION.PREPARATION_ID))
                .join(RUN)
                .on(RUN.RUN_ID.eq(DETERMINATION.RUN_ID))
                .join(SUBMISSION)
                .on(SUBMISSION.SUBMISSION_ID.eq(RUN.SUBMISSION_ID))
                .leftJoin(later)
                .on(later.SUPERSEDES_ID.eq(RUN.RUN_ID))
                .where(DETERMINATION.DETERMINATION_ID.in(determinations))
                .forEach(row -> parts.put(row.get(DETERMINATION.DETERMINATION_ID), part(row, later)));
        return parts;
    }

    private static Part part(Record row, exolot.schema.fact.tables.Run later) {
        return new Part(
                row.get(DETERMINATION.RUN_ID),
                new PersonId(row.get(SUBMISSION.SUBMITTED_BY)),
                row.get(later.RUN_ID) != null,
                "INVALID".equals(row.get(later.VALIDITY)),
                new ResultRecord.Individual(
                        new DeterminationId(row.get(DETERMINATION.DETERMINATION_ID)),
                        new RunId(row.get(DETERMINATION.RUN_ID)),
                        row.get(PREPARATION.ORDINAL),
                        StoredValue.read(row.get(DETERMINATION.KIND), row.get(DETERMINATION.VALUE_TEXT)),
                        new Unit(row.get(DETERMINATION.UNIT))));
    }

    /** Critical answers that nobody has confirmed, by the run that uses them: those about its file, and a factor for all where it needed one. */
    private Map<UUID, List<AnswerId>> openAnswers(Set<UUID> runs) {
        var needsFactor = DSL.exists(DSL.selectOne()
                .from(CAPTURE)
                .where(CAPTURE.RUN_ID.eq(RUN.RUN_ID))
                .and(CAPTURE.DILUTION_STATE.eq("NOT_RECORDED")));
        Map<UUID, List<AnswerId>> open = new HashMap<>();
        dsl.select(RUN.RUN_ID, ANSWER.ANSWER_ID)
                .from(RUN)
                .join(READING)
                .on(READING.READING_ID.eq(RUN.READING_ID))
                .join(ANSWER)
                .on(ANSWER.SUBMISSION_ID.eq(RUN.SUBMISSION_ID))
                .leftJoin(ANSWER_CONFIRMATION)
                .on(ANSWER_CONFIRMATION.ANSWER_ID.eq(ANSWER.ANSWER_ID))
                .where(RUN.RUN_ID.in(runs))
                .and(ANSWER.CRITICAL)
                .and(ANSWER_CONFIRMATION.ANSWER_CONFIRMATION_ID.isNull())
                .and(ANSWER.FILE_NAME
                        .eq(READING.FILE_NAME)
                        .or(ANSWER.QUESTION.eq(SubmissionBook.DILUTION).and(needsFactor)))
                .orderBy(ANSWER.ANSWER_ID)
                .forEach(row -> open.computeIfAbsent(row.get(RUN.RUN_ID), run -> new ArrayList<>())
                        .add(new AnswerId(row.get(ANSWER.ANSWER_ID))));
        return open;
    }

    private Map<UUID, List<ResultRecord.Review>> reviews(Set<UUID> results) {
        Map<UUID, List<ResultRecord.Review>> reviews = new HashMap<>();
        dsl.selectFrom(RESULT_REVIEW)
                .where(RESULT_REVIEW.RESULT_ID.in(results))
                .orderBy(RESULT_REVIEW.RESULT_ID, RESULT_REVIEW.SEQ)
                .forEach(row -> reviews.computeIfAbsent(row.getResultId(), result -> new ArrayList<>())
                        .add(new ResultRecord.Review(
                                ReviewDecision.valueOf(row.getDecision()),
                                row.getComment(),
                                new PersonId(row.getReviewedBy()),
                                row.getReviewedAt())));
        return reviews;
    }
}
