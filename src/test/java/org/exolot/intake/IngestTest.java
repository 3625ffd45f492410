package org.exolot.intake;

import static exolot.schema.fact.Tables.RUN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.exolot.assay.Attributes;
import org.exolot.criterion.Verdict;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.finding.FindingType;
import org.exolot.ledger.LedgerVerification;
import org.exolot.lot.Calibration;
import org.exolot.lot.Equipment;
import org.exolot.lot.EquipmentId;
import org.exolot.lot.EquipmentRegister;
import org.exolot.quantity.Value;
import org.exolot.result.AnswerId;
import org.exolot.result.FileOutcome;
import org.exolot.result.ResultRecord;
import org.exolot.result.ResultStatus;
import org.exolot.result.ResultWork;
import org.exolot.result.SubmissionRecord;
import org.exolot.result.Submissions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** A submission from its bytes to the results of a lot, and what it tells. */
@EveryDatabase
class IngestTest extends LotsInALab {
    IngestTest(TestDatabase database) {
        super(database);
    }

    @Test
    void three_preparations_form_the_mean_and_each_value_leads_back_to_its_lines() {
        String lot = newLot(3);
        for (double perMl : new double[] {9.0e10, 1.0e11, 1.1e11}) {
            Receipt receipt = lab.ingest(lab.of(Optional.of(lot), nta("vial", perMl)));
            assertThat(receipt.outcome()).describedAs("%s", receipt).isEqualTo(FileOutcome.RECORDED);
            assertThat(receipt.lots()).containsExactly(lot);
        }
        ResultRecord result = results(lot, Attributes.PARTICLE_CONCENTRATION).getFirst();
        assertThat(result.status()).isEqualTo(ResultStatus.CURRENT);
        assertThat(result.individuals()).hasSize(3);
        BigDecimal mean = ((Value.Measured) result.value()).number();
        BigDecimal sum = result.individuals().stream()
                .map(one -> ((Value.Measured) one.value()).number())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(mean.multiply(BigDecimal.valueOf(3)).subtract(sum).abs()).isLessThan(new BigDecimal("151"));
        assertThat(mean.doubleValue()).isBetween(0.9e11, 1.1e11);
        assertThat(result.from())
                .filteredOn(place -> place.role().equals("DISTRIBUTION"))
                .hasSize(15)
                .allSatisfy(place -> assertThat(place.place()).contains("\"line\":"));
        assertThat(lab.get(LedgerVerification.class).verify().differences()).isEmpty();
    }

    @Test
    void nothing_results_before_the_plan_is_complete() {
        String lot = newLot(3);
        Receipt receipt = lab.ingest(lab.of(Optional.of(lot), nta("vial", 1e11)));
        assertThat(receipt.outcome()).isEqualTo(FileOutcome.RECORDED);
        assertThat(results(lot, Attributes.PARTICLE_CONCENTRATION)).isEmpty();
        assertThat(assess(lot).verdict("SZ-02").orElseThrow().outcome()).isEqualTo(Verdict.NOT_TESTED);
    }

    @Test
    void a_preview_tells_what_would_be_and_records_the_attempt_only() {
        String lot = newLot(1);
        NewSubmission commit = lab.of(Optional.of(lot), nta("vial", 1e11));
        Receipt preview = lab.ingest(new NewSubmission(
                commit.by(),
                "command",
                true,
                commit.lot(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                commit.files()));
        assertThat(preview.outcome()).isEqualTo(FileOutcome.PREVIEWED);
        assertThat(preview.files()
                        .getFirst()
                        .runs()
                        .getFirst()
                        .fills()
                        .getFirst()
                        .results())
                .contains(Attributes.PARTICLE_CONCENTRATION);
        assertThat(assess(lot).runs()).isEmpty();
        assertThat(lab.get(Submissions.class).find(preview.submission()))
                .hasValueSatisfying(record -> assertThat(record.outcome()).contains(FileOutcome.PREVIEWED));
        assertThat(lab.ingest(commit).outcome()).isEqualTo(FileOutcome.RECORDED);
    }

    @Test
    void what_a_past_submission_tells_is_what_was_told_when_it_was_handed_in() {
        String lot = newLot(1);
        NewSubmission.File file = nta("vial", 1e11);
        Receipt told = lab.ingest(lab.of(Optional.of(lot), file));
        Receipt again = lab.get(Intake.class).receipt(told.submission()).orElseThrow();
        assertThat(again.lots()).containsExactly(lot);
        Receipt.FileReceipt was = told.files().getFirst();
        assertThat(again.files()).singleElement().satisfies(now -> {
            assertThat(now.runs()).hasSize(1).isEqualTo(was.runs());
            assertThat(now.runs().getFirst().fills().getFirst().results()).contains(Attributes.PARTICLE_CONCENTRATION);
            assertThat(now.findings()).isEqualTo(was.findings());
            assertThat(now.account().lines()).isEqualTo(was.account().lines()).isPositive();
            assertThat(now.account().used()).isEqualTo(was.account().used());
            assertThat(now.account().ignored()).isEqualTo(was.account().ignored());
        });
        assertThat(lab.get(Submissions.class)
                        .find(told.submission())
                        .orElseThrow()
                        .lot())
                .contains(lot);

        Receipt repeated = lab.ingest(lab.of(Optional.of(lot), file));
        Receipt known = lab.get(Intake.class).receipt(repeated.submission()).orElseThrow();
        assertThat(known.files().getFirst().runs())
                .isEqualTo(repeated.files().getFirst().runs())
                .isNotEmpty();
        assertThat(known.files().getFirst().first())
                .hasValueSatisfying(first -> assertThat(first.submission()).isEqualTo(told.submission()));
    }

    @Test
    void a_run_is_tied_to_its_instrument_and_told_where_the_calibration_had_ended() {
        Equipment instrument = new Equipment(
                new EquipmentId(new UUID(0, 0)),
                "NTA-1",
                "nanoparticle tracking analyser",
                "Malvern Panalytical",
                "NanoSight NS300",
                "NS-1",
                ZoneId.of("Europe/Istanbul"),
                List.of());
        EquipmentRegister register = lab.get(EquipmentRegister.class);
        EquipmentId id = register.record(lab.id("writer"), instrument);
        register.calibrated(
                lab.id("writer"), id, new Calibration(Optional.empty(), LocalDate.of(2026, 9, 30)), "CAL-1");
        Receipt receipt = lab.ingest(lab.of(Optional.of(newLot(1)), nta("vial", 1e11)));
        assertThat(receipt.outcome()).describedAs("%s", receipt).isEqualTo(FileOutcome.RECORDED);
        assertThat(receipt.files().getFirst().findings())
                .filteredOn(finding -> finding.type() == FindingType.CALIBRATION_NOT_VALID)
                .singleElement()
                .satisfies(finding -> assertThat(finding.found()).isEqualTo("NTA-1: ≤ 2026-09-30"));
        UUID run =
                receipt.files().getFirst().runs().getFirst().run().orElseThrow().value();
        assertThat(lab.get(DSLContext.class)
                        .selectFrom(RUN)
                        .where(RUN.RUN_ID.eq(run))
                        .fetchSingle())
                .satisfies(row -> {
                    assertThat(row.getEquipmentId()).isEqualTo(id.value());
                    assertThat(row.getMeasuredAt())
                            .isEqualTo(LocalDateTime.parse(Objects.requireNonNull(row.getMeasuredLocal()))
                                    .toInstant(ZoneOffset.ofHours(3)));
                });
        register.calibrated(
                lab.id("writer"), id, new Calibration(Optional.empty(), LocalDate.of(2027, 9, 30)), "CAL-2");
    }

    @Test
    void an_unknown_lot_and_a_file_that_is_no_export_record_no_run() {
        Receipt unknown = lab.ingest(lab.of(Optional.of("NO-SUCH-LOT"), nta("vial", 1e11)));
        assertThat(unknown.outcome()).isEqualTo(FileOutcome.REJECTED);
        assertThat(unknown.findings()).extracting(finding -> finding.type()).contains(FindingType.LOT_UNKNOWN);
        byte[] pdf = "%PDF-1.7 no export".getBytes(StandardCharsets.US_ASCII);
        Receipt rejected = lab.ingest(lab.of(
                Optional.empty(), new NewSubmission.File("../../etc/report.pdf", () -> new ByteArrayInputStream(pdf))));
        assertThat(rejected.outcome()).isEqualTo(FileOutcome.REJECTED);
        assertThat(rejected.files().getFirst().file().name()).isEqualTo("report.pdf");
        assertThat(lab.get(Intake.class)
                        .receipt(rejected.submission())
                        .orElseThrow()
                        .files())
                .singleElement()
                .satisfies(file -> assertThat(file.findings()).isNotEmpty());
    }

    @Test
    void a_stated_factor_decides_nothing_until_a_second_person_confirms_it() {
        String lot = newLot(1);
        int minute = MINUTES.addAndGet(20);
        NewSubmission.File file = IngestLab.nta("vial", minute, 1e8, Optional.empty(), 7);
        Receipt asked = lab.ingest(lab.of(Optional.of(lot), file));
        assertThat(asked.outcome()).isEqualTo(FileOutcome.QUESTION);
        NewSubmission stated = lab.of(Optional.of(lot), file);
        Receipt recorded = lab.ingest(new NewSubmission(
                stated.by(),
                "command",
                false,
                stated.lot(),
                Map.of(),
                Map.of(),
                Optional.of(new BigDecimal("1000")),
                Optional.empty(),
                List.of(),
                stated.files()));
        assertThat(recorded.outcome()).describedAs("%s", recorded).isEqualTo(FileOutcome.RECORDED);
        assertThat(assess(lot).verdict("SZ-02").orElseThrow().outcome()).isEqualTo(Verdict.CANNOT_DECIDE);
        AnswerId answer = lab.get(Submissions.class).find(recorded.submission()).orElseThrow().answers().stream()
                .filter(SubmissionRecord.AnswerRecord::critical)
                .findFirst()
                .orElseThrow()
                .id();
        lab.get(ResultWork.class).confirm(lab.id("rea"), answer);
        assertThat(assess(lot).verdict("SZ-02").orElseThrow().outcome()).isEqualTo(Verdict.PASS);
    }

    @Test
    void two_uploads_at_once_are_both_recorded_and_fill_one_order_in_turn() throws Exception {
        String lot = newLot(2);
        List<Callable<Receipt>> uploads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            NewSubmission submission = lab.of(Optional.of(lot), nta("vial", 1e11));
            uploads.add(() -> lab.ingest(submission));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Receipt> receipt : threads.invokeAll(uploads)) {
                assertThat(receipt.get().outcome()).isEqualTo(FileOutcome.RECORDED);
            }
        }
        assertThat(results(lot, Attributes.PARTICLE_CONCENTRATION))
                .singleElement()
                .satisfies(result -> assertThat(result.individuals())
                        .extracting(ResultRecord.Individual::preparation)
                        .containsExactlyInAnyOrder(1, 2));
    }

    @Test
    void the_number_of_statements_does_not_grow_with_the_captures() {
        lab.ingest(lab.of(Optional.of(newLot(1)), nta("vial", 1e11)));
        StatementCount count = StatementCount.on(lab);
        String few = newLot(1);
        String many = newLot(1);
        long ofFew = count.during(() -> lab.ingest(
                lab.of(Optional.of(few), IngestLab.nta("vial", MINUTES.addAndGet(20), 1e11, Optional.of(1000), 1, 3))));
        long ofMany = count.during(() -> lab.ingest(lab.of(
                Optional.of(many), IngestLab.nta("vial", MINUTES.addAndGet(20), 1e11, Optional.of(1000), 1, 10))));
        assertThat(results(many, Attributes.PARTICLE_CONCENTRATION)).hasSize(1);
        assertThat(ofMany).isEqualTo(ofFew).isGreaterThan(10);
    }
}
