package org.exolot.result;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.TreeSet;
import org.exolot.assay.CaptureEvaluation;
import org.exolot.assay.Determination;
import org.exolot.assay.PlateEvaluation;
import org.exolot.assay.RunEvaluation;
import org.exolot.finding.FileId;
import org.exolot.finding.Sha256;
import org.exolot.instrument.SizeTable;
import org.exolot.instrument.Well;

/**
 * What a run measured, in one hash: by it a repetition of a known run is told from a correction. Neither the file's name nor its lines
 * enter; what a person said of it does, as far as it changes a value or whose it is.
 */
public final class ContentHash {
    private final MessageDigest digest = Sha256.digest();

    private ContentHash() {}

    /**
     * The hash of a run.
     *
     * @param assigned whose each name in the file is, as text; in any order
     */
    public static Sha256 of(RunEvaluation run, Collection<String> assigned) {
        ContentHash hash = new ContentHash();
        for (CaptureEvaluation capture : run.captures()) {
            hash.add(capture);
        }
        for (PlateEvaluation plate : run.plates()) {
            plate.plate().wells().forEach(hash::add);
        }
        run.run()
                .quantities()
                .forEach(row -> hash.add(
                        "quantity",
                        row.sample(),
                        row.attribute(),
                        row.key(),
                        row.reported().raw(),
                        row.unit()));
        for (Determination determination : run.determinations()) {
            hash.add(
                    "determination",
                    determination.sample().orElse(""),
                    determination.attribute(),
                    StoredValue.text(determination.value()),
                    determination.unit().code());
        }
        new TreeSet<>(run.companions().stream()
                        .map(FileId::sha256)
                        .map(Sha256::hex)
                        .toList())
                .forEach(companion -> hash.add("companion", companion));
        new TreeSet<>(assigned).forEach(one -> hash.add("assigned", one));
        return Sha256.of(hash.digest);
    }

    private void add(CaptureEvaluation capture) {
        add(
                "capture",
                capture.capture().name(),
                capture.capture().concentration().map(entry -> entry.raw()).orElse(""));
        for (SizeTable table : capture.capture().tables()) {
            add(
                    "table",
                    table.weighting().name(),
                    Sha256.of(BinsPacking.pack(table.distribution())).hex());
        }
    }

    private void add(Well well) {
        add("well", well.id().toString(), well.sample().orElse(""));
        for (Well.Reading reading : well.readings()) {
            add("reading", reading.label(), reading.signal().raw());
        }
        for (Well.Analyte analyte : well.analytes()) {
            add("analyte", analyte.name());
            analyte.readings()
                    .forEach(reading ->
                            add("reading", reading.label(), reading.signal().raw()));
            analyte.reported()
                    .forEach(figure -> add(
                            "reported", figure.name(), figure.amount().entry().raw()));
        }
    }

    private void add(String... parts) {
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        digest.update((byte) 1);
    }
}
