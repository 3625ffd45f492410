package org.exolot.result;

import static exolot.schema.fact.Tables.READING;
import static exolot.schema.fact.Tables.RUN;
import static exolot.schema.fact.Tables.RUN_MATERIAL;
import static exolot.schema.fact.Tables.SUBMISSION_OUTCOME;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.exolot.finding.FileId;
import org.exolot.finding.Sha256;
import org.exolot.lot.MaterialId;
import org.exolot.lot.MaterialKind;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Finds again what was read before: bytes, runs, and the files that a late companion may belong to. */
@Component
public class KnownReadings {
    private final DSLContext dsl;

    KnownReadings(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * A file that was recorded.
     *
     * @param size in bytes
     * @param stated what the person said about it, as canonical JSON
     */
    public record Known(
            SubmissionId submission,
            FileId file,
            long size,
            int readerVersion,
            byte[] stated,
            Instant at,
            List<KnownRun> runs) {
        public Known {
            runs = List.copyOf(runs);
        }
    }

    /** The newest revision of a run. */
    public record KnownRun(
            RunId id,
            String key,
            String name,
            int revision,
            Sha256 contentHash,
            String validity,
            SubmissionId submission,
            FileId file) {}

    /** The recorded readings of these bytes, the first one first; two queries. */
    public Map<Sha256, List<Known>> ofBytes(Collection<Sha256> bytes) {
        Map<UUID, List<KnownRun>> runs = new LinkedHashMap<>();
        List<String> hashes = bytes.stream().map(Sha256::hex).toList();
        dsl.select(RUN.asterisk(), READING.SHA256, READING.FILE_NAME)
                .from(RUN)
                .join(READING)
                .on(READING.READING_ID.eq(RUN.READING_ID))
                .where(READING.SHA256.in(hashes))
                .orderBy(RUN.RUN_ID)
                .forEach(row -> runs.computeIfAbsent(row.get(RUN.READING_ID), reading -> new ArrayList<>())
                        .add(run(row)));
        Map<Sha256, List<Known>> known = new LinkedHashMap<>();
        dsl.select(READING.asterisk(), SUBMISSION_OUTCOME.FINISHED_AT)
                .from(READING)
                .join(SUBMISSION_OUTCOME)
                .on(SUBMISSION_OUTCOME.SUBMISSION_ID.eq(READING.SUBMISSION_ID))
                .where(READING.SHA256.in(hashes))
                .and(READING.OUTCOME.eq(FileOutcome.RECORDED.name()))
                .orderBy(SUBMISSION_OUTCOME.FINISHED_AT)
                .forEach(row -> {
                    Sha256 sha256 = new Sha256(row.get(READING.SHA256));
                    known.computeIfAbsent(sha256, hash -> new ArrayList<>())
                            .add(new Known(
                                    new SubmissionId(row.get(READING.SUBMISSION_ID)),
                                    new FileId(row.get(READING.FILE_NAME), sha256),
                                    row.get(READING.SIZE_BYTES),
                                    Optional.ofNullable(row.get(READING.READER_VERSION))
                                            .orElse(0),
                                    row.get(READING.STATED),
                                    row.get(SUBMISSION_OUTCOME.FINISHED_AT),
                                    runs.getOrDefault(row.get(READING.READING_ID), List.of())));
                });
        return known;
    }

    /** The newest revision of each run with one of these hashes of keys; one query. */
    public Map<Sha256, KnownRun> runs(Collection<Sha256> keyHashes) {
        Map<Sha256, KnownRun> known = new LinkedHashMap<>();
        dsl.select(RUN.asterisk(), READING.SHA256, READING.FILE_NAME)
                .from(RUN)
                .join(READING)
                .on(READING.READING_ID.eq(RUN.READING_ID))
                .where(RUN.RUN_KEY_HASH.in(keyHashes.stream().map(Sha256::hex).toList()))
                .orderBy(RUN.REVISION)
                .forEach(row -> known.put(new Sha256(row.get(RUN.RUN_KEY_HASH)), run(row)));
        return known;
    }

    /** The materials tied to these runs; one query. */
    public Map<RunId, Set<Conclusion.OfMaterial>> materials(Collection<RunId> runs) {
        Map<RunId, Set<Conclusion.OfMaterial>> materials = new LinkedHashMap<>();
        dsl.selectFrom(RUN_MATERIAL)
                .where(RUN_MATERIAL.RUN_ID.in(runs.stream().map(RunId::value).toList()))
                .forEach(row -> materials
                        .computeIfAbsent(new RunId(row.getRunId()), run -> new LinkedHashSet<>())
                        .add(new Conclusion.OfMaterial(
                                new MaterialId(row.getMaterialId()), MaterialKind.valueOf(row.getRole()))));
        return materials;
    }

    /** The files of instruments of this vendor with a run that still holds, newest first, at most so many. */
    public List<Known> newest(String vendor, int atMost) {
        exolot.schema.fact.tables.Run later = RUN.as("later");
        return dsl.selectDistinct(READING.asterisk(), SUBMISSION_OUTCOME.FINISHED_AT)
                .from(READING)
                .join(SUBMISSION_OUTCOME)
                .on(SUBMISSION_OUTCOME.SUBMISSION_ID.eq(READING.SUBMISSION_ID))
                .join(RUN)
                .on(RUN.READING_ID.eq(READING.READING_ID))
                .where(RUN.INSTRUMENT.startsWith(vendor))
                .andNotExists(DSL.selectOne().from(later).where(later.SUPERSEDES_ID.eq(RUN.RUN_ID)))
                .orderBy(SUBMISSION_OUTCOME.FINISHED_AT.desc())
                .limit(atMost)
                .fetch(row -> new Known(
                        new SubmissionId(row.get(READING.SUBMISSION_ID)),
                        new FileId(row.get(READING.FILE_NAME), new Sha256(row.get(READING.SHA256))),
                        row.get(READING.SIZE_BYTES),
                        Optional.ofNullable(row.get(READING.READER_VERSION)).orElse(0),
                        row.get(READING.STATED),
                        row.get(SUBMISSION_OUTCOME.FINISHED_AT),
                        List.of()));
    }

    private static KnownRun run(org.jooq.Record row) {
        return new KnownRun(
                new RunId(row.get(RUN.RUN_ID)),
                row.get(RUN.RUN_KEY),
                row.get(RUN.NAME),
                row.get(RUN.REVISION),
                new Sha256(row.get(RUN.CONTENT_HASH)),
                row.get(RUN.VALIDITY),
                new SubmissionId(row.get(RUN.SUBMISSION_ID)),
                new FileId(row.get(READING.FILE_NAME), new Sha256(row.get(READING.SHA256))));
    }
}
