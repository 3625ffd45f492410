package org.exolot.sample;

import java.time.Instant;
import java.util.Optional;
import org.exolot.people.PersonId;
import org.exolot.specification.DocumentId;

/**
 * The one door through which a measurement becomes a result.
 *
 * @param number unique: the sample's code and the method's, {@code EXAMPLE-001/P:NTA-01}
 * @param method the version of the method to be used
 * @param preparations how many independent preparations complete the order
 * @param retestOf for an authorised retest, the order whose result is questioned
 */
public record TestOrder(
        TestOrderId id,
        String number,
        SampleId sample,
        DocumentId method,
        Purpose purpose,
        int preparations,
        PersonId orderedBy,
        Instant orderedAt,
        Optional<TestOrderId> retestOf) {}
