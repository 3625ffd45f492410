package org.exolot.cli;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exolot.assessment.LotStatement;
import org.exolot.quantity.ValuePrinter;
import org.exolot.specification.IsolationRecord;

/** What a lot says beside its verdicts, as JSON: figures as decimal text. */
final class StatementJson {
    private StatementJson() {}

    static Map<String, Object> of(LotStatement statement) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "figures",
                statement.figures().stream().map(StatementJson::figure).toList());
        json.put("sizes", statement.sizes().stream().map(StatementJson::sizes).toList());
        json.put(
                "falseAcceptance",
                statement.risks().stream()
                        .map(risk -> Documented.object(
                                entry("criterion", risk.criterion()),
                                entry("printed", risk.printed()),
                                entry("limit", risk.limit()),
                                entry("percent", risk.percent().toPlainString())))
                        .toList());
        json.put(
                "isolation",
                statement.isolation().stream().map(StatementJson::line).toList());
        Map<String, Object> lacking = new LinkedHashMap<>();
        statement.lacking().forEach((method, names) -> lacking.put(method.name(), names));
        json.put("isolationNotRecorded", lacking);
        json.put(
                "completeness",
                statement.completeness().stream().map(StatementJson::checklist).toList());
        json.put("doses", statement.doses().stream().map(StatementJson::doses).toList());
        return json;
    }

    private static Map<String, Object> figure(LotStatement.Figure figure) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("what", figure.what().name());
        if (!figure.attribute().isEmpty()) {
            json.put("attribute", figure.attribute());
        }
        json.put("samplingPoint", figure.samplingPoint());
        json.put("method", figure.method());
        json.put("value", ValuePrinter.print(figure.value()));
        json.put("unit", figure.unit().code());
        figure.withinPercent()
                .ifPresent(percent -> json.put("standardUncertaintyWithinMethodPercent", percent.toPlainString()));
        figure.reportedPercent()
                .ifPresent(percent -> json.put("expandedUncertaintyReportedPercent", percent.toPlainString()));
        if (!figure.note().isEmpty()) {
            json.put(figure.what() == LotStatement.What.RELATIVE_POTENCY ? "interval95" : "class", figure.note());
        }
        json.put("results", figure.from().stream().map(Object::toString).toList());
        return json;
    }

    private static Map<String, Object> sizes(LotStatement.Sizes sizes) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("samplingPoint", sizes.samplingPoint());
        json.put("method", sizes.method());
        json.put("weighting", sizes.measure().name());
        json.put("of", "detected particles");
        json.put("unit", "nm");
        json.put("d10", percentile(sizes.d10()));
        json.put("d50", percentile(sizes.d50()));
        json.put("d90", percentile(sizes.d90()));
        sizes.span().ifPresent(span -> json.put("span", span.toPlainString()));
        sizes.tracks().ifPresent(tracks -> json.put("tracks", tracks));
        json.put("preparations", sizes.preparations());
        json.put("results", List.of(sizes.from().toString()));
        return json;
    }

    private static Map<String, Object> percentile(LotStatement.Percentile percentile) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", percentile.diameter().toPlainString());
        percentile.lower().ifPresent(lower -> json.put("lower95", lower.toPlainString()));
        percentile.upper().ifPresent(upper -> json.put("upper95", upper.toPlainString()));
        return json;
    }

    private static Map<String, Object> line(IsolationRecord.Outcome outcome) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", outcome.line());
        json.put("step", outcome.step());
        json.put("parameter", outcome.parameter());
        json.put("figure", outcome.check().figure().name());
        json.put("status", outcome.status().name());
        json.put("printed", outcome.printed());
        json.put("limit", outcome.limit());
        if (outcome.status() == IsolationRecord.Status.OUTSIDE) {
            json.put("follows", outcome.check().outside().name());
        }
        if (!outcome.beside().isEmpty()) {
            json.put("beside", outcome.beside());
        }
        json.put("recordedAs", outcome.check().inputs());
        return json;
    }

    private static Map<String, Object> checklist(LotStatement.Checklist list) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", list.name());
        json.put("source", list.source());
        json.put("assessment", "self-assessed");
        json.put("earned", list.earned());
        json.put("applicable", list.applicable());
        json.put("items", list.items().stream().map(StatementJson::item).toList());
        return json;
    }

    private static Map<String, Object> item(LotStatement.Item item) {
        return Documented.object(
                entry("id", item.id()),
                entry("text", item.text()),
                entry("applicable", item.applicable()),
                entry("earned", item.earned()),
                entry(
                        "results",
                        List.copyOf(
                                item.results().stream().map(Object::toString).toList())),
                entry("recorded", item.recorded()));
    }

    private static Map<String, Object> doses(LotStatement.DoseTable table) {
        return Documented.object(
                entry("document", table.document()),
                entry("indication", table.indication()),
                entry("route", table.route()),
                entry("lines", table.lines().stream().map(StatementJson::dose).toList()));
    }

    private static Map<String, Object> dose(LotStatement.DoseLine line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("areaCm2", line.areaCm2());
        json.put("perCm2", line.perCm2());
        json.put("particles", line.particles());
        json.put("perMl", line.perMl());
        json.put("appliedMl", line.appliedMl());
        json.put("discardedMl", line.discardedMl());
        line.endotoxin()
                .ifPresent(endotoxin -> json.put(
                        "endotoxin",
                        Documented.object(
                                entry("eu", endotoxin.eu()),
                                entry("thresholdEu", endotoxin.thresholdEu()),
                                entry("thresholdIs", endotoxin.thresholdIs().name()))));
        return json;
    }
}
