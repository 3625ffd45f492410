package org.exolot.lot;

import static exolot.schema.fact.Tables.CONTAINER;

import exolot.schema.fact.tables.records.ContainerRecord;
import exolot.schema.fact.tables.records.LotBindingRecord;
import exolot.schema.fact.tables.records.LotRecord;
import exolot.schema.fact.tables.records.OutsideRecordRecord;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The recording of lots and of what they are bound to. */
@Component
public class LotMaking {
    private static final Set<LotState> SETTLED = EnumSet.of(LotState.REJECTED, LotState.RECALLED);

    private final DSLContext dsl;
    private final Lots lots;
    private final LotStates states;
    private final Documents documents;
    private final People people;
    private final Recorder recorder;
    private final IdSource ids;
    private final Clock clock;

    LotMaking(
            DSLContext dsl,
            Lots lots,
            LotStates states,
            Documents documents,
            People people,
            Recorder recorder,
            IdSource ids,
            Clock clock) {
        this.dsl = dsl;
        this.lots = lots;
        this.states = states;
        this.documents = documents;
        this.people = people;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Records a lot with its containers and bindings; its state is MADE.
     *
     * @throws RefusedException if the number or a container's code is taken, or the person may not
     */
    @Transactional
    public Lot make(PersonId author, NewLot lot) {
        Access.require(people.get(author), Act.IMPORT_MASTERS);
        if (lots.byNumber(lot.number()).isPresent()) {
            throw new RefusedException(RefusalType.ALREADY_THERE, "lot", lot.number());
        }
        requireFreeCodes(lot);
        requireKind(lot.product(), DocumentKind.PRODUCT);
        LotId id = new LotId(ids.next());
        List<TableRecord<?>> rows = new ArrayList<>();
        rows.add(row(id, lot));
        rows.add(states.row(id, 1, LotState.MADE, "The lot was recorded.", Optional.empty()));
        for (DocumentId document : lot.bindings()) {
            rows.add(binding(id, documents.get(document), 1, "Bound when the lot was recorded."));
        }
        lot.containers().forEach(container -> rows.add(row(id, container)));
        lot.outsideRecords().forEach(outside -> rows.add(row(id, outside)));
        recorder.record(
                Entry.by(Author.person(author.value()), LotEntry.LOT_MADE).with(rows));
        return lots.get(id);
    }

    /**
     * Binds a lot to another version of a specification: an act of QA, with its reason.
     *
     * @throws RefusedException if the document is not effective, the lot's fate is settled, or the person may not
     */
    @Transactional
    public void rebind(PersonId author, LotId id, DocumentId document, String reason) {
        Access.require(people.get(author), Act.BIND_LOT);
        if (reason.isBlank()) {
            throw new RefusedException(RefusalType.REASON_MISSING);
        }
        Lot lot = lots.get(id);
        if (lot.state().supplied() || SETTLED.contains(lot.state())) {
            throw new RefusedException(
                    RefusalType.LOT_HAS_MOVED_ON, lot.number(), lot.state().name());
        }
        ControlledDocument wanted = documents.get(document);
        if (!wanted.effectiveAt(clock.instant())) {
            throw new RefusedException(RefusalType.NOT_EFFECTIVE, wanted.code(), Integer.toString(wanted.version()));
        }
        int seq = 1
                + Math.toIntExact(lots.bindingLog(id).stream()
                        .filter(binding -> binding.kind() == wanted.kind())
                        .count());
        recorder.record(Entry.by(Author.person(author.value()), LotEntry.LOT_BOUND)
                .because(reason)
                .with(binding(id, wanted, seq, reason)));
    }

    private void requireFreeCodes(NewLot lot) {
        List<String> codes =
                lot.containers().stream().map(NewLot.NewContainer::code).toList();
        dsl.select(CONTAINER.CODE)
                .from(CONTAINER)
                .where(CONTAINER.CODE.in(codes))
                .limit(1)
                .fetchOptional(CONTAINER.CODE)
                .ifPresent(code -> {
                    throw new RefusedException(RefusalType.ALREADY_THERE, "container", code);
                });
    }

    private void requireKind(DocumentId id, DocumentKind wanted) {
        ControlledDocument document = documents.get(id);
        if (document.kind() != wanted) {
            throw new RefusedException(
                    RefusalType.BINDING_KIND, document.code(), document.kind().words(), wanted.words());
        }
    }

    private LotRecord row(LotId id, NewLot lot) {
        LotRecord row = new LotRecord();
        row.setLotId(id.value());
        row.setLotNumber(lot.number());
        row.setProductDocumentId(lot.product().value());
        row.setMadeOn(lot.madeOn());
        row.setExpiresOn(lot.expiresOn());
        row.setSiteZone(lot.siteZone().getId());
        row.setLabelClaim(lot.claim().amount().toString());
        row.setLabelMethod(lot.claim().method());
        row.setContainersFilled(lot.containersFilled());
        return row;
    }

    private LotBindingRecord binding(LotId lot, ControlledDocument document, int seq, String reason) {
        LotBindingRecord row = new LotBindingRecord();
        row.setLotBindingId(ids.next());
        row.setLotId(lot.value());
        row.setKind(document.kind().name());
        row.setSeq(seq);
        row.setDocumentId(document.id().value());
        row.setReason(reason);
        return row;
    }

    private ContainerRecord row(LotId lot, NewLot.NewContainer container) {
        ContainerRecord row = new ContainerRecord();
        row.setContainerId(ids.next());
        row.setLotId(lot.value());
        row.setCode(container.code());
        row.setKind(container.kind());
        row.setFillVolume(container.fillVolume());
        row.setFillUnit(container.fillUnit());
        return row;
    }

    private OutsideRecordRecord row(LotId lot, OutsideRecord outside) {
        OutsideRecordRecord row = new OutsideRecordRecord();
        row.setOutsideRecordId(ids.next());
        row.setLotId(lot.value());
        row.setKind(outside.kind());
        row.setRecordNumber(outside.number());
        row.setVersion(outside.version());
        outside.sha256().ifPresent(hash -> row.setSha256(hash.hex()));
        return row;
    }
}
