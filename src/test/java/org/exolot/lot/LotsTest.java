package org.exolot.lot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.finding.Sha256;
import org.exolot.people.Act;
import org.exolot.people.Ceremony;
import org.exolot.people.PersonId;
import org.exolot.people.Role;
import org.exolot.people.Signature;
import org.exolot.people.SignatureId;
import org.exolot.people.SignedContent;
import org.exolot.people.TestLab;
import org.exolot.specification.DocumentApproval;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.TestDocuments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class LotsTest {
    private final TestDatabase database;
    private final TestLab lab;
    private final PersonId qa;
    private final PersonId analyst;
    private final LotStates states;
    private final Holds holds;

    LotsTest(TestDatabase database) {
        this.database = database;
        this.lab = new TestLab(
                database,
                Stream.of(TestDocuments.BEANS, TestLots.BEANS)
                        .flatMap(Stream::of)
                        .toArray(Class<?>[]::new));
        this.qa = lab.person("qa", Role.QA);
        this.analyst = lab.person("analyst", Role.ANALYST);
        this.states = lab.bean(LotStates.class);
        this.holds = lab.bean(Holds.class);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void a_lot_is_found_as_it_was_recorded() {
        Lot made = TestLots.make(lab, qa, "L-FOUND");
        Lot found = lab.bean(Lots.class).require("L-FOUND");
        assertThat(found).isEqualTo(made);
        assertThat(found.claim().amount().toString()).isEqualTo("1.00E+11");
        assertThat(found.state()).isEqualTo(LotState.MADE);
        assertThat(lab.bean(Lots.class).containers(found.id()))
                .extracting(Container::code)
                .containsExactly("L-FOUND-001", "L-FOUND-002", "L-FOUND-003");
    }

    @Test
    void an_expiry_ends_at_midnight_in_the_zone_of_the_site() {
        Lot lot = TestLots.make(lab, qa, "L-EXPIRY");
        assertThat(lot.expiresAt()).isEqualTo(Instant.parse("2027-02-02T21:00:00Z"));
        assertThat(lot.expiredAt(Instant.parse("2027-02-02T20:59:59Z"))).isFalse();
        assertThat(lot.expiredAt(Instant.parse("2027-02-02T21:00:00Z"))).isTrue();
    }

    @Test
    void a_lot_is_recorded_once() {
        TestLots.make(lab, qa, "L-TWICE");
        assertRefused(RefusalType.ALREADY_THERE, () -> TestLots.make(lab, qa, "L-TWICE"));
    }

    @Test
    void a_state_cannot_be_skipped() {
        Lot lot = TestLots.make(lab, qa, "L-SKIP");
        Optional<SignatureId> signature = Optional.of(signed(lot).id());
        assertRefused(
                RefusalType.STATE_NOT_REACHABLE,
                () -> states.append(qa, lot.id(), LotState.RELEASED, "In a hurry.", signature));
        assertThat(states.log(lot.id())).hasSize(1);
    }

    @Test
    void a_lot_is_released_by_qa_with_a_signature_only() {
        Lot lot = TestLots.make(lab, qa, "L-RELEASE");
        states.append(analyst, lot.id(), LotState.IN_TESTING, "Samples drawn.", Optional.empty());
        assertRefused(
                RefusalType.NOT_ALLOWED,
                () -> states.append(analyst, lot.id(), LotState.RELEASED, "All fine.", Optional.empty()));
        assertRefused(
                RefusalType.SIGNATURE_MISSING,
                () -> states.append(qa, lot.id(), LotState.RELEASED, "All fine.", Optional.empty()));
        states.append(
                qa,
                lot.id(),
                LotState.RELEASED,
                "All fine.",
                Optional.of(signed(lot).id()));
        assertThat(lab.bean(Lots.class).get(lot.id()).state()).isEqualTo(LotState.RELEASED);
    }

    @Test
    void nobody_releases_by_the_signature_of_another() {
        Lot lot = TestLots.make(lab, qa, "L-OTHER");
        states.append(qa, lot.id(), LotState.IN_TESTING, "Samples drawn.", Optional.empty());
        PersonId other = lab.person("qa2", Role.QA);
        Optional<SignatureId> signature = Optional.of(signed(lot).id());
        assertRefused(
                RefusalType.SIGNATURE_MISSING,
                () -> states.append(other, lot.id(), LotState.RELEASED, "All fine.", signature));
    }

    @Test
    void a_signature_leads_to_one_state_only() {
        Lot lot = TestLots.make(lab, qa, "L-ONCE");
        states.append(qa, lot.id(), LotState.IN_TESTING, "Samples drawn.", Optional.empty());
        Optional<SignatureId> signature = Optional.of(signed(lot).id());
        states.append(qa, lot.id(), LotState.RELEASED, "All fine.", signature);
        assertRefused(
                RefusalType.SIGNATURE_MISSING,
                () -> states.append(qa, lot.id(), LotState.RECALLED, "A complaint.", signature));
        assertThat(lab.bean(Lots.class).get(lot.id()).state()).isEqualTo(LotState.RELEASED);
    }

    @Test
    void a_lot_is_bound_anew_by_qa_with_a_reason_until_it_is_released() {
        Lot lot = TestLots.make(lab, qa, "L-BIND");
        PersonId writer = lab.person("writer", Role.QA);
        var other = TestLots.document(lab, writer, DocumentKind.ISOLATION, "ISO-OTHER");
        LotMaking making = lab.bean(LotMaking.class);
        assertRefused(RefusalType.NOT_ALLOWED, () -> making.rebind(analyst, lot.id(), other.id(), "Better."));
        assertRefused(RefusalType.REASON_MISSING, () -> making.rebind(qa, lot.id(), other.id(), " "));
        assertRefused(RefusalType.NOT_EFFECTIVE, () -> making.rebind(qa, lot.id(), other.id(), "Too early."));
        lab.bean(DocumentApproval.class).approve(lab.signer(qa, Role.QA), other.id(), Optional.empty());
        making.rebind(qa, lot.id(), other.id(), "The first was for another route.");
        Binding held =
                Objects.requireNonNull(lab.bean(Lots.class).bindings(lot.id()).get(DocumentKind.ISOLATION));
        assertThat(held.document()).isEqualTo(other.id());
        assertThat(lab.bean(Lots.class).bindingLog(lot.id())).hasSize(2);
        states.append(qa, lot.id(), LotState.IN_TESTING, "Samples drawn.", Optional.empty());
        states.append(
                qa,
                lot.id(),
                LotState.RELEASED,
                "All fine.",
                Optional.of(signed(lot).id()));
        assertRefused(RefusalType.LOT_HAS_MOVED_ON, () -> making.rebind(qa, lot.id(), other.id(), "Too late."));
    }

    @Test
    void a_hold_on_a_donor_and_on_a_medium_reaches_the_lots_that_came_from_them_and_no_other() {
        Lot lot = TestLots.make(lab, qa, "L-HELD");
        Lot other = TestLots.make(lab, qa, "L-FREE");
        GenealogyKeeping keeping = lab.bean(GenealogyKeeping.class);
        LineageNodeId donor =
                keeping.node(qa, LineageKind.DONOR, "D-1", Optional.empty(), Map.of("eligibility", "eligible"));
        LineageNodeId harvest = keeping.node(qa, LineageKind.HARVEST, "H-1", Optional.empty(), Map.of());
        LineageNodeId end = keeping.node(qa, LineageKind.LOT, "L-HELD", Optional.of(lot.id()), Map.of());
        keeping.edge(qa, new LineageEdge(donor, harvest, "1", "{piece}"));
        keeping.edge(qa, new LineageEdge(harvest, end, "2.0", "L"));
        MaterialId medium = lab.bean(Materials.class)
                .record(
                        qa,
                        new Material(
                                new MaterialId(database.ids().next()),
                                MaterialKind.MEDIUM,
                                "medium",
                                "M-1",
                                "supplier",
                                LocalDate.of(2027, 1, 1),
                                List.of()));
        keeping.use(qa, harvest, medium, "2.0", "L");
        assertThat(holds.blocking(lot.id())).isEmpty();

        HoldId onDonor = holds.place(qa, new HoldSubject.OfLineage(donor), "A late test result.");
        HoldId onMedium = holds.place(qa, new HoldSubject.OfMaterial(medium), "A recall by the supplier.");
        assertThat(holds.blocking(lot.id()))
                .extracting(Hold::name)
                .containsExactlyInAnyOrder("DONOR D-1", "MEDIUM medium M-1");
        assertThat(holds.blocking(other.id())).isEmpty();
        assertThat(lab.bean(Genealogy.class).lotsFrom(donor)).containsExactly(lot.id());
        assertThat(lab.bean(Genealogy.class).lotsFrom(medium)).containsExactly(lot.id());

        holds.lift(qa, onDonor, "Confirmed negative.");
        assertThat(holds.blocking(lot.id())).extracting(Hold::id).containsExactly(onMedium);
    }

    @Test
    void the_genealogy_keeps_quantities_as_written_and_refuses_a_circle() {
        GenealogyKeeping keeping = lab.bean(GenealogyKeeping.class);
        LineageNodeId bank = keeping.node(qa, LineageKind.BANK, "B-1", Optional.empty(), Map.of());
        LineageNodeId passage = keeping.node(qa, LineageKind.PASSAGE, "P-1", Optional.empty(), Map.of("passage", "4"));
        keeping.edge(qa, new LineageEdge(bank, passage, "5.00E+6", "{cells}"));
        Lineage above = lab.bean(Genealogy.class).ancestors(passage);
        assertThat(above.nodes()).extracting(LineageNode::code).containsExactly("P-1", "B-1");
        assertThat(above.nodes().getFirst().particulars()).isEqualTo(Map.of("passage", "4"));
        assertThat(above.edges()).extracting(LineageEdge::quantity).containsExactly("5.00E+6");
        assertRefused(
                RefusalType.LINEAGE_CYCLE, () -> keeping.edge(qa, new LineageEdge(passage, bank, "1", "{cells}")));
    }

    private Signature signed(Lot lot) {
        return database.inTransaction(() -> lab.bean(Ceremony.class)
                .sign(
                        lab.signer(qa, Role.QA),
                        Act.DISPOSE_LOT,
                        "released",
                        new SignedContent("DISPOSITION", lot.id().value(), Sha256.of(new byte[] {1}))));
    }

    private static void assertRefused(RefusalType type, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.type()).isEqualTo(type));
    }
}
