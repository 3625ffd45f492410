package org.exolot.assessment;

import java.util.Optional;

/** Computes how a lot stands by what is recorded at this moment. */
public interface Assessments {
    /** The lot of this number as it stands; empty where there is none. */
    Optional<LotAssessment> of(String lotNumber);

    /** The content that a decision on the lot signs, as canonical JSON (RFC 8785): everything in the assessment that the decision rests on. */
    byte[] canonical(LotAssessment assessment);
}
