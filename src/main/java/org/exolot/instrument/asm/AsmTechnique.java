package org.exolot.instrument.asm;

import java.util.Arrays;
import java.util.List;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Plate;
import org.exolot.instrument.Series;

/** The techniques in which documents are written, with the manifest of each (http://purl.allotrope.org/manifests). */
enum AsmTechnique {
    PLATE_READER("plate reader", "plate-reader/REC/2025/03/plate-reader"),
    QPCR("qpcr", "pcr/REC/2024/09/qpcr"),
    MULTI_ANALYTE_PROFILING(
            "multi analyte profiling", "multi-analyte-profiling/BENCHLING/2024/09/multi-analyte-profiling"),
    SPECTROPHOTOMETRY(
            "spectrophotometry",
            "spectrophotometry/REC/2024/06/spectrophotometry",
            "qubit",
            "nanodrop",
            "genesys",
            "visionlite",
            "lunatic",
            "stunner"),
    CELL_COUNTING(
            "cell counting",
            "cell-counting/REC/2024/09/cell-counting",
            "vicell",
            "vi-cell",
            "nucleoview",
            "nc-view",
            "cellaca",
            "matrix",
            "hires"),
    ELECTROPHORESIS("electrophoresis", "electrophoresis/BENCHLING/2024/09/electrophoresis", "tapestation"),
    LIQUID_CHROMATOGRAPHY(
            "liquid chromatography", "liquid-chromatography/BENCHLING/2023/09/liquid-chromatography", "unicorn"),
    SOLUTION_ANALYZER("solution analyzer", "solution-analyzer/REC/2024/09/solution-analyzer");

    private final String words;
    private final String manifest;
    private final List<String> formats;

    AsmTechnique(String words, String manifest, String... formats) {
        this.words = words;
        this.manifest = "http://purl.allotrope.org/manifests/" + manifest + ".manifest";
        this.formats = List.of(formats);
    }

    String words() {
        return words;
    }

    String manifest() {
        return manifest;
    }

    /** The technique that fits plates of this run. */
    static AsmTechnique ofPlates(ExportRun run) {
        for (Plate plate : run.plates()) {
            if (plate.wells().stream().anyMatch(well -> !well.analytes().isEmpty())) {
                return MULTI_ANALYTE_PROFILING;
            }
            if (AsmCycles.are(plate)
                    || plate.wells().stream()
                            .flatMap(well -> well.series().stream())
                            .anyMatch(series -> series.axis() == Series.Axis.CYCLE)) {
                return QPCR;
            }
        }
        return PLATE_READER;
    }

    /** The technique that fits figures by the sample in this file; of an ASM document its own. */
    static AsmTechnique ofSamples(Export export, ExportRun run) {
        String own = run.conditions().containsKey("technique")
                ? run.conditions().get("technique").raw()
                : "";
        String format = export.format().name();
        return Arrays.stream(values())
                .filter(each -> each.words.equals(own) || each.formats.stream().anyMatch(format::contains))
                .findFirst()
                .orElse(SOLUTION_ANALYZER);
    }
}
