package org.exolot.cli;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exolot.assay.Answers;
import org.exolot.finding.Finding;
import org.exolot.finding.Place;
import org.exolot.finding.Severity;
import org.exolot.finding.Wording;
import org.exolot.intake.Receipt;

/** A receipt as the document that {@code ingest --json} answers. */
final class IngestJson {
    private IngestJson() {}

    static Map<String, Object> document(Receipt receipt, Wording wording) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", "exolot-ingest/1");
        json.put("submission", receipt.submission().toString());
        json.put("preview", receipt.preview());
        json.put("outcome", receipt.outcome().name());
        json.put(
                "files",
                receipt.files().stream().map(file -> file(file, wording)).toList());
        json.put("findings", findings(receipt.findings(), wording));
        json.put("lots", receipt.lots());
        return json;
    }

    private static Map<String, Object> file(Receipt.FileReceipt file, Wording wording) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", file.file().name());
        json.put("sha256", file.file().sha256().hex());
        json.put("outcome", file.outcome().name());
        file.format().ifPresent(format -> json.put("format", format));
        file.first()
                .ifPresent(first -> json.put(
                        "firstSeen",
                        Documented.object(
                                entry("submission", first.submission().toString()),
                                entry("at", first.at().toString()))));
        json.put("runs", file.runs().stream().map(IngestJson::run).toList());
        json.put(
                "questions",
                findings(
                        file.findings().stream()
                                .filter(finding -> finding.severity() == Severity.QUESTION)
                                .toList(),
                        wording));
        json.put("findings", findings(file.findings(), wording));
        return json;
    }

    private static Map<String, Object> run(Receipt.RunReceipt run) {
        Map<String, Object> json = new LinkedHashMap<>();
        run.run().ifPresent(id -> json.put("run", id.toString()));
        json.put("key", run.key());
        json.put("name", run.name());
        json.put("revision", run.revision());
        json.put("validity", run.validity());
        json.put("fills", run.fills().stream().map(IngestJson::fills).toList());
        return json;
    }

    private static Map<String, Object> fills(Receipt.Fills fills) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", fills.nameInFile());
        fills.sample().ifPresent(sample -> json.put("sample", sample));
        fills.order().ifPresent(order -> {
            json.put("order", order);
            json.put("preparation", fills.preparation());
        });
        json.put("results", fills.results());
        return json;
    }

    static List<Map<String, Object>> findings(List<Finding> findings, Wording wording) {
        return findings.stream().map(finding -> finding(finding, wording)).toList();
    }

    private static Map<String, Object> finding(Finding finding, Wording wording) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", finding.type().name());
        json.put("severity", finding.severity().name());
        json.put("count", finding.count());
        json.put("place", place(finding.place()));
        json.put("answer", Answers.key(finding.place()));
        json.put("found", finding.found());
        json.put("expected", finding.expected());
        json.put("remedy", wording.remedy(finding.type()));
        return json;
    }

    static Map<String, Object> place(Place place) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("file", place.file().name());
        json.put("sha256", place.file().sha256().hex());
        json.putAll(place.named());
        return json;
    }
}
