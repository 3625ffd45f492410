package org.exolot.lot;

import static exolot.schema.fact.Tables.HOLD;
import static exolot.schema.fact.Tables.HOLD_LIFT;

import exolot.schema.fact.tables.records.HoldLiftRecord;
import exolot.schema.fact.tables.records.HoldRecord;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds: on a lot, a container, a node of the genealogy or a material. A hold reaches all that descends from what it lies on. */
@Component
public class Holds {
    private final DSLContext dsl;
    private final Lots lots;
    private final Genealogy genealogy;
    private final Materials materials;
    private final People people;
    private final Recorder recorder;
    private final IdSource ids;
    private final Clock clock;

    Holds(
            DSLContext dsl,
            Lots lots,
            Genealogy genealogy,
            Materials materials,
            People people,
            Recorder recorder,
            IdSource ids,
            Clock clock) {
        this.dsl = dsl;
        this.lots = lots;
        this.genealogy = genealogy;
        this.materials = materials;
        this.people = people;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /** Places a hold. */
    @Transactional
    public HoldId place(PersonId author, HoldSubject on, String reason) {
        require(author, reason);
        HoldRecord row = new HoldRecord();
        row.setHoldId(ids.next());
        row.setSubjectKind(kind(on));
        row.setSubjectId(on.value());
        row.setReason(reason);
        row.setPlacedBy(author.value());
        row.setPlacedAt(clock.instant());
        recorder.record(Entry.by(Author.person(author.value()), LotEntry.HOLD_PLACED)
                .because(reason)
                .with(row));
        return new HoldId(row.getHoldId());
    }

    /** Ends a hold. */
    @Transactional
    public void lift(PersonId author, HoldId hold, String reason) {
        require(author, reason);
        if (dsl.fetchExists(HOLD_LIFT, HOLD_LIFT.HOLD_ID.eq(hold.value()))) {
            throw new RefusedException(RefusalType.NOT_FOUND, "standing hold", hold.toString());
        }
        HoldLiftRecord row = new HoldLiftRecord();
        row.setHoldLiftId(ids.next());
        row.setHoldId(hold.value());
        row.setReason(reason);
        row.setLiftedBy(author.value());
        row.setLiftedAt(clock.instant());
        recorder.record(Entry.by(Author.person(author.value()), LotEntry.HOLD_LIFTED)
                .because(reason)
                .with(row));
    }

    /**
     * The holds that block a lot as a whole: its own, those on anything that it came from, and those on any material that went into it. A hold on a
     * single container is not among them.
     */
    public List<Hold> blocking(LotId lot) {
        Map<UUID, Named> reach = new LinkedHashMap<>();
        reach.put(
                lot.value(),
                new Named(new HoldSubject.OfLot(lot), "LOT " + lots.get(lot).number()));
        genealogy.ofLot(lot).map(node -> genealogy.ancestors(node.id()).nodes()).ifPresent(nodes -> {
            for (LineageNode node : nodes) {
                String name = node.kind() + " " + node.code();
                reach.put(node.id().value(), new Named(new HoldSubject.OfLineage(node.id()), name));
                node.lot().ifPresent(id -> reach.putIfAbsent(id.value(), new Named(new HoldSubject.OfLot(id), name)));
            }
            materials.all(genealogy.materialsOf(nodes)).forEach(material -> reach(material, reach));
        });
        return standing(reach);
    }

    /** The holds on materials: what was measured with one that is held stands on it. */
    public List<Hold> onMaterials(Collection<Material> used) {
        Map<UUID, Named> reach = new LinkedHashMap<>();
        used.forEach(material -> reach(material, reach));
        return reach.isEmpty() ? List.of() : standing(reach);
    }

    private static void reach(Material material, Map<UUID, Named> reach) {
        reach.put(
                material.id().value(),
                new Named(new HoldSubject.OfMaterial(material.id()), material.kind() + " " + material.words()));
    }

    /** The holds on single containers of a lot. */
    public List<Hold> onContainers(LotId lot) {
        Map<UUID, Named> reach = new LinkedHashMap<>();
        lots.containers(lot)
                .forEach(container -> reach.put(
                        container.id().value(),
                        new Named(new HoldSubject.OfContainer(container.id()), "CONTAINER " + container.code())));
        return standing(reach);
    }

    private record Named(HoldSubject subject, String name) {}

    private List<Hold> standing(Map<UUID, Named> reach) {
        List<Hold> holds = new ArrayList<>();
        dsl.selectFrom(HOLD)
                .where(HOLD.SUBJECT_ID.in(reach.keySet()))
                .and(DSL.notExists(DSL.selectOne().from(HOLD_LIFT).where(HOLD_LIFT.HOLD_ID.eq(HOLD.HOLD_ID))))
                .orderBy(HOLD.PLACED_AT, HOLD.HOLD_ID)
                .forEach(row -> {
                    Named named = Objects.requireNonNull(reach.get(row.getSubjectId()));
                    holds.add(new Hold(
                            new HoldId(row.getHoldId()),
                            named.subject(),
                            named.name(),
                            row.getReason(),
                            new PersonId(row.getPlacedBy()),
                            row.getPlacedAt()));
                });
        return List.copyOf(holds);
    }

    private void require(PersonId author, String reason) {
        Access.require(people.get(author), Act.HOLD);
        if (reason.isBlank()) {
            throw new RefusedException(RefusalType.REASON_MISSING);
        }
    }

    private static String kind(HoldSubject on) {
        return switch (on) {
            case HoldSubject.OfLot _ -> "LOT";
            case HoldSubject.OfContainer _ -> "CONTAINER";
            case HoldSubject.OfLineage _ -> "LINEAGE_NODE";
            case HoldSubject.OfMaterial _ -> "MATERIAL";
        };
    }
}
