package org.exolot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.distribution.Clinics;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.finding.Sha256;
import org.exolot.lot.Genealogy;
import org.exolot.lot.LineageKind;
import org.exolot.lot.LineageNode;
import org.exolot.lot.Lot;
import org.exolot.lot.LotState;
import org.exolot.lot.Lots;
import org.exolot.lot.TestLots;
import org.exolot.people.OneTimePassword;
import org.exolot.people.People;
import org.exolot.people.PersonId;
import org.exolot.people.Role;
import org.exolot.people.TestLab;
import org.exolot.sample.Samples;
import org.exolot.sample.SamplingPlan;
import org.exolot.sample.TestOrder;
import org.exolot.sample.TestOrders;
import org.exolot.sample.TestSamples;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentApproval;
import org.exolot.specification.Documents;
import org.exolot.specification.MasterReader;
import org.exolot.specification.TestDocuments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class MasterImportTest {
    private final TestLab lab;

    MasterImportTest(TestDatabase database) {
        this.lab = new TestLab(
                database,
                Stream.of(TestDocuments.BEANS, TestLots.BEANS, TestSamples.BEANS, new Class<?>[] {
                            Clinics.class, MasterImport.class
                        })
                        .flatMap(Stream::of)
                        .toArray(Class<?>[]::new));
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void the_example_is_imported_whole_and_once_and_planned_when_its_methods_are_approved() throws IOException {
        MasterImport.Outcome outcome = run(example());
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.passwords())
                .extracting(OneTimePassword::username)
                .contains("analyst", "reviewer", "quality", "clinic", "inspector");
        Lot lot = lab.bean(Lots.class).require("EXAMPLE-001");
        assertThat(lot.state()).isEqualTo(LotState.IN_TESTING);
        assertThat(lab.bean(Clinics.class).find("CLINIC-001")).isPresent();
        assertThat(lot.claim().amount().toString()).isEqualTo("1.00E+11");
        assertThat(lab.bean(Samples.class).ofLot(lot.id()))
                .extracting(sample -> sample.code())
                .containsExactly("EXAMPLE-001/B", "EXAMPLE-001/H", "EXAMPLE-001/P");
        assertThat(ancestors(lot)).contains(LineageKind.DONOR, LineageKind.BANK, LineageKind.ISOLATION);

        MasterImport.Outcome again = run(example());
        assertThat(again.findings()).isEmpty();
        assertThat(again.passwords()).isEmpty();

        PersonId second = lab.person("second", Role.QA);
        PersonId analyst = lab.person("tech", Role.ANALYST);
        SamplingPlan plan = lab.bean(SamplingPlan.class);
        assertThatThrownBy(() -> plan.carryOut(analyst, lot.id()))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.type()).isEqualTo(RefusalType.METHODS_NOT_EFFECTIVE));
        for (ControlledDocument document : lab.bean(Documents.class).awaitingApproval()) {
            if (document.kind().approver() == Role.QA) {
                lab.bean(DocumentApproval.class).approve(lab.signer(second, Role.QA), document.id(), Optional.empty());
            }
        }
        plan.carryOut(analyst, lot.id());
        List<String> orders = lab.bean(TestOrders.class).ofLot(lot.id()).stream()
                .map(TestOrder::number)
                .toList();
        assertThat(orders)
                .contains("EXAMPLE-001/P:NTA-01", "EXAMPLE-001/B:BCA-01", "EXAMPLE-001/P:USP-71")
                .doesNotHaveDuplicates();
        assertThat(plan.carryOut(analyst, lot.id())).isEmpty();
    }

    @Test
    void nothing_of_a_file_is_recorded_when_a_lot_names_what_is_not_there() {
        MasterImport.Outcome outcome = run("""
                kind: account
                username: never
                name: Ne Ver
                roles: [ANALYST]
                ---
                kind: lot
                number: L-NEVER
                product: NO-PRODUCT
                made-on: 2026-11-02
                expires-on: 2027-02-02
                site-zone: Europe/Istanbul
                containers-filled: 3
                specifications: [NO-SPEC]
                """);
        assertThat(outcome.findings())
                .extracting(Finding::type)
                .containsOnly(FindingType.REFERENCE_UNKNOWN)
                .hasSize(2);
        assertThat(outcome.findings().getFirst().place().inWords()).contains("line 8");
        assertThat(lab.bean(People.class).byUsername("never")).isEmpty();
    }

    private List<LineageKind> ancestors(Lot lot) {
        Genealogy genealogy = lab.bean(Genealogy.class);
        return genealogy.ancestors(genealogy.ofLot(lot.id()).orElseThrow().id()).nodes().stream()
                .map(LineageNode::kind)
                .toList();
    }

    private MasterImport.Outcome run(String text) {
        Sha256 hash = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        return lab.bean(MasterImport.class)
                .run(
                        Optional.of(lab.administrator()),
                        List.of(new MasterImport.Source(new FileId("masters.yaml", hash), text)));
    }

    private static String example() throws IOException {
        try (var in = Objects.requireNonNull(MasterReader.class.getResourceAsStream("example.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
