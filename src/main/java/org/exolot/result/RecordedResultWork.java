package org.exolot.result;

import static exolot.schema.fact.Tables.ANSWER;
import static exolot.schema.fact.Tables.ANSWER_CONFIRMATION;
import static exolot.schema.fact.Tables.RESULT;
import static exolot.schema.fact.Tables.RESULT_REVIEW;
import static exolot.schema.fact.Tables.RESULT_SOURCE;

import exolot.schema.fact.tables.records.AnswerConfirmationRecord;
import exolot.schema.fact.tables.records.AnswerRecord;
import exolot.schema.fact.tables.records.ResultReviewRecord;
import exolot.schema.fact.tables.records.ResultSourceRecord;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.exolot.database.IdSource;
import org.exolot.finding.FileId;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.ledger.Author;
import org.exolot.ledger.Entry;
import org.exolot.ledger.Recorder;
import org.exolot.people.Access;
import org.exolot.people.Act;
import org.exolot.people.People;
import org.exolot.people.PersonId;
import org.exolot.quantity.Value;
import org.exolot.sample.TestOrder;
import org.exolot.sample.TestOrderId;
import org.exolot.sample.TestOrders;
import org.exolot.specification.Documents;
import org.exolot.specification.MasterReader;
import org.exolot.specification.MethodVersion;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Records what persons do to results, each act in a transaction of its own. */
@Component
class RecordedResultWork implements ResultWork {
    private final DSLContext dsl;
    private final Recorder recorder;
    private final People people;
    private final TestOrders testOrders;
    private final Documents documents;
    private final OrderBook orders;
    private final Results results;
    private final IdSource ids;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RecordedResultWork(
            DSLContext dsl,
            Recorder recorder,
            People people,
            TestOrders testOrders,
            Documents documents,
            OrderBook orders,
            Results results,
            IdSource ids,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.dsl = dsl;
        this.recorder = recorder;
        this.people = people;
        this.testOrders = testOrders;
        this.documents = documents;
        this.orders = orders;
        this.results = results;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public ResultId enter(PersonId by, EnteredResult entered) {
        Access.require(people.get(by), Act.ENTER_RESULT);
        TestOrderId order = entered.order();
        String attribute = entered.attribute();
        Value value = entered.value();
        Optional<String> reason = entered.reason();
        ResultId id = new ResultId(ids.next());
        transaction.executeWithoutResult(begun -> {
            TestOrder ordered = testOrders.get(order);
            EnteredRun run =
                    EnteredRun.of(documents.get(ordered.method()), value, entered.controls(), entered.report());
            OrderState state = Optional.ofNullable(orders.states(List.of(order)).get(order))
                    .orElseGet(() -> OrderState.empty(order));
            int replicate = replicate(ordered, attribute, entered.container(), state);
            Optional<OrderState.Formed> earlier = state.result(attribute, replicate);
            if (earlier.isPresent() && reason.isEmpty()) {
                throw new RefusedException(RefusalType.REASON_MISSING, attribute);
            }
            exolot.schema.fact.tables.records.ResultRecord row = RESULT.newRecord();
            row.setResultId(id.value());
            row.setTestOrderId(order.value());
            row.setSampleId(ordered.sample().value());
            row.setMethodDocumentId(ordered.method().value());
            row.setAttribute(attribute);
            row.setReplicate(replicate);
            row.setRevision(earlier.map(OrderState.Formed::revision).orElse(0) + 1);
            earlier.ifPresent(known -> row.setSupersedesId(known.id().value()));
            row.setBasis(ResultBasis.ENTERED.name());
            row.setKind(StoredValue.kind(run.value()));
            row.setValueText(StoredValue.text(run.value()));
            StoredValue.number(run.value()).ifPresent(row::setNumber);
            row.setUnit(entered.unit().code());
            entered.detail().ifPresent(row::setDetail);
            reason.ifPresent(row::setReason);
            row.setFormedBy(by.value());
            row.setFormedAt(clock.instant());
            record(
                    by,
                    ResultEntryKind.RESULT_ENTERED,
                    reason,
                    entry -> run.rows(id, entered.report(), ids).stream()
                            .reduce(
                                    entry.with(row).with(report(id, entered.report())),
                                    Entry::with,
                                    (one, other) -> other));
        });
        return id;
    }

    /** Where the method lets each container stand by itself: the one named, else the next without a value. */
    private int replicate(TestOrder order, String attribute, OptionalInt container, OrderState state) {
        if (!(MasterReader.content(documents.get(order.method())) instanceof MethodVersion method)
                || !method.standsByItself(attribute)) {
            return 0;
        }
        int most = method.mostByHand(order.preparations());
        int wanted = container.orElseGet(() -> IntStream.rangeClosed(1, most)
                .filter(one -> state.result(attribute, one).isEmpty())
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException(RefusalType.NOT_FOUND, "container without a value", order.number())));
        if (wanted < 1 || wanted > most) {
            throw new RefusedException(RefusalType.NOT_FOUND, "container", String.valueOf(wanted));
        }
        return wanted;
    }

    private ResultSourceRecord report(ResultId id, FileId report) {
        ResultSourceRecord row = RESULT_SOURCE.newRecord();
        row.setResultSourceId(ids.next());
        row.setResultId(id.value());
        row.setOrdinal(1);
        row.setRole("REPORT");
        row.setName("");
        row.setFileName(report.name());
        row.setSha256(report.sha256().hex());
        row.setPlace("{}");
        return row;
    }

    @Override
    public void review(PersonId by, ResultId id, ReviewDecision decision, String comment) {
        Access.require(people.get(by), Act.REVIEW_RESULT);
        transaction.executeWithoutResult(begun -> {
            ResultRecord result = results.find(id)
                    .orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "result", id.toString()));
            if (result.measuredBy().contains(by)) {
                throw new RefusedException(
                        RefusalType.SAME_PERSON, people.get(by).username(), result.attribute());
            }
            if (result.status() != ResultStatus.CURRENT) {
                throw new RefusedException(
                        RefusalType.RESULT_SETTLED,
                        result.attribute(),
                        result.status().name());
            }
            ResultReviewRecord row = RESULT_REVIEW.newRecord();
            row.setResultReviewId(ids.next());
            row.setResultId(id.value());
            row.setSeq(result.reviews().size() + 1);
            row.setDecision(decision.name());
            row.setComment(comment);
            row.setReviewedBy(by.value());
            row.setReviewedAt(clock.instant());
            record(by, ResultEntryKind.RESULT_REVIEWED, Optional.empty(), entry -> entry.with(row));
        });
    }

    @Override
    public void confirm(PersonId by, AnswerId id) {
        Access.require(people.get(by), Act.REVIEW_RESULT);
        transaction.executeWithoutResult(begun -> {
            AnswerRecord answer = dsl.selectFrom(ANSWER)
                    .where(ANSWER.ANSWER_ID.eq(id.value()))
                    .fetchOptional()
                    .orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "answer", id.toString()));
            if (answer.getAnsweredBy().equals(by.value())) {
                throw new RefusedException(
                        RefusalType.SAME_PERSON, people.get(by).username(), answer.getAnswer());
            }
            if (dsl.fetchExists(ANSWER_CONFIRMATION, ANSWER_CONFIRMATION.ANSWER_ID.eq(id.value()))) {
                throw new RefusedException(RefusalType.ALREADY_THERE, "confirmation", answer.getAnswer());
            }
            AnswerConfirmationRecord row = ANSWER_CONFIRMATION.newRecord();
            row.setAnswerConfirmationId(ids.next());
            row.setAnswerId(id.value());
            row.setConfirmedBy(by.value());
            row.setConfirmedAt(clock.instant());
            record(by, ResultEntryKind.ANSWER_CONFIRMED, Optional.empty(), entry -> entry.with(row));
        });
    }

    private void record(
            PersonId by, ResultEntryKind kind, Optional<String> reason, java.util.function.UnaryOperator<Entry> rows) {
        Entry entry = rows.apply(Entry.by(Author.person(by.value()), kind));
        recorder.record(reason.map(entry::because).orElse(entry));
    }
}
