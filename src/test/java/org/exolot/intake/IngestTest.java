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
import java.util.concurrent.atomic.AtomicInteger;
import org.exolot.assay.Attributes;
import org.exolot.assessment.Assessments;
import org.exolot.assessment.LotAssessment;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

@EveryDatabase
class IngestTest {
    private static final AtomicInteger LOTS = new AtomicInteger();
    private static final AtomicInteger MINUTES = new AtomicInteger();

    private final IngestLab lab;
    private long seed;

    IngestTest(TestDatabase database) {
        lab = IngestLab.open(database.settings()).furnished();
    }

    @BeforeEach
    void ownNoise(TestInfo test) {
        seed = test.getDisplayName().hashCode();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private String newLot(int preparations) {
        return lab.lot("LOT-" + LOTS.incrementAndGet(), preparations).number();
    }

    private NewSubmission.File nta(String sample, double perMl) {
        return IngestLab.nta(sample, MINUTES.addAndGet(20), perMl, Optional.of(1000), nextSeed());
    }

    /** Each test has noise of its own, whichever tests ran before it. */
    private long nextSeed() {
        return seed += 100;
    }

    private LotAssessment assess(String lot) {
        return lab.get(Assessments.class).of(lot).orElseThrow();
    }

    private List<ResultRecord> results(String lot, String attribute) {
        return assess(lot).results().stream()
                .map(LotAssessment.ResultLine::result)
                .filter(result -> result.attribute().equals(attribute))
                .toList();
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
    void the_same_bytes_again_are_already_recorded_and_lead_to_the_first_time() {
        String lot = newLot(1);
        NewSubmission.File file = nta("vial", 1e11);
        Receipt first = lab.ingest(lab.of(Optional.of(lot), file));
        Receipt second = lab.ingest(lab.of(Optional.of(lot), file));
        assertThat(second.files().getFirst().outcome()).isEqualTo(FileOutcome.ALREADY);
        assertThat(second.files().getFirst().first().orElseThrow().submission()).isEqualTo(first.submission());
        assertThat(second.open()).isFalse();
        assertThat(assess(lot).runs()).hasSize(1);
    }

    @Test
    void the_same_files_with_the_same_statement_of_their_samples_again_are_already_recorded() {
        String lot = newLot(1);
        NewSubmission.File file = nta("tube 7", 1e11);
        Map<String, String> stated = Map.of("tube 7", lot + "/P");
        assertThat(lab.ingest(lab.of(Optional.empty(), stated, file)).outcome()).isEqualTo(FileOutcome.RECORDED);
        Receipt again = lab.ingest(lab.of(Optional.empty(), stated, file));
        assertThat(again.outcome()).isEqualTo(FileOutcome.ALREADY);
        assertThat(again.open()).isFalse();
        assertThat(again.findings()).isEmpty();
    }

    @Test
    void a_known_run_with_other_values_asks_and_with_a_reason_becomes_a_revision() {
        String lot = newLot(1);
        int minute = MINUTES.addAndGet(20);
        lab.ingest(lab.of(Optional.of(lot), IngestLab.nta("vial", minute, 1e11, Optional.of(1000), 1)));
        NewSubmission.File changed = IngestLab.nta("vial", minute, 1.2e11, Optional.of(1000), 2);
        Receipt asked = lab.ingest(lab.of(Optional.of(lot), changed));
        assertThat(asked.outcome()).isEqualTo(FileOutcome.QUESTION);
        assertThat(asked.files().getFirst().findings())
                .extracting(finding -> finding.type())
                .contains(FindingType.RUN_CHANGED);
        NewSubmission corrected = lab.of(Optional.of(lot), changed);
        Receipt recorded = lab.ingest(new NewSubmission(
                corrected.by(),
                corrected.channel(),
                false,
                corrected.lot(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.of("the first export was made before the analysis was finished"),
                List.of(),
                corrected.files()));
        assertThat(recorded.outcome()).describedAs("%s", recorded).isEqualTo(FileOutcome.RECORDED);
        List<ResultRecord> results = results(lot, Attributes.PARTICLE_CONCENTRATION);
        assertThat(results).extracting(ResultRecord::revision).containsExactlyInAnyOrder(1, 2);
        assertThat(results.getFirst().revision()).isEqualTo(2);
        assertThat(results.get(1).status()).isEqualTo(ResultStatus.SUPERSEDED);
    }

    @Test
    void a_further_run_on_a_filled_order_stays_visible_and_enters_no_value() {
        String lot = newLot(1);
        lab.ingest(lab.of(Optional.of(lot), nta("vial", 1e11)));
        Receipt extra = lab.ingest(lab.of(Optional.of(lot), nta("vial", 0.9e11)));
        assertThat(extra.files().getFirst().findings())
                .extracting(finding -> finding.type())
                .contains(FindingType.BEYOND_PLAN);
        assertThat(results(lot, Attributes.PARTICLE_CONCENTRATION))
                .singleElement()
                .satisfies(result -> assertThat(result.revision()).isEqualTo(1));
        assertThat(assess(lot).issues())
                .extracting(issue -> issue.type().name())
                .contains("BEYOND_PLAN");
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
    void preparations_that_differ_too_much_make_the_test_invalid_and_it_is_repeated_whole() {
        String lot = newLot(3);
        Receipt last = lab.ingest(lab.of(Optional.of(lot), nta("vial", 5e10)));
        for (double perMl : new double[] {1.0e11, 1.5e11}) {
            last = lab.ingest(lab.of(Optional.of(lot), nta("vial", perMl)));
        }
        assertThat(last.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo(FindingType.TEST_INVALID);
            assertThat(finding.expected()).isEqualTo("at most 15 %");
        });
        assertThat(last.open()).isFalse();
        assertThat(results(lot, Attributes.PARTICLE_CONCENTRATION)).isEmpty();
        assertThat(assess(lot).verdict("SZ-02").orElseThrow().outcome()).isEqualTo(Verdict.NOT_TESTED);
        for (double perMl : new double[] {0.98e11, 1.0e11, 1.02e11}) {
            lab.ingest(lab.of(Optional.of(lot), nta("vial", perMl)));
        }
        assertThat(results(lot, Attributes.PARTICLE_CONCENTRATION))
                .singleElement()
                .satisfies(result -> assertThat(
                                ((Value.Measured) result.value()).number().doubleValue())
                        .isBetween(0.9e11, 1.1e11));
        assertThat(assess(lot).issues())
                .extracting(issue -> issue.type().name())
                .doesNotContain("BEYOND_PLAN", "REPEATED_INVALID");
    }

    @Test
    void an_invalid_run_takes_no_place_but_stands_with_its_order_and_a_second_one_calls_for_quality() {
        String lot = newLot(1);
        for (int times = 1; times <= 2; times++) {
            Receipt invalid = lab.ingest(lab.of(
                    Optional.of(lot), IngestLab.nta("vial", MINUTES.addAndGet(20), 1e11, Optional.of(1000), times, 2)));
            assertThat(invalid.outcome()).describedAs("%s", invalid).isEqualTo(FileOutcome.RECORDED);
            boolean repeated = assess(lot).issues().stream()
                    .anyMatch(issue -> issue.type().name().equals("REPEATED_INVALID"));
            assertThat(repeated).isEqualTo(times == 2);
        }
        assertThat(assess(lot).runs()).hasSize(2).allSatisfy(run -> {
            assertThat(run.validity().name()).isEqualTo("INVALID");
            assertThat(run.assigned()).singleElement().satisfies(name -> {
                assertThat(name.order()).isPresent();
                assertThat(name.preparation()).isZero();
            });
        });
        assertThat(results(lot, Attributes.PARTICLE_CONCENTRATION)).isEmpty();
        lab.ingest(lab.of(Optional.of(lot), nta("vial", 1e11)));
        assertThat(results(lot, Attributes.PARTICLE_CONCENTRATION)).hasSize(1);
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
