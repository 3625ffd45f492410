package org.exolot.result;

import static exolot.schema.fact.Tables.CAPTURE;
import static exolot.schema.fact.Tables.DETERMINATION;
import static exolot.schema.fact.Tables.PLATE;
import static exolot.schema.fact.Tables.RESULT_SOURCE;
import static exolot.schema.fact.Tables.RUN;

import java.math.BigDecimal;
import java.util.List;
import org.exolot.assay.CaptureEvaluation;
import org.exolot.assay.Determination;
import org.exolot.assay.FileEvaluation;
import org.exolot.assay.PlateEvaluation;
import org.exolot.assay.RunEvaluation;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Well;
import org.exolot.ledger.CanonicalJson;
import org.jooq.Field;

/** Finds texts of a file that are longer than what is recorded of them can hold, as in a damaged file whose line ends are gone. */
public final class TextLengths {
    private static final int SHOWN = 60;

    private final FindingLog log = new FindingLog();

    private TextLengths() {}

    /** One finding for each text that is too long; each blocks the file. */
    public static List<Finding> tooLong(FileEvaluation file) {
        TextLengths lengths = new TextLengths();
        Place whole = new Place.Whole(file.export().file());
        lengths.check(RUN.INSTRUMENT, RunRows.instrument(file.export().instrument()), whole);
        file.runs().forEach(run -> lengths.run(run, whole));
        return lengths.log.findings();
    }

    private void run(RunEvaluation run, Place whole) {
        check(RUN.RUN_KEY, run.run().key().text(), whole);
        check(RUN.NAME, run.run().name(), whole);
        run.run().sample().ifPresent(sample -> check(DETERMINATION.NAME_IN_FILE, sample.raw(), sample.place()));
        run.run().operator().ifPresent(operator -> check(RUN.OPERATOR, operator.raw(), operator.place()));
        run.measuredAt().ifPresent(time -> check(RUN.MEASURED_TEXT, time.raw(), time.place()));
        run.captures().forEach(this::capture);
        run.plates().forEach(this::plate);
        run.run().quantities().forEach(row -> {
            check(DETERMINATION.NAME_IN_FILE, row.sample(), row.place());
            check(DETERMINATION.ATTRIBUTE, row.attribute(), row.place());
            check(DETERMINATION.UNIT, row.unit(), row.place());
        });
        run.determinations().forEach(determination -> determination(determination, whole));
    }

    private void capture(CaptureEvaluation capture) {
        Place place = capture.capture().place();
        check(CAPTURE.NAME, capture.capture().name(), place);
        check(CAPTURE.PLACE, CanonicalJson.text(Json.place(place)), place);
        capture.capture().sample().ifPresent(sample -> check(DETERMINATION.NAME_IN_FILE, sample, place));
        capture.notUsedWhy().ifPresent(why -> check(CAPTURE.USED_WHY, why, place));
        capture.dilution()
                .factor()
                .map(BigDecimal::toString)
                .ifPresent(factor -> check(CAPTURE.DILUTION_FACTOR, factor, place));
    }

    private void plate(PlateEvaluation plate) {
        Place place = plate.plate().place();
        check(PLATE.NAME, plate.plate().name(), place);
        check(PLATE.PLACE, CanonicalJson.text(Json.place(place)), place);
        for (Well well : plate.plate().wells()) {
            well.sample().ifPresent(sample -> check(DETERMINATION.NAME_IN_FILE, sample, well.place()));
        }
    }

    private void determination(Determination determination, Place whole) {
        Place place = determination.from().stream()
                .map(Determination.Origin::place)
                .findFirst()
                .orElse(whole);
        determination.sample().ifPresent(sample -> check(DETERMINATION.NAME_IN_FILE, sample, place));
        check(DETERMINATION.ATTRIBUTE, determination.attribute(), place);
        check(DETERMINATION.VALUE_TEXT, StoredValue.text(determination.value()), place);
        check(DETERMINATION.UNIT, determination.unit().code(), place);
        determination.standardUncertainty().ifPresent(one -> check(DETERMINATION.UNCERTAINTY, one.toString(), place));
        for (Determination.Origin origin : determination.from()) {
            check(RESULT_SOURCE.NAME, origin.name(), origin.place());
            check(RESULT_SOURCE.PLACE, CanonicalJson.text(origin.place().named()), origin.place());
        }
    }

    private void check(Field<String> column, String text, Place place) {
        int most = column.getDataType().length();
        if (text.length() > most) {
            log.add(
                    FindingType.TEXT_TOO_LONG,
                    place,
                    column.getName().replace('_', ' ') + ", " + text.length() + " characters: "
                            + text.substring(0, Math.min(SHOWN, text.length())) + "…",
                    "at most " + most + " characters");
        }
    }
}
