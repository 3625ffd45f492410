package org.exolot.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.finding.Sha256;
import org.exolot.lot.Container;
import org.exolot.lot.HoldSubject;
import org.exolot.lot.Holds;
import org.exolot.lot.Lot;
import org.exolot.lot.LotState;
import org.exolot.lot.LotStates;
import org.exolot.lot.Lots;
import org.exolot.lot.TestLots;
import org.exolot.people.Act;
import org.exolot.people.Ceremony;
import org.exolot.people.PersonId;
import org.exolot.people.Role;
import org.exolot.people.SignedContent;
import org.exolot.people.TestLab;
import org.exolot.specification.TestDocuments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class ShipmentsTest {
    private final TestDatabase database;
    private final TestLab lab;
    private final Shipments shipments;
    private final String lotNumber = "SHIP-" + UUID.randomUUID();
    private final PersonId qa;
    private Lot lot;
    private String clinic = "";

    ShipmentsTest(TestDatabase database) {
        this.database = database;
        this.lab = new TestLab(
                database,
                Stream.of(TestDocuments.BEANS, TestLots.BEANS, new Class<?>[] {Clinics.class, Shipments.class})
                        .flatMap(Stream::of)
                        .toArray(Class<?>[]::new));
        this.shipments = lab.bean(Shipments.class);
        this.qa = lab.person("shipper", Role.QA);
        this.lot = TestLots.make(lab, lab.administrator(), lotNumber);
    }

    @BeforeEach
    void addClinic() {
        clinic = "CLINIC-" + UUID.randomUUID();
        lab.bean(Clinics.class).add(lab.administrator(), clinic, "Example Hair Clinic", "TR", "contact@clinic.example");
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void a_lot_that_is_not_released_is_not_sent() {
        refused(() -> ship(vial(1)), RefusalType.LOT_NOT_SUPPLIED);
        assertThat(shipments.of(lot.id())).isEmpty();
    }

    @Test
    void a_vial_of_a_released_lot_is_sent_once_and_its_receiver_found() {
        release();
        Shipment sent = ship(vial(1), vial(2));
        assertThat(shipments.of(lot.id())).singleElement().satisfies(found -> {
            assertThat(found.number()).isEqualTo(sent.number());
            assertThat(found.clinic().code()).isEqualTo(clinic);
            assertThat(found.vials()).containsExactly(vial(1), vial(2));
        });
        refused(() -> ship(vial(2), vial(3)), RefusalType.VIAL_NOT_FREE);
        assertThat(shipments.of(lot.id())).hasSize(1);
        ship(vial(3));
    }

    @Test
    void nothing_held_is_sent() {
        release();
        Holds holds = lab.bean(Holds.class);
        Container held = lab.bean(Lots.class).containers(lot.id()).getFirst();
        var hold = holds.place(qa, new HoldSubject.OfContainer(held.id()), "cracked");
        refused(() -> ship(held.code()), RefusalType.VIAL_NOT_FREE);
        holds.lift(qa, hold, "was a scratch");
        ship(held.code());
        holds.place(qa, new HoldSubject.OfLot(lot.id()), "freezer alarm");
        refused(() -> ship(vial(2)), RefusalType.LOT_NOT_SUPPLIED);
    }

    @Test
    void a_vial_of_another_lot_an_unknown_clinic_and_another_role_are_refused() {
        release();
        refused(() -> ship("OTHER-001"), RefusalType.NOT_FOUND);
        refused(() -> shipments.ship(qa, "NOWHERE", lotNumber, List.of(vial(1))), RefusalType.NOT_FOUND);
        PersonId analyst = lab.person("packer", Role.ANALYST);
        refused(() -> shipments.ship(analyst, clinic, lotNumber, List.of(vial(1))), RefusalType.NOT_ALLOWED);
    }

    private Shipment ship(String... vials) {
        return shipments.ship(qa, clinic, lotNumber, List.of(vials));
    }

    private String vial(int number) {
        return "%s-%03d".formatted(lotNumber, number);
    }

    private void release() {
        LotStates states = lab.bean(LotStates.class);
        states.append(qa, lot.id(), LotState.IN_TESTING, "samples drawn", Optional.empty());
        database.inTransaction(() -> {
            var signature = lab.bean(Ceremony.class)
                    .sign(
                            lab.signer(qa, Role.QA),
                            Act.DISPOSE_LOT,
                            "I release this lot",
                            new SignedContent("DISPOSITION", UUID.randomUUID(), Sha256.of(new byte[0])));
            states.append(qa, lot.id(), LotState.RELEASED, "released", Optional.of(signature.id()));
        });
        lot = lab.bean(Lots.class).get(lot.id());
    }

    private static void refused(ThrowingCallable act, RefusalType type) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.type()).isEqualTo(type));
    }
}
