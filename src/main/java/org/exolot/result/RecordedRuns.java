package org.exolot.result;

import static exolot.schema.fact.Tables.ASSIGNMENT;
import static exolot.schema.fact.Tables.PREPARATION;
import static exolot.schema.fact.Tables.READING;
import static exolot.schema.fact.Tables.RUN;
import static exolot.schema.fact.Tables.RUN_MATERIAL;
import static exolot.schema.fact.Tables.SUBMISSION;
import static exolot.schema.fact.Tables.SUBMISSION_OUTCOME;
import static exolot.schema.fact.Tables.VOID_ATTEMPT;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.exolot.assay.Suitability;
import org.exolot.finding.Sha256;
import org.exolot.lot.LotId;
import org.exolot.lot.Material;
import org.exolot.lot.MaterialId;
import org.exolot.lot.MaterialKind;
import org.exolot.lot.Materials;
import org.exolot.people.PersonId;
import org.exolot.sample.SampleId;
import org.exolot.sample.TestOrderId;
import org.exolot.specification.DocumentId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads runs with what the names in their files stand for and the materials used. A fixed number of queries. */
@Component
class RecordedRuns {
    private static final String ORDER = "order_id";

    private final DSLContext dsl;
    private final Materials materials;

    RecordedRuns(DSLContext dsl, Materials materials) {
        this.dsl = dsl;
        this.materials = materials;
    }

    List<RunRecord> of(LotId lot, Collection<SampleId> samples) {
        exolot.schema.fact.tables.Run later = RUN.as("later");
        var measures = ASSIGNMENT
                .LOT_ID
                .eq(lot.value())
                .or(ASSIGNMENT.SAMPLE_ID.in(
                        samples.stream().map(SampleId::value).toList()));
        var rows = dsl.select(
                        RUN.asterisk(),
                        READING.FORMAT,
                        READING.FILE_NAME,
                        READING.SHA256,
                        SUBMISSION.SUBMITTED_BY,
                        SUBMISSION.RECEIVED_AT,
                        SUBMISSION_OUTCOME.FINISHED_AT,
                        later.RUN_ID)
                .from(RUN)
                .join(READING)
                .on(READING.READING_ID.eq(RUN.READING_ID))
                .join(SUBMISSION)
                .on(SUBMISSION.SUBMISSION_ID.eq(RUN.SUBMISSION_ID))
                .join(SUBMISSION_OUTCOME)
                .on(SUBMISSION_OUTCOME.SUBMISSION_ID.eq(RUN.SUBMISSION_ID))
                .leftJoin(later)
                .on(later.SUPERSEDES_ID.eq(RUN.RUN_ID))
                .whereExists(DSL.selectOne()
                        .from(ASSIGNMENT)
                        .where(ASSIGNMENT.SUBMISSION_ID.eq(RUN.SUBMISSION_ID))
                        .and(ASSIGNMENT.FILE_NAME.eq(READING.FILE_NAME))
                        .and(measures))
                .orderBy(SUBMISSION_OUTCOME.FINISHED_AT, RUN.RUN_ID)
                .fetch();
        Map<UUID, List<RunRecord.Assigned>> assigned = assigned(rows.getValues(RUN.RUN_ID), lot, samples);
        Map<UUID, List<UsedMaterial>> used = used(rows.intoMap(RUN.RUN_ID, RecordedRuns::day));
        return rows.map(row -> run(
                row,
                later,
                assigned.getOrDefault(row.get(RUN.RUN_ID), List.of()),
                used.getOrDefault(row.get(RUN.RUN_ID), List.of())));
    }

    /** The day of a run: as its file tells it, else that on which it was recorded. */
    private static LocalDate day(Record row) {
        return Optional.ofNullable(row.get(RUN.MEASURED_LOCAL))
                .map(LocalDateTime::parse)
                .map(LocalDateTime::toLocalDate)
                .orElseGet(() ->
                        row.get(SUBMISSION.RECEIVED_AT).atZone(ZoneOffset.UTC).toLocalDate());
    }

    private Map<UUID, List<UsedMaterial>> used(Map<UUID, LocalDate> days) {
        var rows = dsl.selectFrom(RUN_MATERIAL)
                .where(RUN_MATERIAL.RUN_ID.in(days.keySet()))
                .orderBy(RUN_MATERIAL.RUN_ID, RUN_MATERIAL.ROLE, RUN_MATERIAL.MATERIAL_ID)
                .fetch();
        Map<MaterialId, Material> byId = new HashMap<>();
        materials
                .all(rows.map(row -> new MaterialId(row.getMaterialId())))
                .forEach(material -> byId.put(material.id(), material));
        Map<UUID, List<UsedMaterial>> used = new HashMap<>();
        rows.forEach(row -> {
            Material material = Objects.requireNonNull(byId.get(new MaterialId(row.getMaterialId())));
            LocalDate day = Objects.requireNonNull(days.get(row.getRunId()));
            used.computeIfAbsent(row.getRunId(), run -> new ArrayList<>())
                    .add(new UsedMaterial(
                            MaterialKind.valueOf(row.getRole()),
                            material,
                            material.expiresOn().isBefore(day)));
        });
        return used;
    }

    private Map<UUID, List<RunRecord.Assigned>> assigned(
            Collection<UUID> runs, LotId lot, Collection<SampleId> samples) {
        List<UUID> ours = samples.stream().map(SampleId::value).toList();
        Map<UUID, List<RunRecord.Assigned>> assigned = new HashMap<>();
        dsl.select(
                        RUN.RUN_ID,
                        ASSIGNMENT.NAME_IN_FILE,
                        ASSIGNMENT.SAMPLE_ID,
                        DSL.coalesce(PREPARATION.TEST_ORDER_ID, VOID_ATTEMPT.TEST_ORDER_ID)
                                .as(ORDER),
                        PREPARATION.ORDINAL,
                        PREPARATION.BEYOND_PLAN)
                .from(RUN)
                .join(READING)
                .on(READING.READING_ID.eq(RUN.READING_ID))
                .join(ASSIGNMENT)
                .on(ASSIGNMENT.SUBMISSION_ID.eq(RUN.SUBMISSION_ID).and(ASSIGNMENT.FILE_NAME.eq(READING.FILE_NAME)))
                .leftJoin(PREPARATION)
                .on(PREPARATION.RUN_ID.eq(RUN.RUN_ID).and(PREPARATION.NAME_IN_FILE.eq(ASSIGNMENT.NAME_IN_FILE)))
                .leftJoin(VOID_ATTEMPT)
                .on(VOID_ATTEMPT.RUN_ID.eq(RUN.RUN_ID).and(VOID_ATTEMPT.NAME_IN_FILE.eq(ASSIGNMENT.NAME_IN_FILE)))
                .where(RUN.RUN_ID.in(runs))
                .and(ASSIGNMENT.LOT_ID.eq(lot.value()).or(ASSIGNMENT.SAMPLE_ID.in(ours)))
                .orderBy(RUN.RUN_ID, ASSIGNMENT.NAME_IN_FILE)
                .forEach(row -> assigned.computeIfAbsent(row.get(RUN.RUN_ID), run -> new ArrayList<>())
                        .add(assigned(row)));
        return assigned;
    }

    private static RunRecord.Assigned assigned(Record row) {
        int ordinal = Optional.ofNullable(row.get(PREPARATION.ORDINAL)).orElse(0);
        return new RunRecord.Assigned(
                row.get(ASSIGNMENT.NAME_IN_FILE),
                Optional.ofNullable(row.get(ASSIGNMENT.SAMPLE_ID)).map(SampleId::new),
                Optional.ofNullable(row.get(ORDER, UUID.class)).map(TestOrderId::new),
                ordinal,
                Boolean.TRUE.equals(row.get(PREPARATION.BEYOND_PLAN)));
    }

    private static RunRecord run(
            Record row,
            exolot.schema.fact.tables.Run later,
            List<RunRecord.Assigned> assigned,
            List<UsedMaterial> used) {
        Suitability.Verdict validity = Suitability.Verdict.valueOf(row.get(RUN.VALIDITY));
        boolean current = row.get(later.RUN_ID) == null;
        return new RunRecord(
                new RunId(row.get(RUN.RUN_ID)),
                new SubmissionId(row.get(RUN.SUBMISSION_ID)),
                row.get(RUN.RUN_KEY),
                row.get(RUN.REVISION),
                current,
                row.get(RUN.NAME),
                row.get(READING.FORMAT),
                row.get(READING.FILE_NAME),
                new Sha256(row.get(READING.SHA256)),
                Optional.ofNullable(row.get(RUN.METHOD_DOCUMENT_ID)).map(DocumentId::new),
                row.get(RUN.INSTRUMENT),
                Optional.ofNullable(row.get(RUN.OPERATOR)),
                Optional.ofNullable(row.get(RUN.MEASURED_TEXT)),
                validity,
                new String(row.get(RUN.SUITABILITY), StandardCharsets.UTF_8),
                new PersonId(row.get(SUBMISSION.SUBMITTED_BY)),
                row.get(SUBMISSION_OUTCOME.FINISHED_AT),
                assigned,
                used,
                current
                        && validity != Suitability.Verdict.INVALID
                        && assigned.stream().anyMatch(one -> one.order().isEmpty()));
    }
}
