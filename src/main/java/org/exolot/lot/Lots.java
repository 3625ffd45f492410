package org.exolot.lot;

import static exolot.schema.fact.Tables.CONTAINER;
import static exolot.schema.fact.Tables.LOT;
import static exolot.schema.fact.Tables.LOT_BINDING;
import static exolot.schema.fact.Tables.LOT_STATE;
import static exolot.schema.fact.Tables.OUTSIDE_RECORD;

import exolot.schema.fact.tables.records.LotBindingRecord;
import exolot.schema.fact.tables.records.LotRecord;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.exolot.criterion.LabelClaim;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.finding.Sha256;
import org.exolot.specification.DocumentId;
import org.exolot.specification.DocumentKind;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The lots as recorded. */
@Component
public class Lots {
    private final DSLContext dsl;

    Lots(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * The lot with this id.
     *
     * @throws IllegalStateException if there is none, as ids come from our own records
     */
    public Lot get(LotId id) {
        return load(LOT.LOT_ID.eq(id.value())).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no lot " + id));
    }

    /** The lot with this number. */
    public Optional<Lot> byNumber(String number) {
        return load(LOT.LOT_NUMBER.eq(number)).stream().findFirst();
    }

    /**
     * The lot with this number.
     *
     * @throws RefusedException if there is none
     */
    public Lot require(String number) {
        return byNumber(number).orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "lot", number));
    }

    /** All lots, the youngest first. */
    public List<Lot> all() {
        return load(DSL.noCondition());
    }

    /** Lots made by any version of these documents of a product, the youngest first. */
    public List<Lot> ofProduct(Collection<DocumentId> versions) {
        return load(LOT.PRODUCT_DOCUMENT_ID.in(
                versions.stream().map(DocumentId::value).toList()));
    }

    /** The binding of each kind that holds. */
    public Map<DocumentKind, Binding> bindings(LotId lot) {
        Map<DocumentKind, Binding> held = new EnumMap<>(DocumentKind.class);
        bindingLog(lot).forEach(binding -> held.put(binding.kind(), binding));
        return held;
    }

    /** The same of several lots; those without any are left out. One query. */
    public Map<LotId, Map<DocumentKind, Binding>> bindings(Collection<LotId> lots) {
        Map<LotId, Map<DocumentKind, Binding>> held = new HashMap<>();
        dsl.selectFrom(LOT_BINDING)
                .where(LOT_BINDING.LOT_ID.in(lots.stream().map(LotId::value).toList()))
                .orderBy(LOT_BINDING.LOT_ID, LOT_BINDING.KIND, LOT_BINDING.SEQ)
                .forEach(
                        row -> held.computeIfAbsent(new LotId(row.getLotId()), lot -> new EnumMap<>(DocumentKind.class))
                                .put(DocumentKind.valueOf(row.getKind()), binding(row)));
        return held;
    }

    /** All bindings, oldest first. */
    public List<Binding> bindingLog(LotId lot) {
        return dsl.selectFrom(LOT_BINDING)
                .where(LOT_BINDING.LOT_ID.eq(lot.value()))
                .orderBy(LOT_BINDING.KIND, LOT_BINDING.SEQ)
                .fetch(Lots::binding);
    }

    private static Binding binding(LotBindingRecord row) {
        return new Binding(
                DocumentKind.valueOf(row.getKind()),
                row.getSeq(),
                new DocumentId(row.getDocumentId()),
                row.getReason());
    }

    /** The containers of a lot, by code. */
    public List<Container> containers(LotId lot) {
        return dsl.selectFrom(CONTAINER)
                .where(CONTAINER.LOT_ID.eq(lot.value()))
                .orderBy(CONTAINER.CODE)
                .fetch(row -> new Container(
                        new ContainerId(row.getContainerId()),
                        lot,
                        row.getCode(),
                        row.getKind(),
                        row.getFillVolume(),
                        row.getFillUnit()));
    }

    /** The records of a lot that are kept elsewhere. */
    public List<OutsideRecord> outsideRecords(LotId lot) {
        return dsl.selectFrom(OUTSIDE_RECORD)
                .where(OUTSIDE_RECORD.LOT_ID.eq(lot.value()))
                .orderBy(OUTSIDE_RECORD.KIND, OUTSIDE_RECORD.RECORD_NUMBER)
                .fetch(row -> new OutsideRecord(
                        row.getKind(),
                        row.getRecordNumber(),
                        row.getVersion(),
                        Optional.ofNullable(row.getSha256()).map(Sha256::new)));
    }

    private List<Lot> load(Condition condition) {
        List<LotRecord> rows = dsl.selectFrom(LOT)
                .where(condition)
                .orderBy(LOT.MADE_ON.desc(), LOT.LOT_NUMBER.desc())
                .fetch();
        Map<UUID, LotState> states = new HashMap<>();
        dsl.selectFrom(LOT_STATE)
                .where(LOT_STATE.LOT_ID.in(
                        rows.stream().map(LotRecord::getLotId).toList()))
                .orderBy(LOT_STATE.SEQ)
                .forEach(row -> states.put(row.getLotId(), LotState.valueOf(row.getState())));
        return rows.stream()
                .map(row -> lot(row, states.getOrDefault(row.getLotId(), LotState.MADE)))
                .toList();
    }

    private static Lot lot(LotRecord row, LotState state) {
        return new Lot(
                new LotId(row.getLotId()),
                row.getLotNumber(),
                new DocumentId(row.getProductDocumentId()),
                row.getMadeOn(),
                row.getExpiresOn(),
                ZoneId.of(row.getSiteZone()),
                new LabelClaim(new BigDecimal(row.getLabelClaim()), row.getLabelMethod()),
                row.getContainersFilled(),
                state);
    }
}
