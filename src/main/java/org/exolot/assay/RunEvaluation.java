package org.exolot.assay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.OnDemandList;

/**
 * One run, judged.
 *
 * @param run what the file says
 * @param measuredAt when, with the order of day and month as answered
 * @param method the rules that it was judged by; empty where no method is known for it
 * @param suitability whether its values count
 * @param captures its captures in the file's order
 * @param merged the distribution of the used captures together; empty where none is used
 * @param plates its plates
 * @param quantities its figures by the sample
 * @param determinations what it determines: none where it is invalid
 * @param companions files that add to it
 * @param added what they add, by their own words
 */
public record RunEvaluation(
        ExportRun run,
        Optional<FileTime> measuredAt,
        Optional<MethodRules> method,
        Suitability suitability,
        List<CaptureEvaluation> captures,
        Optional<MergedDistribution> merged,
        List<PlateEvaluation> plates,
        List<QuantityEvaluation> quantities,
        List<Determination> determinations,
        List<FileId> companions,
        Map<String, Entry> added) {
    public RunEvaluation {
        captures = List.copyOf(captures);
        plates = List.copyOf(plates);
        quantities = OnDemandList.unchanging(quantities);
        determinations = OnDemandList.unchanging(determinations);
        companions = List.copyOf(companions);
    }
}
