package org.exolot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.exolot.assessment.Assessments;
import org.exolot.assessment.IssueType;
import org.exolot.assessment.LotAssessment;
import org.exolot.cli.demo.SoftMaxBcaExportWriter;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.ledger.LedgerVerification;
import org.exolot.lot.HoldSubject;
import org.exolot.lot.Holds;
import org.exolot.lot.Material;
import org.exolot.lot.MaterialId;
import org.exolot.lot.MaterialKind;
import org.exolot.lot.Materials;
import org.exolot.release.Blocker;
import org.exolot.release.BlockerType;
import org.exolot.release.IssueDisposals;
import org.exolot.release.Release;
import org.exolot.result.FileOutcome;
import org.exolot.result.StatedMaterial;
import org.exolot.result.UsedMaterial;
import org.junit.jupiter.api.Test;

/** The materials of a run: stated by a person, or run beside the samples under their own name. NTA files tell 2026-10-15, plates 2026-10-02. */
@EveryDatabase
class IngestMaterialsTest {
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final IngestLab lab;

    IngestMaterialsTest(TestDatabase database) {
        lab = IngestLab.on(database);
    }

    private String newLot() {
        return lab.lot("MAT-" + NUMBERS.incrementAndGet(), 1).number();
    }

    private MaterialId material(MaterialKind kind, String name, String lot, String expiresOn) {
        return lab.get(Materials.class)
                .record(
                        lab.id("writer"),
                        new Material(
                                new MaterialId(new UUID(0, 0)),
                                kind,
                                name,
                                lot,
                                "Supplier",
                                LocalDate.parse(expiresOn),
                                List.of()));
    }

    private static NewSubmission.File nta() {
        int number = NUMBERS.incrementAndGet();
        return IngestLab.nta("vial", 20_200 + number, 1e11, Optional.of(1000), number);
    }

    private static NewSubmission.File plate(String... names) {
        int number = NUMBERS.incrementAndGet();
        List<SoftMaxBcaExportWriter.Sample> samples = Arrays.stream(names)
                .map(name -> new SoftMaxBcaExportWriter.Sample(name, 500, 2))
                .toList();
        return IngestLab.file(
                "plate-" + number + ".txt",
                new SoftMaxBcaExportWriter(number)
                        .write(
                                "plate-" + number,
                                LocalDateTime.of(2026, 10, 2, 14, 0).plusMinutes(number),
                                samples));
    }

    private NewSubmission with(NewSubmission said, StatedMaterial... materials) {
        return new NewSubmission(
                said.by(),
                said.channel(),
                said.preview(),
                said.lot(),
                said.samples(),
                said.answers(),
                said.dilution(),
                said.reason(),
                List.of(materials),
                said.files());
    }

    private LotAssessment assess(String lot) {
        return lab.get(Assessments.class).of(lot).orElseThrow();
    }

    private List<UsedMaterial> used(String lot) {
        return assess(lot).runs().stream()
                .flatMap(run -> run.materials().stream())
                .toList();
    }

    private static List<Finding> all(Receipt receipt) {
        return Stream.concat(
                        receipt.findings().stream(), receipt.files().stream().flatMap(file -> file.findings().stream()))
                .toList();
    }

    @Test
    void a_stated_material_is_recorded_with_the_run_by_its_lot_number_in_any_case() {
        MaterialId kit = material(MaterialKind.KIT, "bead kit", "lk-77i", "2026-10-15");
        String lot = newLot();
        Receipt receipt =
                lab.ingest(with(lab.of(Optional.of(lot), nta()), new StatedMaterial(MaterialKind.CONTROL, "LK-77I")));
        assertThat(receipt.outcome()).describedAs("%s", receipt).isEqualTo(FileOutcome.RECORDED);
        assertThat(all(receipt)).extracting(Finding::type).doesNotContain(FindingType.MATERIAL_EXPIRED);
        assertThat(used(lot)).singleElement().satisfies(one -> {
            assertThat(one.material().id()).isEqualTo(kit);
            assertThat(one.role()).isEqualTo(MaterialKind.CONTROL);
            assertThat(one.expired()).isFalse();
        });
        assertThat(lab.get(LedgerVerification.class).verify().differences()).isEmpty();
    }

    @Test
    void a_material_that_nobody_recorded_or_that_two_materials_may_be_rejects_the_submission() {
        material(MaterialKind.KIT, "kit one", "TWICE", "2027-01-01");
        material(MaterialKind.KIT, "kit two", "TWICE", "2027-01-01");
        String lot = newLot();
        NewSubmission.File file = nta();
        Receipt unknown = lab.ingest(
                with(lab.of(Optional.of(lot), file), new StatedMaterial(MaterialKind.REAGENT, "NO-SUCH-LOT")));
        assertThat(unknown.outcome()).isEqualTo(FileOutcome.REJECTED);
        assertThat(unknown.open()).isTrue();
        assertThat(unknown.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo(FindingType.MATERIAL_UNKNOWN);
            assertThat(finding.found()).isEqualTo("reagent = NO-SUCH-LOT");
        });
        Receipt two = lab.ingest(with(lab.of(Optional.of(lot), file), new StatedMaterial(MaterialKind.KIT, "TWICE")));
        assertThat(two.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo(FindingType.MATERIAL_AMBIGUOUS);
            assertThat(finding.expected()).isEqualTo("kit one TWICE / kit two TWICE");
        });
        assertThat(lab.get(Intake.class).receipt(two.submission()).orElseThrow().findings())
                .isEqualTo(two.findings());
        assertThat(assess(lot).runs()).isEmpty();
        Receipt named =
                lab.ingest(with(lab.of(Optional.of(lot), file), new StatedMaterial(MaterialKind.KIT, "kit two TWICE")));
        assertThat(named.outcome()).describedAs("%s", named).isEqualTo(FileOutcome.RECORDED);
        assertThat(used(lot)).extracting(one -> one.material().name()).containsExactly("kit two");
    }

    @Test
    void a_material_past_its_last_day_on_the_day_of_the_run_is_told_and_blocks_until_quality_disposes_of_it() {
        material(MaterialKind.REAGENT, "diluent", "D-9", "2026-10-14");
        String lot = newLot();
        Receipt receipt =
                lab.ingest(with(lab.of(Optional.of(lot), nta()), new StatedMaterial(MaterialKind.REAGENT, "D-9")));
        assertThat(receipt.outcome()).describedAs("%s", receipt).isEqualTo(FileOutcome.RECORDED);
        assertThat(all(receipt))
                .filteredOn(finding -> finding.type() == FindingType.MATERIAL_EXPIRED)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.found()).isEqualTo("reagent diluent D-9: 2026-10-14");
                    assertThat(finding.expected()).isEqualTo("≥ 2026-10-15");
                });
        assertThat(used(lot))
                .singleElement()
                .satisfies(one -> assertThat(one.expired()).isTrue());
        LotAssessment.Issue issue = assess(lot).issues().stream()
                .filter(one -> one.type() == IssueType.MATERIAL_EXPIRED)
                .findFirst()
                .orElseThrow();
        assertThat(blockers(lot)).contains(BlockerType.MATERIAL_EXPIRED);
        lab.get(IssueDisposals.class)
                .dispose(
                        lab.id("quinn"),
                        assess(lot).lotId(),
                        issue.type(),
                        issue.subject(),
                        issue.detail(),
                        "the diluent was tested again and is as it was");
        assertThat(blockers(lot)).doesNotContain(BlockerType.MATERIAL_EXPIRED);
    }

    private List<BlockerType> blockers(String lot) {
        return lab.get(Release.class).standing(lot).orElseThrow().blockers().stream()
                .map(Blocker::type)
                .toList();
    }

    @Test
    void a_reference_lot_on_a_plate_is_known_by_its_name_and_the_lot_in_date_is_taken() {
        String name = "EV-RS-" + NUMBERS.incrementAndGet();
        material(MaterialKind.REFERENCE_LOT, name, "2025-1", "2026-10-01");
        MaterialId inDate = material(MaterialKind.REFERENCE_LOT, name, "2026-1", "2027-10-01");
        String lot = newLot();
        Receipt receipt = lab.ingest(lab.of(Optional.empty(), plate(lot + "/B", name.toLowerCase(Locale.ROOT))));
        assertThat(receipt.outcome()).describedAs("%s", receipt).isEqualTo(FileOutcome.RECORDED);
        assertThat(receipt.lots()).containsExactly(lot);
        assertThat(used(lot)).singleElement().satisfies(one -> {
            assertThat(one.material().id()).isEqualTo(inDate);
            assertThat(one.role()).isEqualTo(MaterialKind.REFERENCE_LOT);
        });
    }

    @Test
    void of_two_reference_lots_in_date_it_asks_which_and_a_stated_one_or_a_mapped_one_answers() {
        String name = "EV-RS-" + NUMBERS.incrementAndGet();
        material(MaterialKind.REFERENCE_LOT, name, name + "-A", "2027-10-01");
        MaterialId second = material(MaterialKind.REFERENCE_LOT, name, name + "-B", "2027-10-01");
        String lot = newLot();
        NewSubmission.File plate = plate(lot + "/B", name);
        Receipt asked = lab.ingest(lab.of(Optional.empty(), plate));
        assertThat(asked.outcome()).isEqualTo(FileOutcome.QUESTION);
        assertThat(all(asked)).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo(FindingType.SAMPLE_AMBIGUOUS);
            assertThat(finding.expected()).isEqualTo(name + " " + name + "-A / " + name + " " + name + "-B");
        });
        Receipt mapped = lab.ingest(lab.of(Optional.empty(), Map.of(name, name + " " + name + "-B"), plate));
        assertThat(mapped.outcome()).describedAs("%s", mapped).isEqualTo(FileOutcome.RECORDED);
        assertThat(used(lot)).extracting(one -> one.material().id()).containsExactly(second);

        String other = newLot();
        Receipt stated = lab.ingest(with(
                lab.of(Optional.empty(), plate(other + "/B", name)),
                new StatedMaterial(MaterialKind.REFERENCE_LOT, name + "-B")));
        assertThat(stated.outcome()).describedAs("%s", stated).isEqualTo(FileOutcome.RECORDED);
        assertThat(used(other)).extracting(one -> one.material().id()).containsExactly(second);
    }

    @Test
    void a_material_stated_later_is_tied_to_the_run_once_and_the_run_stays_as_it_is() {
        material(MaterialKind.KIT, "late kit", "LATE-1", "2027-10-01");
        String lot = newLot();
        NewSubmission.File file = nta();
        lab.ingest(lab.of(Optional.of(lot), file));
        assertThat(used(lot)).isEmpty();
        for (int times = 0; times < 2; times++) {
            Receipt later =
                    lab.ingest(with(lab.of(Optional.of(lot), file), new StatedMaterial(MaterialKind.KIT, "LATE-1")));
            assertThat(later.open()).describedAs("%s", later).isFalse();
            assertThat(all(later)).extracting(Finding::type).contains(FindingType.ALREADY_RECORDED);
            assertThat(used(lot)).extracting(one -> one.material().lotNumber()).containsExactly("LATE-1");
        }
        assertThat(assess(lot).runs())
                .singleElement()
                .satisfies(run -> assertThat(run.revision()).isEqualTo(1));
        assertThat(lab.get(LedgerVerification.class).verify().differences()).isEmpty();
    }

    @Test
    void a_preview_ties_no_material() {
        material(MaterialKind.KIT, "seen kit", "SEEN-1", "2027-10-01");
        String lot = newLot();
        NewSubmission said = with(lab.of(Optional.of(lot), nta()), new StatedMaterial(MaterialKind.KIT, "SEEN-1"));
        Receipt preview = lab.ingest(new NewSubmission(
                said.by(),
                said.channel(),
                true,
                said.lot(),
                said.samples(),
                said.answers(),
                said.dilution(),
                said.reason(),
                said.materials(),
                said.files()));
        assertThat(preview.outcome()).isEqualTo(FileOutcome.PREVIEWED);
        assertThat(used(lot)).isEmpty();
    }

    @Test
    void a_hold_on_a_kit_blocks_the_lots_that_were_measured_with_it() {
        MaterialId kit = material(MaterialKind.KIT, "held kit", "HELD-1", "2027-10-01");
        String lot = newLot();
        lab.ingest(with(lab.of(Optional.of(lot), nta()), new StatedMaterial(MaterialKind.KIT, "HELD-1")));
        assertThat(blockers(lot)).doesNotContain(BlockerType.HELD);
        lab.get(Holds.class).place(lab.id("quinn"), new HoldSubject.OfMaterial(kit), "the supplier recalls it");
        assertThat(lab.get(Release.class).standing(lot).orElseThrow().blockers())
                .filteredOn(blocker -> blocker.type() == BlockerType.HELD)
                .singleElement()
                .satisfies(blocker -> assertThat(blocker.subject()).isEqualTo("KIT held kit HELD-1"));
    }
}
