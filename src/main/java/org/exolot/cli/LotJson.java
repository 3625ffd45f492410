package org.exolot.cli;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.exolot.assessment.LotAssessment;
import org.exolot.assessment.LotStatement;
import org.exolot.quantity.ValuePrinter;
import org.exolot.release.Standing;
import org.exolot.result.ResultRecord;
import org.exolot.result.RunRecord;
import org.exolot.result.UsedMaterial;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An assessment as the document that {@code lot --json} answers. */
final class LotJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private LotJson() {}

    /** The document with what the lot says beside its verdicts. */
    static Map<String, Object> document(Standing standing, LotStatement statement) {
        Map<String, Object> json = document(standing);
        json.put("statement", StatementJson.of(statement));
        return json;
    }

    static Map<String, Object> document(Standing standing) {
        LotAssessment lot = standing.assessment();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", "exolot-lot/1");
        json.put("lot", lot.lot());
        json.put("product", lot.product().code());
        json.put("state", lot.state());
        lot.specification()
                .ifPresent(bound -> json.put(
                        "specification",
                        Documented.object(entry("id", bound.id()), entry("version", bound.version()))));
        json.put(
                "samples",
                lot.samples().stream()
                        .map(sample -> Documented.object(
                                entry("sample", sample.code()),
                                entry("samplingPoint", sample.samplingPoint()),
                                entry("purpose", sample.purpose())))
                        .toList());
        json.put("runs", lot.runs().stream().map(LotJson::run).toList());
        json.put("results", lot.results().stream().map(LotJson::result).toList());
        json.put("verdicts", lot.verdicts().stream().map(LotJson::verdict).toList());
        json.put(
                "blockers",
                standing.blockers().stream()
                        .map(blocker -> Documented.object(
                                entry("type", blocker.type().name()),
                                entry("subject", blocker.subject()),
                                entry("detail", blocker.detail())))
                        .toList());
        return json;
    }

    private static Map<String, Object> run(RunRecord run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", run.id().toString());
        json.put("submission", run.submission().toString());
        json.put("name", run.name());
        json.put("revision", run.revision());
        json.put("current", run.current());
        json.put("validity", run.validity().name());
        json.put("format", run.format());
        json.put("instrument", run.instrument());
        json.put("file", run.file());
        json.put("sha256", run.sha256().hex());
        json.put("orphan", run.orphan());
        json.put("materials", run.materials().stream().map(LotJson::material).toList());
        return json;
    }

    private static Map<String, Object> material(UsedMaterial used) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("role", used.role().words());
        json.put("name", used.material().name());
        json.put("lot", used.material().lotNumber());
        json.put("supplier", used.material().supplier());
        json.put("expiresOn", used.material().expiresOn().toString());
        json.put("expired", used.expired());
        return json;
    }

    private static Map<String, Object> result(LotAssessment.ResultLine line) {
        ResultRecord result = line.result();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("resultId", result.id().toString());
        json.put("sample", line.sampleCode());
        json.put("attribute", result.attribute());
        json.put("method", line.method());
        json.put("kind", result.value().getClass().getSimpleName().toUpperCase(Locale.ROOT));
        json.put("value", ValuePrinter.print(result.value()));
        json.put("unit", result.unit().code());
        result.uncertainty().ifPresent(uncertainty -> json.put("uncertainty", uncertainty));
        result.detail().ifPresent(detail -> json.put("detail", detail));
        json.put("status", result.status().name());
        json.put("revision", result.revision());
        json.put("accepted", result.accepted());
        json.put("from", result.from().stream().map(LotJson::place).toList());
        return json;
    }

    private static JsonNode place(ResultRecord.SourcePlace from) {
        ObjectNode json = (ObjectNode) MAPPER.readTree(from.place());
        json.put("role", from.role());
        json.put("name", from.name());
        json.put("file", from.file());
        json.put("sha256", from.sha256().hex());
        return json;
    }

    private static Map<String, Object> verdict(LotAssessment.CriterionVerdict verdict) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("criterion", verdict.criterion());
        json.put("verdict", verdict.outcome().name());
        json.put("printed", verdict.printed());
        json.put("unit", verdict.unit());
        json.put("limit", verdict.limit());
        json.put("why", verdict.why(Locale.ROOT));
        json.put("due", verdict.due());
        json.put(
                "results",
                List.copyOf(verdict.results().stream().map(Object::toString).toList()));
        return json;
    }
}
