package org.exolot.assay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;

/** The plates of a run, recomputed: wells with one analyte or with several. */
interface JudgedPlates {
    /** The plates in the run's order. */
    List<PlateEvaluation> plates();

    /** The figures by which the run is judged. */
    RunFigures figures(Map<String, Entry> conditions, Place place);

    /** What they determine, where the run is valid. */
    List<Determination> determinations();

    /** Those of a run: by one curve for each analyte where its wells have several, for each target of an amplification, else by the run's own. */
    static JudgedPlates of(
            ExportRun run, Optional<MethodRules> method, OpenQuestions questions, Observations findings) {
        Optional<CalibrationRules> calibration = method.flatMap(MethodRules::calibration);
        if (MultiplexRun.reads(run, method)) {
            return new MultiplexRun(run, method.orElseThrow(), questions, findings);
        }
        return calibration.isEmpty() && AmplificationRun.reads(run)
                ? new AmplificationRun(run, findings)
                : new PlateRun(run, calibration, questions, findings);
    }
}
