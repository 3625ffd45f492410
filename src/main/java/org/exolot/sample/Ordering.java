package org.exolot.sample;

import exolot.schema.fact.tables.records.TestOrderRecord;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exolot.database.IdSource;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.ledger.Author;
import org.exolot.ledger.Entry;
import org.exolot.ledger.Recorder;
import org.exolot.people.Access;
import org.exolot.people.Act;
import org.exolot.people.People;
import org.exolot.people.PersonId;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentId;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.Documents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ordering of tests. A sample is ordered once for a method; again only as a retest that QA authorises. */
@Component
public class Ordering {
    private final Samples samples;
    private final Sampling sampling;
    private final TestOrders orders;
    private final Documents documents;
    private final People people;
    private final Recorder recorder;
    private final IdSource ids;
    private final Clock clock;

    Ordering(
            Samples samples,
            Sampling sampling,
            TestOrders orders,
            Documents documents,
            People people,
            Recorder recorder,
            IdSource ids,
            Clock clock) {
        this.samples = samples;
        this.sampling = sampling;
        this.orders = orders;
        this.documents = documents;
        this.people = people;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What to order.
     *
     * @param method a version of a method
     * @param preparations how many independent preparations complete the order; at least 1
     */
    public record Wanted(SampleId sample, DocumentId method, Purpose purpose, int preparations) {}

    /**
     * Orders tests, all in one entry.
     *
     * @throws RefusedException if a method is not effective, a sample is used up or ordered for the method already, or the person may not
     */
    @Transactional
    public List<TestOrder> order(PersonId author, List<Wanted> wanted) {
        Access.require(people.get(author), Act.ORDER_TESTS);
        for (Wanted one : wanted) {
            requireEffective(samples.get(one.sample()), one.method());
        }
        return record(author, wanted);
    }

    /** Records orders, whoever may order, of versions effective or not. */
    List<TestOrder> record(PersonId author, List<Wanted> wanted) {
        List<TestOrderRecord> rows = new ArrayList<>();
        for (Wanted one : wanted) {
            Sample sample = samples.get(one.sample());
            sampling.requireUsable(sample);
            String number = sample.code() + ":" + documents.get(one.method()).code();
            boolean there = orders.byNumber(number).isPresent()
                    || rows.stream().anyMatch(row -> row.getOrderNumber().equals(number));
            if (there) {
                throw new RefusedException(RefusalType.ALREADY_THERE, "test order", number);
            }
            rows.add(row(author, one, number));
        }
        return write(author, rows, Optional.empty());
    }

    /**
     * Orders a retest of an order whose result is questioned.
     *
     * @param reason the authorisation in QA's words
     * @throws RefusedException if the person may not authorise one
     */
    @Transactional
    public TestOrder retest(PersonId author, TestOrderId id, int preparations, String reason) {
        Access.require(people.get(author), Act.AUTHORISE_RETEST);
        if (reason.isBlank()) {
            throw new RefusedException(RefusalType.REASON_MISSING);
        }
        TestOrder first = orders.get(id);
        Sample sample = samples.get(first.sample());
        sampling.requireUsable(sample);
        requireEffective(sample, first.method());
        String number = first.number() + "/R1";
        for (int n = 2; orders.byNumber(number).isPresent(); n++) {
            number = first.number() + "/R" + n;
        }
        TestOrderRecord row =
                row(author, new Wanted(first.sample(), first.method(), Purpose.INVESTIGATION, preparations), number);
        row.setRetestOfId(id.value());
        row.setReason(reason);
        return write(author, List.of(row), Optional.of(reason)).getFirst();
    }

    private List<TestOrder> write(PersonId author, List<TestOrderRecord> rows, Optional<String> reason) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Entry entry = Entry.by(Author.person(author.value()), SampleEntry.TESTS_ORDERED)
                .with(rows);
        recorder.record(reason.map(entry::because).orElse(entry));
        return rows.stream()
                .map(row -> orders.get(new TestOrderId(row.getTestOrderId())))
                .toList();
    }

    private void requireEffective(Sample sample, DocumentId id) {
        ControlledDocument method = documents.get(id);
        if (method.kind() != DocumentKind.METHOD) {
            throw new RefusedException(
                    RefusalType.ORDER_NOT_POSSIBLE, sample.code(), method.code(), "it is no method.");
        }
        if (!method.effectiveAt(clock.instant())) {
            throw new RefusedException(RefusalType.NOT_EFFECTIVE, method.code(), Integer.toString(method.version()));
        }
    }

    private TestOrderRecord row(PersonId author, Wanted wanted, String number) {
        TestOrderRecord row = new TestOrderRecord();
        row.setTestOrderId(ids.next());
        row.setOrderNumber(number);
        row.setSampleId(wanted.sample().value());
        row.setMethodDocumentId(wanted.method().value());
        row.setPurpose(wanted.purpose().name());
        row.setPreparations(wanted.preparations());
        row.setOrderedBy(author.value());
        row.setOrderedAt(clock.instant());
        return row;
    }
}
