package org.exolot.result;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.Sha256;
import org.exolot.people.PersonId;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.sample.SampleId;
import org.exolot.sample.TestOrderId;
import org.exolot.specification.DocumentId;

/**
 * One revision of the reportable value of one attribute of one sample for one test order.
 *
 * @param id which
 * @param order the test order that it fills
 * @param sample the sample
 * @param method the method version of the order
 * @param attribute what, in the catalogue's words
 * @param replicate 0, or from 1 where the method lets each container or preparation stand by itself
 * @param revision from 1
 * @param status whether it is the one that holds
 * @param basis measured or entered
 * @param value the value
 * @param unit its unit
 * @param uncertainty the standard uncertainty of the value in its unit, where the method tells one
 * @param detail what is printed with the value: how many containers for how long, a limit of detection
 * @param reason why a correction was made; empty for the first revision
 * @param formedBy who handed in the last file that it needed, or entered it
 * @param formedAt when
 * @param measuredBy everyone who handed in a file that it rests on, entered it or answered for it: none of them may review it
 * @param individuals the determinations that it was formed from, in the order of the preparations
 * @param from its places in files or the attached report
 * @param unconfirmed critical answers that it rests on and that no second person has confirmed
 * @param reviews what second persons said of it, in order
 */
public record ResultRecord(
        ResultId id,
        TestOrderId order,
        SampleId sample,
        DocumentId method,
        String attribute,
        int replicate,
        int revision,
        ResultStatus status,
        ResultBasis basis,
        Value value,
        Unit unit,
        Optional<String> uncertainty,
        Optional<String> detail,
        Optional<String> reason,
        PersonId formedBy,
        Instant formedAt,
        Set<PersonId> measuredBy,
        List<Individual> individuals,
        List<SourcePlace> from,
        List<AnswerId> unconfirmed,
        List<Review> reviews) {
    public ResultRecord {
        measuredBy = Set.copyOf(measuredBy);
        individuals = List.copyOf(individuals);
        from = List.copyOf(from);
        unconfirmed = List.copyOf(unconfirmed);
        reviews = List.copyOf(reviews);
    }

    /** Whether the last review accepts it. */
    public boolean accepted() {
        return !reviews.isEmpty() && reviews.getLast().decision() == ReviewDecision.ACCEPTED;
    }

    /**
     * The value of one preparation.
     *
     * @param run the run that yielded it
     * @param preparation which preparation of the order, from 1
     */
    public record Individual(DeterminationId id, RunId run, int preparation, Value value, Unit unit) {}

    /**
     * Where something stands that the result was formed from.
     *
     * @param role what part it plays: {@code CAPTURE}, {@code DILUTION}, {@code WELL}, {@code ROW}, {@code REPORT}
     * @param name of the capture, well or row, as the file names it; empty for a report
     * @param file the file's name as it was handed in
     * @param sha256 of its bytes in the vault
     * @param place canonical JSON: {@code {"line":12,"column":3}}, {@code {"sheet":…,"cell":…}} or {@code {"bytes":[from,to]}}
     */
    public record SourcePlace(String role, String name, String file, Sha256 sha256, String place) {}

    /** What a second person said. */
    public record Review(ReviewDecision decision, String comment, PersonId by, Instant at) {}
}
