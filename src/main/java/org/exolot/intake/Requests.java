package org.exolot.intake;

import static exolot.schema.work.Tables.INTAKE_REQUEST;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.exolot.finding.FileId;
import org.exolot.finding.Sha256;
import org.exolot.ledger.CanonicalJson;
import org.exolot.lot.MaterialKind;
import org.exolot.people.PersonId;
import org.exolot.result.AcceptedSubmission;
import org.exolot.result.StatedMaterial;
import org.exolot.result.SubmissionId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Submissions whose files the vault keeps and whose outcome is not yet recorded. Once a request is here, the submission is recorded whatever
 * happens to the process.
 */
@Component
class Requests {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** The lease of nobody: whoever comes next takes the request up. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final DSLContext dsl;
    private final Leases leases;

    Requests(DSLContext dsl, Leases leases) {
        this.dsl = dsl;
        this.leases = leases;
    }

    void add(AcceptedSubmission submission) {
        dsl.insertInto(INTAKE_REQUEST)
                .set(INTAKE_REQUEST.SUBMISSION_ID, submission.id().value())
                .set(INTAKE_REQUEST.LEASE_ID, leases.own())
                .set(INTAKE_REQUEST.REQUESTED_AT, submission.receivedAt())
                .set(INTAKE_REQUEST.CONTENT, CanonicalJson.bytes(json(submission)))
                .execute();
    }

    Optional<AcceptedSubmission> find(SubmissionId id) {
        return dsl.selectFrom(INTAKE_REQUEST)
                .where(INTAKE_REQUEST.SUBMISSION_ID.eq(id.value()))
                .fetchOptional(row -> submission(id, row.getRequestedAt(), read(row.getContent())));
    }

    /** Takes over the requests of processes that are dead; each goes to one process only. Oldest first. */
    List<SubmissionId> claimOrphans() {
        List<SubmissionId> claimed = new ArrayList<>();
        dsl.selectFrom(INTAKE_REQUEST)
                .orderBy(INTAKE_REQUEST.REQUESTED_AT)
                .fetch()
                .forEach(row -> {
                    boolean orphan = !row.getLeaseId().equals(leases.own()) && !leases.alive(row.getLeaseId());
                    if (orphan && claim(row.getSubmissionId(), row.getLeaseId())) {
                        claimed.add(new SubmissionId(row.getSubmissionId()));
                    }
                });
        return claimed;
    }

    private boolean claim(UUID submission, UUID from) {
        return dsl.update(INTAKE_REQUEST)
                        .set(INTAKE_REQUEST.LEASE_ID, leases.own())
                        .where(INTAKE_REQUEST.SUBMISSION_ID.eq(submission))
                        .and(INTAKE_REQUEST.LEASE_ID.eq(from))
                        .execute()
                == 1;
    }

    /** This process does not go on with it. */
    void letGo(SubmissionId id) {
        dsl.update(INTAKE_REQUEST)
                .set(INTAKE_REQUEST.LEASE_ID, NOBODY)
                .where(INTAKE_REQUEST.SUBMISSION_ID.eq(id.value()))
                .execute();
    }

    /** What became of it is recorded. */
    void done(SubmissionId id) {
        dsl.deleteFrom(INTAKE_REQUEST)
                .where(INTAKE_REQUEST.SUBMISSION_ID.eq(id.value()))
                .execute();
    }

    private static Map<String, Object> json(AcceptedSubmission submission) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("by", submission.by().toString());
        json.put("channel", submission.channel());
        json.put("preview", submission.preview());
        submission.lot().ifPresent(lot -> json.put("lot", lot));
        json.put("samples", submission.samples());
        json.put("answers", submission.answers());
        submission.dilution().ifPresent(factor -> json.put("dilution", factor.toString()));
        submission.reason().ifPresent(reason -> json.put("reason", reason));
        json.put(
                "materials",
                submission.materials().stream()
                        .map(used -> Map.of("role", used.role().name(), "lot", used.lot()))
                        .toList());
        json.put(
                "files",
                submission.files().stream()
                        .map(kept -> Map.of(
                                "name", kept.file().name(),
                                "sha256", kept.file().sha256().hex(),
                                "size", kept.size()))
                        .toList());
        return json;
    }

    private static AcceptedSubmission submission(SubmissionId id, Instant at, JsonNode json) {
        List<AcceptedSubmission.KeptFile> files = new ArrayList<>();
        json.get("files")
                .forEach(file -> files.add(new AcceptedSubmission.KeptFile(
                        new FileId(
                                file.get("name").asString(),
                                new Sha256(file.get("sha256").asString())),
                        file.get("size").asLong())));
        return new AcceptedSubmission(
                id,
                new PersonId(UUID.fromString(json.get("by").asString())),
                at,
                json.get("channel").asString(),
                json.get("preview").asBoolean(),
                text(json, "lot"),
                texts(json.get("samples")),
                texts(json.get("answers")),
                text(json, "dilution").map(BigDecimal::new),
                text(json, "reason"),
                materials(json),
                files);
    }

    private static List<StatedMaterial> materials(JsonNode json) {
        List<StatedMaterial> materials = new ArrayList<>();
        json.path("materials")
                .forEach(used -> materials.add(new StatedMaterial(
                        MaterialKind.valueOf(used.get("role").asString()),
                        used.get("lot").asString())));
        return materials;
    }

    private static Optional<String> text(JsonNode json, String name) {
        return Optional.ofNullable(json.get(name)).map(JsonNode::asString);
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(one -> texts.put(one.getKey(), one.getValue().asString()));
        return texts;
    }

    private static JsonNode read(byte[] json) {
        return MAPPER.readTree(new String(json, StandardCharsets.UTF_8));
    }
}
