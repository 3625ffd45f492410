package org.exolot.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.exolot.criterion.SamplingPoint;
import org.exolot.finding.FindingType;
import org.exolot.lot.Lot;
import org.exolot.lot.LotState;
import org.exolot.lot.LotStates;
import org.exolot.people.Access;
import org.exolot.people.Act;
import org.exolot.people.People;
import org.exolot.people.PersonId;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.Documents;
import org.exolot.specification.MasterNode;
import org.exolot.specification.Specifications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the samples of a lot and what is planned on them from a file of masters. A first file brings methods and lots together, before anybody
 * could approve a method: so these orders may name versions that are not effective yet. A release needs them effective.
 */
@Component
public class SampleImport {
    private static final List<String> POINTS =
            Arrays.stream(SamplingPoint.values()).map(SamplingPoint::code).toList();

    private final Sampling sampling;
    private final Ordering ordering;
    private final LotStates states;
    private final Documents documents;
    private final Specifications specifications;
    private final People people;

    SampleImport(
            Sampling sampling,
            Ordering ordering,
            LotStates states,
            Documents documents,
            Specifications specifications,
            People people) {
        this.sampling = sampling;
        this.ordering = ordering;
        this.states = states;
        this.documents = documents;
        this.specifications = specifications;
        this.people = people;
    }

    /** Records the key {@code samples} of a lot just recorded; what is at fault is added to the file's findings. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void samples(PersonId author, Lot lot, MasterNode node) {
        Access.require(people.get(author), Act.IMPORT_MASTERS);
        List<MasterNode> samples = node.nodes("samples");
        for (MasterNode one : samples) {
            int before = node.faults().count();
            SamplingPoint point = SamplingPoint.values()[one.choice("point", POINTS)];
            LocalDate drawnOn = one.date("drawn-on");
            List<ControlledDocument> methods = one.texts("orders").stream()
                    .flatMap(code -> method(one, code).stream())
                    .toList();
            one.nothingElse();
            if (node.faults().count() == before) {
                record(author, lot, point, drawnOn.atStartOfDay(lot.siteZone()).toInstant(), methods);
            }
        }
        if (!samples.isEmpty()) {
            states.append(
                    author, lot.id(), LotState.IN_TESTING, "Samples and orders came with the lot.", Optional.empty());
        }
    }

    private void record(
            PersonId author, Lot lot, SamplingPoint point, Instant drawnAt, List<ControlledDocument> methods) {
        Sample sample = sampling.record(
                author,
                new SampleOrigin.FromLot(lot.id(), Optional.empty()),
                point,
                Purpose.RELEASE,
                new Sampling.Drawn("sampling", drawnAt));
        ordering.record(
                author,
                methods.stream()
                        .map(method -> new Ordering.Wanted(
                                sample.id(),
                                method.id(),
                                Purpose.RELEASE,
                                specifications.method(method.id()).plan().preparations()))
                        .toList());
    }

    private Optional<ControlledDocument> method(MasterNode node, String code) {
        Optional<ControlledDocument> method = documents.newest(DocumentKind.METHOD, code);
        if (method.isEmpty()) {
            node.faults().add(FindingType.REFERENCE_UNKNOWN, node.place("orders"), code, "the code of a method");
        }
        return method;
    }
}
