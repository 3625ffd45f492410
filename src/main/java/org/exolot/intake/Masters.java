package org.exolot.intake;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.exolot.assay.MethodRules;
import org.exolot.lot.DecidedLot;
import org.exolot.lot.Equipment;
import org.exolot.lot.LotId;
import org.exolot.lot.Material;
import org.exolot.sample.Sample;
import org.exolot.sample.SampleId;
import org.exolot.sample.TestOrder;
import org.exolot.specification.DocumentId;
import org.exolot.specification.MethodVersion;

/** What the job needs to know of lots, samples, orders and methods: a fixed number of queries for each question. */
interface Masters {
    /** The lot of this number. */
    Optional<LotId> lot(String number);

    /** The instruments. */
    List<Equipment> equipment();

    /** The reagents, kits, standards, controls and reference lots. */
    List<Material> materials();

    /** The numbers of these lots. */
    List<String> lotNumbers(Collection<LotId> lots);

    /** Those of these lots on which a signed decision was taken. */
    List<DecidedLot> decided(Collection<LotId> lots);

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
     * @param rules by which its exports are evaluated
     * @param version what must be measured and what results are formed of it
     */
    record KnownMethod(DocumentId document, MethodRules rules, MethodVersion version) {}
}
