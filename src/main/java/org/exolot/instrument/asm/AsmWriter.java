package org.exolot.instrument.asm;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exolot.instrument.Capture;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.InstrumentIdentity;

/**
 * Writes what an instrument's file says as a document of the Allotrope Simple Model, in the technique that fits. What the model has no name
 * for stands in its custom information documents, so that nothing is left out; the places of the values in the file are not in it, the
 * file's hash is. Read again it gives the same wells and figures; captures of particles come back as figures and curves by the sample.
 */
public final class AsmWriter {
    /** Where what the model has no name for stands. */
    static final String CUSTOM = "custom information";

    private final AsmOut out;
    private final Export export;

    private AsmWriter(AsmOut out, Export export) {
        this.out = out;
        this.export = export;
    }

    /** Writes the document; the stream stays open. */
    public static void write(Export export, OutputStream stream) {
        try (AsmOut out = new AsmOut(stream)) {
            new AsmWriter(out, export).document();
        }
    }

    private void document() {
        Map<AsmTechnique, List<ExportRun>> byTechnique = new EnumMap<>(AsmTechnique.class);
        for (ExportRun run : export.runs()) {
            if (!run.plates().isEmpty()) {
                runs(byTechnique, AsmTechnique.ofPlates(run)).add(run);
            }
            if (!run.quantities().isEmpty()
                    || !run.traces().isEmpty()
                    || !run.captures().isEmpty()) {
                runs(byTechnique, AsmTechnique.ofSamples(export, run)).add(run);
            }
        }
        out.object(() -> {
            byTechnique.keySet().stream().findFirst().ifPresent(first -> out.text("$asm.manifest", first.manifest()));
            byTechnique.forEach((technique, runs) ->
                    out.object(technique.words() + " aggregate document", () -> aggregate(technique, runs)));
        });
    }

    private static List<ExportRun> runs(Map<AsmTechnique, List<ExportRun>> byTechnique, AsmTechnique technique) {
        return byTechnique.computeIfAbsent(technique, each -> new ArrayList<>());
    }

    private void aggregate(AsmTechnique technique, List<ExportRun> runs) {
        systems(runs);
        out.array(technique.words() + " document", () -> {
            for (ExportRun run : runs) {
                boolean ofPlates = !run.plates().isEmpty() && AsmTechnique.ofPlates(run) == technique;
                if (ofPlates) {
                    new AsmPlates(out, run).write();
                }
                boolean ofSamples = AsmTechnique.ofSamples(export, run) == technique;
                if (ofSamples) {
                    AsmSamples samples = new AsmSamples(out, run);
                    samples.quantities();
                    samples.traces();
                    run.captures().forEach((Capture capture) -> samples.capture(capture));
                }
            }
        });
    }

    private void systems(List<ExportRun> runs) {
        InstrumentIdentity instrument = export.instrument();
        out.object("device system document", () -> {
            out.text("device identifier", instrument.serial().orElse("N/A"));
            out.text("model number", java.util.Optional.of(instrument.model()));
            out.text("product manufacturer", java.util.Optional.of(instrument.vendor()));
            out.text("equipment serial number", instrument.serial());
        });
        out.object("data system document", () -> {
            out.text("file name", export.file().name());
            out.text("software name", instrument.software());
            out.text("ASM converter name", "exolot");
            Map<String, Entry> conditions = new LinkedHashMap<>();
            runs.forEach(run -> run.conditions().forEach((name, entry) -> {
                if (!name.equals("technique")) {
                    Conditions.put(conditions, runs.size() == 1 ? name : run.name() + " / " + name, entry);
                }
            }));
            out.object("custom information document", () -> {
                out.text("sha256", export.file().sha256().hex());
                out.text("source format", export.format().name());
                conditions.forEach((name, entry) -> out.text(name, entry.raw()));
            });
        });
    }
}
