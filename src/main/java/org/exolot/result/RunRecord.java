package org.exolot.result;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.exolot.assay.Suitability;
import org.exolot.finding.Sha256;
import org.exolot.people.PersonId;
import org.exolot.sample.SampleId;
import org.exolot.sample.TestOrderId;
import org.exolot.specification.DocumentId;

/**
 * One revision of one run as recorded.
 *
 * @param current whether no later revision took its place
 * @param sha256 of the file that it was read from
 * @param method the method version whose rules judged it; empty where none is known for it
 * @param operator as the file names the person
 * @param measuredText the time as the file tells it
 * @param suitability whether its values count, as canonical JSON of each rule with the figure that decided it
 * @param assigned which sample and order each name in the file stands for
 * @param materials used in it
 * @param orphan whether a name of it stands for a sample or lot but fills no order
 */
public record RunRecord(
        RunId id,
        SubmissionId submission,
        String key,
        int revision,
        boolean current,
        String name,
        String format,
        String file,
        Sha256 sha256,
        Optional<DocumentId> method,
        String instrument,
        Optional<String> operator,
        Optional<String> measuredText,
        Suitability.Verdict validity,
        String suitability,
        PersonId submittedBy,
        Instant recordedAt,
        List<Assigned> assigned,
        List<UsedMaterial> materials,
        boolean orphan) {
    public RunRecord {
        assigned = List.copyOf(assigned);
        materials = List.copyOf(materials);
    }

    /**
     * What a name in the file stands for.
     *
     * @param sample the sample; empty where only the lot is known
     * @param order the test order that it fills, or would have filled were it not INVALID; empty where none asks for it
     * @param preparation which preparation of the order, from 1; 0 where it fills none
     * @param extra whether the order's plan was already complete: visible, never in the value
     */
    public record Assigned(
            String nameInFile,
            Optional<SampleId> sample,
            Optional<TestOrderId> order,
            int preparation,
            boolean extra) {}
}
