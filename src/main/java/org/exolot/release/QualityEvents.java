package org.exolot.release;

import static exolot.schema.fact.Tables.QUALITY_EVENT;
import static exolot.schema.fact.Tables.QUALITY_EVENT_STEP;
import static java.util.stream.Collectors.groupingBy;

import exolot.schema.fact.tables.records.QualityEventRecord;
import exolot.schema.fact.tables.records.QualityEventStepRecord;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.exolot.database.IdSource;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.finding.Sha256;
import org.exolot.ledger.Author;
import org.exolot.ledger.CanonicalJson;
import org.exolot.ledger.Entry;
import org.exolot.ledger.Recorder;
import org.exolot.lot.LotId;
import org.exolot.people.Access;
import org.exolot.people.Act;
import org.exolot.people.Ceremony;
import org.exolot.people.People;
import org.exolot.people.PersonId;
import org.exolot.people.Signature;
import org.exolot.people.SignatureId;
import org.exolot.people.SignedContent;
import org.exolot.people.Signer;
import org.exolot.result.ResultId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Quality events: opened by whoever sees something, continued step by step, closed by QA's signature over all that was written. */
@Service
public class QualityEvents {
    private final DSLContext dsl;
    private final Recorder recorder;
    private final Ceremony ceremony;
    private final People people;
    private final IdSource ids;
    private final Clock clock;

    QualityEvents(DSLContext dsl, Recorder recorder, Ceremony ceremony, People people, IdSource ids, Clock clock) {
        this.dsl = dsl;
        this.recorder = recorder;
        this.ceremony = ceremony;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    /** All events of a lot, the oldest first. */
    public List<QualityEvent> of(LotId lot) {
        var rows = dsl.selectFrom(QUALITY_EVENT)
                .where(QUALITY_EVENT.LOT_ID.eq(lot.value()))
                .orderBy(QUALITY_EVENT.OPENED_AT, QUALITY_EVENT.EVENT_NUMBER)
                .fetch();
        Map<UUID, List<QualityEventStepRecord>> steps = dsl
                .selectFrom(QUALITY_EVENT_STEP)
                .where(QUALITY_EVENT_STEP.QUALITY_EVENT_ID.in(rows.map(QualityEventRecord::getQualityEventId)))
                .stream()
                .collect(groupingBy(QualityEventStepRecord::getQualityEventId));
        return rows.map(row -> event(row, steps.getOrDefault(row.getQualityEventId(), List.of())));
    }

    /**
     * Opens an event.
     *
     * @return its number
     */
    @Transactional
    public String open(PersonId by, QualityEventKind kind, LotId lot, Optional<ResultId> result, String description) {
        Access.require(people.get(by), Act.OPEN_QUALITY_EVENT);
        requireText(description);
        UUID id = ids.next();
        String number = "QE-" + id.toString().substring(0, 13);
        QualityEventRecord row = new QualityEventRecord();
        row.setQualityEventId(id);
        row.setEventNumber(number);
        row.setKind(kind.name());
        row.setLotId(lot.value());
        row.setResultId(result.map(ResultId::value).orElse(null));
        row.setDescription(description);
        row.setOpenedBy(by.value());
        row.setOpenedAt(clock.instant());
        recorder.record(Entry.by(Author.person(by.value()), ReleaseEntry.QUALITY_EVENT_OPENED)
                .with(row));
        return number;
    }

    /** Adds what was found or done to an open event. */
    @Transactional
    public void continueWith(PersonId by, String number, String text) {
        Access.require(people.get(by), Act.OPEN_QUALITY_EVENT);
        requireText(text);
        QualityEvent event = requireOpen(number);
        recorder.record(Entry.by(Author.person(by.value()), ReleaseEntry.QUALITY_EVENT_CONTINUED)
                .with(step(event, "CONTINUED", text, by, Optional.empty())));
    }

    /** Closes an open event with its conclusion, signed by QA. */
    @Transactional
    public void close(Signer signer, String number, String conclusion) {
        Access.require(people.get(signer.person()), Act.CLOSE_QUALITY_EVENT);
        requireText(conclusion);
        QualityEvent event = requireOpen(number);
        Signature signature = ceremony.sign(
                signer,
                Act.CLOSE_QUALITY_EVENT,
                "Quality event closed",
                new SignedContent("QUALITY_EVENT", event.id(), hash(event, conclusion)));
        recorder.record(Entry.by(Author.person(signer.person().value()), ReleaseEntry.QUALITY_EVENT_CLOSED)
                .with(step(event, "CLOSED", conclusion, signer.person(), Optional.of(signature.id()))));
    }

    private QualityEvent requireOpen(String number) {
        QualityEventRecord row = dsl.selectFrom(QUALITY_EVENT)
                .where(QUALITY_EVENT.EVENT_NUMBER.eq(number))
                .fetchOptional()
                .orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "quality event", number));
        QualityEvent event = event(
                row,
                dsl.selectFrom(QUALITY_EVENT_STEP)
                        .where(QUALITY_EVENT_STEP.QUALITY_EVENT_ID.eq(row.getQualityEventId()))
                        .fetch());
        if (!event.open()) {
            throw new RefusedException(RefusalType.EVENT_CLOSED, number);
        }
        return event;
    }

    private QualityEventStepRecord step(
            QualityEvent event, String state, String text, PersonId by, Optional<SignatureId> signature) {
        QualityEventStepRecord row = new QualityEventStepRecord();
        row.setQualityEventStepId(ids.next());
        row.setQualityEventId(event.id());
        row.setSeq(event.steps().size() + 1);
        row.setState(state);
        row.setText(text);
        row.setPersonId(by.value());
        row.setSignatureId(signature.map(SignatureId::value).orElse(null));
        row.setHappenedAt(clock.instant());
        return row;
    }

    private static Sha256 hash(QualityEvent event, String conclusion) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("event", event.number());
        content.put("kind", event.kind().name());
        content.put("description", event.description());
        content.put("steps", event.steps().stream().map(QualityEvent.Step::text).toList());
        content.put("conclusion", conclusion);
        return Sha256.of(CanonicalJson.bytes(content));
    }

    private static QualityEvent event(QualityEventRecord row, List<QualityEventStepRecord> steps) {
        return new QualityEvent(
                row.getQualityEventId(),
                row.getEventNumber(),
                QualityEventKind.valueOf(row.getKind()),
                Optional.ofNullable(row.getLotId()).map(LotId::new),
                Optional.ofNullable(row.getResultId()).map(ResultId::new),
                row.getDescription(),
                new PersonId(row.getOpenedBy()),
                row.getOpenedAt(),
                steps.stream()
                        .sorted(Comparator.comparing(QualityEventStepRecord::getSeq))
                        .map(step -> new QualityEvent.Step(
                                step.getSeq(),
                                step.getState().equals("CLOSED"),
                                step.getText(),
                                new PersonId(step.getPersonId()),
                                Optional.ofNullable(step.getSignatureId()).map(SignatureId::new),
                                step.getHappenedAt()))
                        .toList());
    }

    private static void requireText(String text) {
        if (text.isBlank()) {
            throw new RefusedException(RefusalType.REASON_MISSING);
        }
    }
}
