package org.exolot.lot;

import static exolot.schema.fact.Tables.LOT;
import static exolot.schema.fact.Tables.LOT_STATE;

import exolot.schema.fact.tables.records.LotStateRecord;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.exolot.database.IdSource;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.ledger.Author;
import org.exolot.ledger.Entry;
import org.exolot.ledger.Recorder;
import org.exolot.people.Access;
import org.exolot.people.Act;
import org.exolot.people.People;
import org.exolot.people.Person;
import org.exolot.people.PersonId;
import org.exolot.people.Signature;
import org.exolot.people.SignatureCheck;
import org.exolot.people.SignatureId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log of a lot's states. */
@Component
public class LotStates {
    /** The kind of record that a signature must be given for to lead to a state. */
    private static final String DECISION = "DISPOSITION";

    /** The states that only a signature leads to. */
    private static final List<String> SIGNED = Arrays.stream(LotState.values())
            .filter(LotState::needsSignature)
            .map(LotState::name)
            .toList();

    private final DSLContext dsl;
    private final Lots lots;
    private final People people;
    private final SignatureCheck signatures;
    private final Recorder recorder;
    private final IdSource ids;
    private final Clock clock;

    LotStates(
            DSLContext dsl,
            Lots lots,
            People people,
            SignatureCheck signatures,
            Recorder recorder,
            IdSource ids,
            Clock clock) {
        this.dsl = dsl;
        this.lots = lots;
        this.people = people;
        this.signatures = signatures;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /** The log, oldest first. */
    public List<LotStateChange> log(LotId lot) {
        return dsl.selectFrom(LOT_STATE)
                .where(LOT_STATE.LOT_ID.eq(lot.value()))
                .orderBy(LOT_STATE.SEQ)
                .fetch(row -> new LotStateChange(
                        row.getSeq(),
                        LotState.valueOf(row.getState()),
                        row.getReason(),
                        row.getChangedAt(),
                        Optional.ofNullable(row.getSignatureId()).map(SignatureId::new)));
    }

    /** Those of the lots on which a signed decision was taken, each with the last one. */
    public List<DecidedLot> decided(Collection<LotId> lotIds) {
        Map<UUID, DecidedLot> last = new LinkedHashMap<>();
        dsl.select(LOT.LOT_ID, LOT.LOT_NUMBER, LOT_STATE.STATE, LOT_STATE.CHANGED_AT)
                .from(LOT_STATE)
                .join(LOT)
                .on(LOT.LOT_ID.eq(LOT_STATE.LOT_ID))
                .where(LOT.LOT_ID.in(lotIds.stream().map(LotId::value).toList()))
                .and(LOT_STATE.STATE.in(SIGNED))
                .orderBy(LOT.LOT_NUMBER, LOT_STATE.SEQ)
                .forEach(row -> last.put(
                        row.value1(),
                        new DecidedLot(
                                new LotId(row.value1()), row.value2(), LotState.valueOf(row.value3()), row.value4())));
        return List.copyOf(last.values());
    }

    /** What the lot may become now. */
    public Set<LotState> next(LotId lot) {
        List<LotStateChange> log = log(lot);
        return log.getLast().state().next(heldFrom(log));
    }

    /**
     * Moves a lot to its next state. Two moves at once collide: the second fails on the log's unique key.
     *
     * @param reason in the author's words
     * @param signature needed where {@link LotState#needsSignature} says so: of the author, on a decision, and not the one that led to an earlier state
     * @throws RefusedException if the state cannot be reached from the present one, or the author may not
     */
    @Transactional
    public void append(PersonId author, LotId id, LotState to, String reason, Optional<SignatureId> signature) {
        Lot lot = lots.get(id);
        List<LotStateChange> log = log(id);
        Person person = people.get(author);
        requireAccess(person, to == LotState.IN_TESTING && log.size() == 1);
        if (reason.isBlank()) {
            throw new RefusedException(RefusalType.REASON_MISSING);
        }
        Set<LotState> next = log.getLast().state().next(heldFrom(log));
        if (!next.contains(to)) {
            throw new RefusedException(
                    RefusalType.STATE_NOT_REACHABLE,
                    lot.number(),
                    lot.state().name(),
                    to.name(),
                    next.stream().map(LotState::name).collect(Collectors.joining(", ")));
        }
        if (to.needsSignature()) {
            requireSignature(person, to, signature);
        }
        recorder.record(Entry.by(Author.person(author.value()), LotEntry.LOT_STATE_CHANGED)
                .because(reason)
                .with(row(id, log.size() + 1, to, reason, signature)));
    }

    LotStateRecord row(LotId lot, int seq, LotState state, String reason, Optional<SignatureId> signature) {
        LotStateRecord row = new LotStateRecord();
        row.setLotStateId(ids.next());
        row.setLotId(lot.value());
        row.setSeq(seq);
        row.setState(state.name());
        row.setReason(reason);
        signature.ifPresent(id -> row.setSignatureId(id.value()));
        row.setChangedAt(clock.instant());
        return row;
    }

    private static void requireAccess(Person person, boolean begins) {
        if (begins && Access.allows(person, Act.IMPORT_MASTERS)) {
            return;
        }
        Access.require(person, begins ? Act.ORDER_TESTS : Act.DISPOSE_LOT);
    }

    private void requireSignature(Person person, LotState to, Optional<SignatureId> id) {
        Optional<Signature> signature = id.flatMap(signatures::find);
        boolean signed = signature.isPresent()
                && signature.get().signer().equals(person.id())
                && signature.get().subjectKind().equals(DECISION)
                && Act.DISPOSE_LOT.roles().contains(signature.get().role())
                && !dsl.fetchExists(
                        LOT_STATE,
                        LOT_STATE.SIGNATURE_ID.eq(signature.get().id().value()));
        if (!signed) {
            throw new RefusedException(RefusalType.SIGNATURE_MISSING, to.name());
        }
    }

    /** The state that the present hold interrupted. */
    private static Optional<LotState> heldFrom(List<LotStateChange> log) {
        return log.reversed().stream()
                .map(LotStateChange::state)
                .filter(state -> state != LotState.ON_HOLD)
                .findFirst();
    }
}
