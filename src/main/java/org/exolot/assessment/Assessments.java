package org.exolot.assessment;

import java.util.List;
import java.util.Optional;
import org.exolot.lot.Lot;

/** Computes how a lot stands by what is recorded at this moment. */
public interface Assessments {
    /** The lot of this number as it stands; empty where there is none. */
    Optional<LotAssessment> of(String lotNumber);

    /** How each of these lots stands, in their order. A fixed number of queries, however many lots there are. */
    List<LotSummary> summaries(List<Lot> lots);

    /** The content that a decision on the lot signs, as canonical JSON (RFC 8785): everything in the assessment that the decision rests on. */
    byte[] canonical(LotAssessment assessment);
}
