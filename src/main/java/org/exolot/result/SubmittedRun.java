package org.exolot.result;

import java.util.List;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.lot.LotId;
import org.exolot.sample.SampleId;
import org.exolot.sample.TestOrderId;

/**
 * One run as a submission recorded it.
 *
 * @param file that it was read from
 * @param key what makes it the same run in another file
 * @param validity {@code VALID}, {@code VALID_WITH_WARNINGS} or {@code INVALID}
 * @param fills what each name in the file stands for
 */
public record SubmittedRun(
        RunId id, FileId file, String key, String name, int revision, String validity, List<Fills> fills) {
    public SubmittedRun {
        fills = List.copyOf(fills);
    }

    /**
     * What a name in the file stands for.
     *
     * @param order the test order whose place it took; empty where it took none
     * @param preparation which preparation of the order, from 1; 0 where it took none
     * @param results the attributes of the results of that order that the submission formed
     */
    public record Fills(
            String nameInFile,
            Optional<LotId> lot,
            Optional<SampleId> sample,
            Optional<TestOrderId> order,
            int preparation,
            List<String> results) {
        public Fills {
            results = List.copyOf(results);
        }
    }
}
