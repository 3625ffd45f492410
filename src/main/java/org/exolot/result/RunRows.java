package org.exolot.result;

import static exolot.schema.fact.Tables.CAPTURE;
import static exolot.schema.fact.Tables.DETERMINATION;
import static exolot.schema.fact.Tables.PLATE;
import static exolot.schema.fact.Tables.PREPARATION;
import static exolot.schema.fact.Tables.RUN;
import static exolot.schema.fact.Tables.RUN_MATERIAL;
import static exolot.schema.fact.Tables.VOID_ATTEMPT;

import exolot.schema.fact.tables.records.CaptureRecord;
import exolot.schema.fact.tables.records.DeterminationRecord;
import exolot.schema.fact.tables.records.PlateRecord;
import exolot.schema.fact.tables.records.PreparationRecord;
import exolot.schema.fact.tables.records.RunMaterialRecord;
import exolot.schema.fact.tables.records.VoidAttemptRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exolot.assay.CaptureEvaluation;
import org.exolot.assay.CurveEvaluation;
import org.exolot.assay.Determination;
import org.exolot.assay.PlateEvaluation;
import org.exolot.assay.RunEvaluation;
import org.exolot.assay.SizeFigures;
import org.exolot.assay.Suitability;
import org.exolot.database.IdSource;
import org.exolot.finding.Sha256;
import org.exolot.instrument.Export;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.ledger.CanonicalJson;
import org.exolot.quantity.Value;
import org.jooq.TableRecord;

/** The rows of one run: itself, its captures, plates, preparations and determinations. */
final class RunRows {
    private final IdSource ids;
    private final UUID submission;
    private final UUID reading;

    RunRows(IdSource ids, UUID submission, UUID reading) {
        this.ids = ids;
        this.submission = submission;
        this.reading = reading;
    }

    List<TableRecord<?>> of(Export export, Conclusion.OfRun run) {
        List<TableRecord<?>> rows = new ArrayList<>();
        rows.add(run(export, run));
        int ordinal = 0;
        for (CaptureEvaluation capture : run.evaluation().captures()) {
            rows.add(capture(run.id(), ++ordinal, capture));
        }
        ordinal = 0;
        for (PlateEvaluation plate : run.evaluation().plates()) {
            rows.add(plate(run.id(), ++ordinal, plate));
        }
        run.preparations().forEach(preparation -> rows.add(preparation(run.id(), preparation)));
        run.voids().forEach(attempt -> rows.add(attempt(run.id(), attempt)));
        run.materials().forEach(used -> rows.add(material(run.id(), used)));
        ordinal = 0;
        for (Conclusion.OfDetermination determination : run.determinations()) {
            rows.add(determination(run.id(), ++ordinal, determination));
        }
        return rows;
    }

    private exolot.schema.fact.tables.records.RunRecord run(Export export, Conclusion.OfRun run) {
        RunEvaluation evaluation = run.evaluation();
        exolot.schema.fact.tables.records.RunRecord row = RUN.newRecord();
        row.setRunId(run.id().value());
        row.setReadingId(reading);
        row.setSubmissionId(submission);
        row.setRunKey(evaluation.run().key().text());
        row.setRunKeyHash(RunKeys.hash(export, evaluation.run().key()).hex());
        row.setRevision(run.revision());
        run.supersedes().ifPresent(earlier -> row.setSupersedesId(earlier.value()));
        row.setName(evaluation.run().name());
        run.method().ifPresent(method -> row.setMethodDocumentId(method.value()));
        row.setInstrument(instrument(export.instrument()));
        evaluation.run().operator().ifPresent(operator -> row.setOperator(operator.raw()));
        evaluation.measuredAt().ifPresent(time -> {
            row.setMeasuredText(time.raw());
            time.local().ifPresent(local -> row.setMeasuredLocal(local.toString()));
        });
        run.measuredAt().ifPresent(row::setMeasuredAt);
        run.equipment().ifPresent(equipment -> row.setEquipmentId(equipment.value()));
        row.setValidity(evaluation.suitability().verdict().name());
        row.setSuitability(CanonicalJson.bytes(suitability(evaluation.suitability())));
        row.setContentHash(run.contentHash().hex());
        return row;
    }

    static String instrument(InstrumentIdentity instrument) {
        return Stream.of(
                        Optional.of(instrument.vendor()),
                        Optional.of(instrument.model()),
                        instrument.serial(),
                        instrument.software())
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static List<Map<String, Object>> suitability(Suitability suitability) {
        List<Map<String, Object>> rules = new ArrayList<>();
        for (Suitability.Outcome outcome : suitability.rules()) {
            Map<String, Object> rule = new LinkedHashMap<>();
            rule.put("id", outcome.rule().id());
            rule.put("limit", outcome.rule().condition().inWords());
            rule.put("severity", outcome.rule().severity().name());
            rule.put("shown", outcome.shown());
            rule.put("status", outcome.status().name());
            outcome.of().ifPresent(of -> rule.put("of", of));
            rule.put("place", Json.place(outcome.place()));
            rules.add(rule);
        }
        return rules;
    }

    private CaptureRecord capture(RunId run, int ordinal, CaptureEvaluation capture) {
        CaptureRecord row = CAPTURE.newRecord();
        row.setCaptureId(ids.next());
        row.setRunId(run.value());
        row.setOrdinal(ordinal);
        row.setName(capture.capture().name());
        row.setUsed(capture.used());
        capture.notUsedWhy().ifPresent(row::setUsedWhy);
        capture.dilution().factor().map(BigDecimal::toString).ifPresent(row::setDilutionFactor);
        row.setDilutionState(capture.capture().dilution().state().name());
        row.setFigures(CanonicalJson.bytes(figures(capture)));
        row.setPlace(CanonicalJson.text(Json.place(capture.capture().place())));
        capture.capture().tables().stream().findFirst().ifPresent(table -> {
            byte[] packed = BinsPacking.pack(table.distribution());
            row.setBinsPacked(packed);
            row.setBinsSha256(Sha256.of(packed).hex());
        });
        return row;
    }

    private static Map<String, Object> figures(CaptureEvaluation capture) {
        Map<String, Object> figures = new LinkedHashMap<>();
        capture.capture().concentration().ifPresent(reported -> figures.put("reported", reported.raw()));
        capture.concentration().ifPresent(number -> figures.put("recomputed", number.toString()));
        capture.stock().ifPresent(number -> figures.put("stock", number.toString()));
        capture.size().ifPresent(size -> figures.put("size", size(size)));
        capture.capture()
                .tracks()
                .flatMap(entry -> entry.value() instanceof Value.Measured(BigDecimal number)
                        ? Optional.of(number)
                        : Optional.<BigDecimal>empty())
                .ifPresent(tracks -> figures.put("tracks", tracks.toPlainString()));
        capture.capture().tables().stream()
                .findFirst()
                .ifPresent(table -> figures.put("firstBin", Json.place(table.firstBin())));
        return figures;
    }

    private static Map<String, Object> size(SizeFigures size) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("mean", size.mean().toString());
        figures.put("mode", size.mode().toString());
        figures.put("sd", size.sd().toString());
        figures.put("d10", size.d10().toString());
        figures.put("d50", size.d50().toString());
        figures.put("d90", size.d90().toString());
        size.span().ifPresent(span -> figures.put("span", span.toString()));
        return figures;
    }

    private PlateRecord plate(RunId run, int ordinal, PlateEvaluation plate) {
        PlateRecord row = PLATE.newRecord();
        row.setPlateId(ids.next());
        row.setRunId(run.value());
        row.setOrdinal(ordinal);
        row.setName(plate.plate().name());
        row.setFigures(CanonicalJson.bytes(
                Map.of("curves", plate.curves().stream().map(RunRows::curve).toList())));
        byte[] wells = WellsPacking.pack(plate);
        row.setWellsPacked(wells);
        row.setWellsSha256(Sha256.of(wells).hex());
        row.setPlace(CanonicalJson.text(Json.place(plate.plate().place())));
        return row;
    }

    private static Map<String, Object> curve(CurveEvaluation curve) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        curve.parameters().forEach((letter, number) -> parameters.put(letter, number.toString()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("analyte", curve.analyte());
        json.put("model", curve.model().name());
        json.put("fittedOn", curve.fittedOn().name());
        json.put("weight", curve.weight().name());
        json.put("parameters", parameters);
        curve.r2().ifPresent(r2 -> json.put("r2", r2.toString()));
        return json;
    }

    /** The row that ties a material to a run. */
    RunMaterialRecord material(RunId run, Conclusion.OfMaterial used) {
        RunMaterialRecord row = RUN_MATERIAL.newRecord();
        row.setRunMaterialId(ids.next());
        row.setRunId(run.value());
        row.setMaterialId(used.material().value());
        row.setRole(used.role().name());
        return row;
    }

    private VoidAttemptRecord attempt(RunId run, Conclusion.OfVoid attempt) {
        VoidAttemptRecord row = VOID_ATTEMPT.newRecord();
        row.setVoidAttemptId(ids.next());
        row.setRunId(run.value());
        row.setTestOrderId(attempt.order().value());
        row.setNameInFile(attempt.nameInFile());
        return row;
    }

    private static PreparationRecord preparation(RunId run, Conclusion.OfPreparation preparation) {
        PreparationRecord row = PREPARATION.newRecord();
        row.setPreparationId(preparation.id().value());
        row.setTestOrderId(preparation.order().value());
        row.setRound(preparation.round());
        row.setOrdinal(preparation.ordinal());
        row.setRevision(preparation.revision());
        row.setBeyondPlan(preparation.beyondPlan());
        row.setRunId(run.value());
        row.setNameInFile(preparation.nameInFile());
        return row;
    }

    private static DeterminationRecord determination(RunId run, int ordinal, Conclusion.OfDetermination determined) {
        Determination determination = determined.determination();
        DeterminationRecord row = DETERMINATION.newRecord();
        row.setDeterminationId(determined.id().value());
        row.setRunId(run.value());
        row.setOrdinal(ordinal);
        determined.preparation().ifPresent(preparation -> row.setPreparationId(preparation.value()));
        determined.sample().ifPresent(sample -> row.setSampleId(sample.value()));
        row.setNameInFile(determination.sample().orElse(""));
        row.setAttribute(determination.attribute());
        row.setKind(StoredValue.kind(determination.value()));
        row.setValueText(StoredValue.text(determination.value()));
        StoredValue.number(determination.value()).ifPresent(row::setNumber);
        row.setUnit(determination.unit().code());
        determination.standardUncertainty().map(BigDecimal::toString).ifPresent(row::setUncertainty);
        row.setPlaces(CanonicalJson.bytes(
                determination.from().stream().map(Json::origin).toList()));
        return row;
    }
}
