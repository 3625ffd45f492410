package org.exolot.result;

import exolot.schema.fact.tables.records.ResultSourceRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.exolot.assay.StatedControls;
import org.exolot.assay.Suitability;
import org.exolot.database.IdSource;
import org.exolot.finding.FileId;
import org.exolot.finding.Place;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.ledger.CanonicalJson;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValuePrinter;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.MasterReader;
import org.exolot.specification.MethodVersion;

/**
 * A run whose result is entered by hand, judged by its controls.
 *
 * @param value what is recorded: the value, or that the run is invalid and by which controls
 */
record EnteredRun(Value value, Suitability suitability) {
    /** What a place that is a control plays in a result. */
    static final String CONTROL = "CONTROL";

    private static final int NAME = 400;

    /** @throws RefusedException where a control that the method demands is not stated */
    static EnteredRun of(ControlledDocument document, Value value, Map<String, String> controls, FileId report) {
        if (!(MasterReader.content(document) instanceof MethodVersion method)
                || method.controls().isEmpty()
                || value instanceof Value.Missing missing && missing.reason() == MissingReason.PENDING) {
            return new EnteredRun(value, new Suitability(Suitability.Verdict.VALID, List.of()));
        }
        List<String> lacking = StatedControls.required(method.controls()).stream()
                .filter(name -> controls.getOrDefault(name, "").isBlank())
                .toList();
        if (!lacking.isEmpty()) {
            throw new RefusedException(RefusalType.CONTROL_NOT_STATED, String.join(", ", lacking));
        }
        Suitability suitability = StatedControls.judge(method.controls(), controls, value, new Place.Whole(report));
        return new EnteredRun(suitability.valid() ? value : invalid(value, suitability), suitability);
    }

    private static Value invalid(Value value, Suitability suitability) {
        String failed = suitability.rules().stream()
                .filter(outcome -> outcome.status() == Suitability.Status.FAILED)
                .map(outcome -> outcome.of().orElse("") + ": " + outcome.shown() + " ("
                        + outcome.rule().condition().inWords() + ")")
                .collect(Collectors.joining("; "));
        return new Value.Missing(MissingReason.INVALID_RUN, ValuePrinter.print(value) + "; " + failed);
    }

    /** Each control with its figure and limit, kept beside the report that it was taken from. */
    List<ResultSourceRecord> rows(ResultId id, FileId report, IdSource ids) {
        List<ResultSourceRecord> rows = new ArrayList<>();
        for (Suitability.Outcome outcome : suitability.rules()) {
            ResultSourceRecord row = new ResultSourceRecord();
            row.setResultSourceId(ids.next());
            row.setResultId(id.value());
            row.setOrdinal(rows.size() + 2);
            row.setRole(CONTROL);
            String name = outcome.rule().id() + ": " + outcome.of().orElse("");
            row.setName(name.length() > NAME ? name.substring(0, NAME) : name);
            row.setFileName(report.name());
            row.setSha256(report.sha256().hex());
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("found", outcome.shown());
            place.put("expected", outcome.rule().condition().inWords());
            place.put("status", outcome.status().name());
            row.setPlace(CanonicalJson.text(place));
            rows.add(row);
        }
        return rows;
    }
}
