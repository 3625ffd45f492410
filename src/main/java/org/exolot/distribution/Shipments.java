package org.exolot.distribution;

import static exolot.schema.fact.Tables.CLINIC;
import static exolot.schema.fact.Tables.SHIPMENT;
import static exolot.schema.fact.Tables.SHIPMENT_CONTAINER;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import exolot.schema.fact.tables.records.ShipmentContainerRecord;
import exolot.schema.fact.tables.records.ShipmentRecord;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.exolot.database.IdSource;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.ledger.Author;
import org.exolot.ledger.Entry;
import org.exolot.ledger.Recorder;
import org.exolot.lot.Container;
import org.exolot.lot.Holds;
import org.exolot.lot.Lot;
import org.exolot.lot.LotId;
import org.exolot.lot.Lots;
import org.exolot.people.Access;
import org.exolot.people.Act;
import org.exolot.people.People;
import org.exolot.people.PersonId;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Vials sent to clinics: of supplied lots only, without a hold on lot or vial, within the last day of use, each vial once. */
@Service
public class Shipments {
    private final DSLContext dsl;
    private final Lots lots;
    private final Holds holds;
    private final Clinics clinics;
    private final People people;
    private final Recorder recorder;
    private final IdSource ids;
    private final Clock clock;

    Shipments(
            DSLContext dsl,
            Lots lots,
            Holds holds,
            Clinics clinics,
            People people,
            Recorder recorder,
            IdSource ids,
            Clock clock) {
        this.dsl = dsl;
        this.lots = lots;
        this.holds = holds;
        this.clinics = clinics;
        this.people = people;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Sends vials of a lot to a clinic.
     *
     * @param vials the codes of the vials, at least one
     * @throws RefusedException where the lot may not be supplied, a vial is not of the lot, held or sent already, or the person may not
     */
    @Transactional
    public Shipment ship(PersonId author, String clinicCode, String lotNumber, List<String> vials) {
        Access.require(people.get(author), Act.SHIP);
        Clinic clinic = clinics.find(clinicCode)
                .orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "clinic", clinicCode));
        Lot lot = lots.require(lotNumber);
        requireSupplied(lot);
        Set<String> wanted = new LinkedHashSet<>(vials);
        if (wanted.isEmpty()) {
            throw new RefusedException(RefusalType.NOT_FOUND, "vial", "–");
        }
        Map<String, Container> ofLot =
                lots.containers(lot.id()).stream().collect(toMap(Container::code, container -> container));
        UUID id = ids.next();
        Shipment shipment = new Shipment(
                "SH-" + id.toString().substring(0, 13), clinic, List.copyOf(wanted), author, clock.instant());
        List<TableRecord<?>> rows = new ArrayList<>();
        rows.add(row(id, shipment));
        for (String code : wanted) {
            Container container = ofLot.get(code);
            if (container == null) {
                throw new RefusedException(RefusalType.NOT_FOUND, "vial of lot " + lotNumber, code);
            }
            requireFree(container);
            rows.add(row(id, container));
        }
        recorder.record(Entry.by(Author.person(author.value()), DistributionEntry.VIALS_SHIPPED)
                .with(rows));
        return shipment;
    }

    /** All shipments with vials of a lot, the oldest first: whom a recall concerns. */
    public List<Shipment> of(LotId lot) {
        Map<UUID, String> codes = lots.containers(lot).stream()
                .collect(toMap(container -> container.id().value(), Container::code));
        Map<UUID, List<String>> vials =
                dsl.selectFrom(SHIPMENT_CONTAINER).where(SHIPMENT_CONTAINER.CONTAINER_ID.in(codes.keySet())).stream()
                        .collect(groupingBy(
                                ShipmentContainerRecord::getShipmentId,
                                mapping(row -> codes.getOrDefault(row.getContainerId(), ""), toList())));
        Map<UUID, Clinic> receivers =
                dsl.selectFrom(CLINIC).stream().collect(toMap(row -> row.getClinicId(), Clinics::clinic));
        return dsl.selectFrom(SHIPMENT)
                .where(SHIPMENT.SHIPMENT_ID.in(vials.keySet()))
                .orderBy(SHIPMENT.SHIPPED_AT)
                .fetch(row -> new Shipment(
                        row.getShipmentNumber(),
                        Objects.requireNonNull(receivers.get(row.getClinicId())),
                        vials.getOrDefault(row.getShipmentId(), List.of()).stream()
                                .sorted()
                                .toList(),
                        new PersonId(row.getShippedBy()),
                        row.getShippedAt()));
    }

    private void requireSupplied(Lot lot) {
        boolean may = lot.state().supplied()
                && !lot.expiredAt(clock.instant())
                && holds.blocking(lot.id()).isEmpty();
        if (!may) {
            throw new RefusedException(
                    RefusalType.LOT_NOT_SUPPLIED, lot.number(), lot.state().name());
        }
    }

    private void requireFree(Container container) {
        boolean held = holds.onContainers(container.lot()).stream()
                .anyMatch(hold -> hold.on().value().equals(container.id().value()));
        boolean sent = dsl.fetchExists(
                SHIPMENT_CONTAINER,
                SHIPMENT_CONTAINER.CONTAINER_ID.eq(container.id().value()));
        if (held || sent) {
            throw new RefusedException(RefusalType.VIAL_NOT_FREE, container.code());
        }
    }

    private static ShipmentRecord row(UUID id, Shipment shipment) {
        ShipmentRecord row = new ShipmentRecord();
        row.setShipmentId(id);
        row.setShipmentNumber(shipment.number());
        row.setClinicId(shipment.clinic().id().value());
        row.setShippedBy(shipment.shippedBy().value());
        row.setShippedAt(shipment.shippedAt());
        return row;
    }

    private ShipmentContainerRecord row(UUID shipment, Container container) {
        ShipmentContainerRecord row = new ShipmentContainerRecord();
        row.setShipmentContainerId(ids.next());
        row.setShipmentId(shipment);
        row.setContainerId(container.id().value());
        return row;
    }
}
