package org.exolot.assay;

import java.util.List;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.instrument.ExportRun;

/** The plates of a run. */
final class PlateRun {
    private final List<PlateEvaluation> plates;

    PlateRun(ExportRun run, Optional<MethodRules> method, OpenQuestions questions, Observations findings) {
        this.plates = run.plates().stream()
                .map(plate -> new PlateEvaluation(plate, List.of(), List.of()))
                .toList();
    }

    List<PlateEvaluation> plates() {
        return plates;
    }

    List<Determination> determinations() {
        return List.of();
    }

    RunFigures figures(Place place) {
        return new ParticleFigures(List.of(), java.util.Map.of(), place);
    }
}
