package org.exolot.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.exolot.ledger.CanonicalJson;
import org.exolot.quantity.ValuePrinter;
import org.exolot.result.ResultRecord;
import org.exolot.result.RunRecord;
import org.exolot.result.UsedMaterial;

/** An assessment as JSON that a decision signs. */
final class AssessmentJson {
    static final String SCHEMA = "exolot-assessment/1";

    private AssessmentJson() {}

    static byte[] canonical(LotAssessment assessment) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("lot", assessment.lot());
        json.put(
                "product",
                Map.of(
                        "code",
                        assessment.product().code(),
                        "version",
                        assessment.product().version()));
        json.put("madeOn", assessment.madeOn().toString());
        json.put("expiresOn", assessment.expiresOn().toString());
        assessment
                .specification()
                .ifPresent(bound -> json.put(
                        "specification",
                        Map.of(
                                "id", bound.id(),
                                "version", bound.version(),
                                "document", bound.document().toString())));
        json.put("runs", assessment.runs().stream().map(AssessmentJson::run).toList());
        json.put(
                "results",
                assessment.results().stream().map(AssessmentJson::result).toList());
        json.put(
                "verdicts",
                assessment.verdicts().stream().map(AssessmentJson::verdict).toList());
        // A gate without a record was no issue when earlier decisions were signed; what QA writes of it is signed with
        // QA's disposals.
        json.put(
                "issues",
                assessment.issues().stream()
                        .filter(issue -> issue.type() != IssueType.ISOLATION_GATE_NOT_RECORDED)
                        .map(issue -> Map.of(
                                "type", issue.type().name(), "subject", issue.subject(), "detail", issue.detail()))
                        .toList());
        return CanonicalJson.bytes(json);
    }

    private static Map<String, Object> run(RunRecord run) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", run.id().toString());
        json.put("revision", run.revision());
        json.put("current", run.current());
        json.put("validity", run.validity().name());
        json.put("sha256", run.sha256().hex());
        if (!run.materials().isEmpty()) {
            json.put(
                    "materials",
                    run.materials().stream().map(UsedMaterial::words).sorted().toList());
        }
        return json;
    }

    private static Map<String, Object> result(LotAssessment.ResultLine line) {
        ResultRecord result = line.result();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("result", result.id().toString());
        json.put("sample", line.sampleCode());
        json.put("attribute", result.attribute());
        json.put("method", line.method());
        json.put("value", ValuePrinter.print(result.value()));
        json.put("unit", result.unit().code());
        json.put("status", result.status().name());
        result.uncertainty().ifPresent(uncertainty -> json.put("uncertainty", uncertainty));
        result.detail().ifPresent(detail -> json.put("detail", detail));
        json.put(
                "reviews",
                result.reviews().stream()
                        .map(review -> Map.of(
                                "decision", review.decision().name(),
                                "by", review.by().toString(),
                                "at", review.at().toString()))
                        .toList());
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
