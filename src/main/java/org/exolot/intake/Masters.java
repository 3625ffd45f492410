package org.exolot.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.exolot.assay.MethodRules;
import org.exolot.lot.LotId;
import org.exolot.sample.Sample;
import org.exolot.sample.SampleId;
import org.exolot.sample.TestOrder;
import org.exolot.specification.DocumentId;

/** What the job needs to know of lots, samples, orders and methods: a fixed number of queries for each question. */
interface Masters {
    /** The lot of this number. */
    Optional<LotId> lot(String number);

    /** The numbers of these lots. */
    List<String> lotNumbers(Collection<LotId> lots);

    /** The samples with these codes. */
    List<Sample> samples(Collection<String> codes);

    /** The samples of these lots. */
    List<Sample> samplesOf(Collection<LotId> lots);

    /** The orders of these samples, oldest first. */
    List<TestOrder> orders(Collection<SampleId> samples);

    /** The methods of these orders first, then the other methods in force: in the order in which runs are tried. */
    List<KnownMethod> methods(Collection<DocumentId> ofOrders);

    /**
     * A method version.
     *
     * @param reported the attributes that it forms results of; empty for all that a run determines
     */
    record KnownMethod(DocumentId document, MethodRules rules, Set<String> reported) {
        public KnownMethod {
            reported = Set.copyOf(reported);
        }
    }
}
