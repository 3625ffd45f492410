package org.exolot.ledger;

import static exolot.schema.fact.Tables.LEDGER_ENTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.exolot.ledger.Evidence.EVIDENCE;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.database.Vendor;
import org.exolot.finding.Sha256;
import org.exolot.ledger.LedgerReport.What;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Facts are written through the recorder only, and what an owner of the database changes behind its back is named. */
@EveryDatabase
class LedgerTest {
    private enum Kind implements EntryKind {
        EVIDENCE_KEPT
    }

    private final TestDatabase db;
    private final AnnotationConfigApplicationContext rooms;
    private final Recorder recorder;
    private final LedgerVerification verification;

    LedgerTest(TestDatabase db) {
        this.db = db;
        this.rooms = db.context(Recorder.class, Sealer.class, Checkpoints.class, LedgerVerification.class);
        this.recorder = rooms.getBean(Recorder.class);
        this.verification = rooms.getBean(LedgerVerification.class);
    }

    @BeforeEach
    void nothing_differs_before() {
        Evidence.create(db);
        assertThat(verification.verify().differences()).isEmpty();
    }

    @AfterEach
    void nothing_differs_after() {
        assertThat(verification.verify().differences()).isEmpty();
        rooms.close();
    }

    private Evidence.Row row(String printed) {
        var row = new Evidence.Row();
        row.set(EVIDENCE.id, db.ids().next());
        row.set(EVIDENCE.printed, printed);
        return row;
    }

    private Recorded keep(Evidence.Row... rows) {
        return db.inTransaction(() -> recorder.record(Entry.by(Author.program(), Kind.EVIDENCE_KEPT)
                .because("It was there.")
                .with(List.of(rows))));
    }

    private UUID id(Evidence.Row row) {
        return row.get(EVIDENCE.id);
    }

    /** Changes something as the owner, verifies, and changes it back. */
    private List<LedgerReport.Difference> after(String tampering, String undoing) {
        db.asOwner((owner, connection) -> owner.execute(tampering));
        try {
            return verification.verify().differences();
        } finally {
            db.asOwner((owner, connection) -> owner.execute(undoing));
        }
    }

    @Test
    void every_type_of_column_is_written_read_and_verified() {
        var full = row("98.0");
        full.set(EVIDENCE.searched, new BigDecimal("7.29E+11"));
        full.set(EVIDENCE.at, Instant.parse("2026-10-25T01:30:00.123456789Z"));
        full.set(EVIDENCE.day, LocalDate.of(2028, 2, 29));
        full.set(EVIDENCE.used, true);
        full.set(EVIDENCE.size, Long.MAX_VALUE);
        full.set(EVIDENCE.content, new byte[] {0, -1, 127});
        full.set(EVIDENCE.packed, new byte[100_000]);
        full.set(EVIDENCE.secret, "$argon2id$verifier");
        full.set(EVIDENCE.names, new String[] {"İstanbul", "a\0b"});
        var recorded = keep(full);

        var found =
                db.dsl().selectFrom(EVIDENCE).where(EVIDENCE.id.eq(id(full))).fetchSingle();
        assertThat(found.get(EVIDENCE.at)).isEqualTo(Instant.parse("2026-10-25T01:30:00.123456Z"));
        assertThat(found.get(EVIDENCE.names)).containsExactly("İstanbul", "a␀b");
        assertThat(found.get(EVIDENCE.entry)).isEqualTo(recorded.entryId());
        var content = content(recorded);
        assertThat(content)
                .contains("\"searched\":\"7.29E+11\"")
                .contains("\"size_bytes\":\"9223372036854775807\"")
                .contains("\"bins_packed\":\"sha256:" + Sha256.of(new byte[100_000]) + "\"")
                .doesNotContain("argon2id")
                .hasSizeLessThan(2_000);
        assertThat(verification.verify().differences()).isEmpty();
    }

    private String content(Recorded recorded) {
        var bytes = db.dsl()
                .select(LEDGER_ENTRY.CONTENT)
                .from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.ENTRY_ID.eq(recorded.entryId()))
                .fetchSingle()
                .value1();
        assertThat(Sha256.of(bytes)).isEqualTo(recorded.content());
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void a_number_with_more_places_than_its_column_is_verified_as_the_column_holds_it() {
        var third = row("1/3");
        third.set(EVIDENCE.searched, new BigDecimal("0.333333333333333333333333333"));
        keep(third);
        assertThat(verification.verify().differences()).isEmpty();
    }

    @Test
    void binary_floating_point_and_local_times_are_no_facts() {
        assertThatThrownBy(() -> FactValue.stored(0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FactValue.stored(java.time.LocalDateTime.MIN))
                .isInstanceOf(IllegalArgumentException.class);
        var differences = after(
                "create table fact.clock (clock_id uuid primary key, at timestamp, entry_id uuid)",
                "drop table fact.clock");
        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.what()).isEqualTo(What.NOT_COVERED);
            assertThat(difference.fields()).containsExactly("at");
        });
    }

    @Test
    void facts_outside_a_transaction_are_refused() {
        assertThatThrownBy(() -> recorder.record(Entry.by(Author.program(), Kind.EVIDENCE_KEPT)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_rolled_back_entry_leaves_nothing() {
        long before = verification.verify().entries();
        assertThatThrownBy(() -> db.inTransaction(() -> {
                    recorder.record(
                            Entry.by(Author.program(), Kind.EVIDENCE_KEPT).with(row("gone")));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(verification.verify().entries()).isEqualTo(before);
    }

    @Test
    void a_changed_field_is_named() {
        var row = row("0.050");
        keep(row);
        var differences = after(
                "update fact.evidence set printed = '0.05' where evidence_id = '" + id(row) + "'",
                "update fact.evidence set printed = '0.050' where evidence_id = '" + id(row) + "'");
        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.what()).isEqualTo(What.ROW_CHANGED);
            assertThat(difference.row()).isEqualTo("evidence_id=" + id(row));
            assertThat(difference.fields()).containsExactly("printed");
            assertThat(difference.text(Locale.ENGLISH)).contains("\"0.05\"").contains("\"0.050\"");
        });
    }

    @Test
    void a_changed_secret_and_a_changed_distribution_are_named_without_being_shown() {
        var row = row("x");
        row.set(EVIDENCE.secret, "verifier");
        row.set(EVIDENCE.packed, new byte[] {1});
        keep(row);
        var where = " where evidence_id = '" + id(row) + "'";
        var differences = after(
                "update fact.evidence set verifier_secret = 'forged', bins_packed = null" + where,
                "update fact.evidence set verifier_secret = 'verifier', bins_packed = "
                        + (db.vendor() == Vendor.H2 ? "X'01'" : "'\\x01'::bytea") + where);
        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.fields()).containsExactly("bins_packed", "verifier_secret");
            assertThat(difference.text(Locale.ENGLISH)).doesNotContain("forged");
        });
    }

    @Test
    void a_deleted_row_is_named() {
        var row = row("here");
        var recorded = keep(row, row("and here"));
        var differences = after(
                "delete from fact.evidence where evidence_id = '" + id(row) + "'",
                "insert into fact.evidence (evidence_id, printed, entry_id) values ('" + id(row) + "', 'here', '"
                        + recorded.entryId() + "')");
        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.what()).isEqualTo(What.ROW_MISSING);
            assertThat(difference.row()).isEqualTo("evidence_id=" + id(row));
        });
    }

    @Test
    void an_added_row_is_named() {
        var recorded = keep(row("true"));
        var forged = UUID.randomUUID();
        var differences = after(
                "insert into fact.evidence (evidence_id, printed, entry_id) values ('" + forged + "', 'false', '"
                        + recorded.entryId() + "')",
                "delete from fact.evidence where evidence_id = '" + forged + "'");
        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.what()).isEqualTo(What.ROW_ADDED);
            assertThat(difference.row()).isEqualTo("evidence_id=" + forged);
        });
    }

    @Test
    void a_row_and_its_sealed_entry_changed_alike_are_named() {
        var row = row("11");
        var recorded = keep(row);
        rooms.getBean(Sealer.class).seal();
        var forged = content(recorded).replace("\"printed\":\"11\"", "\"printed\":\"12\"");
        var hex = HexFormat.of();
        var bytes = forged.getBytes(StandardCharsets.UTF_8);
        var original = content(recorded).getBytes(StandardCharsets.UTF_8);
        var where = " where entry_id = '" + recorded.entryId() + "'";
        db.asOwner((owner, connection) -> owner.execute("update fact.evidence set printed = '12'" + where));
        var differences = after(
                "update fact.ledger_entry set content = " + binary(hex.formatHex(bytes)) + ", content_hash = '"
                        + Sha256.of(bytes) + "'" + where,
                "update fact.ledger_entry set content = " + binary(hex.formatHex(original)) + ", content_hash = '"
                        + Sha256.of(original) + "'" + where);
        db.asOwner((owner, connection) -> owner.execute("update fact.evidence set printed = '11'" + where));
        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.what()).isEqualTo(What.SEAL_CHANGED);
            assertThat(difference.row()).isEqualTo("entry_id=" + recorded.entryId());
        });
    }

    private String binary(String hex) {
        return db.vendor() == Vendor.H2 ? "X'" + hex + "'" : "'\\x" + hex + "'::bytea";
    }

    @Test
    void a_changed_author_reason_or_time_of_an_entry_is_named() {
        var recorded = keep(row("x"));
        var where = " where entry_id = '" + recorded.entryId() + "'";
        var differences = after(
                "update fact.ledger_entry set reason = 'Another.', author = entry_id" + where,
                "update fact.ledger_entry set reason = 'It was there.', author = null" + where);
        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.what()).isEqualTo(What.ENTRY_CHANGED);
            assertThat(difference.fields()).containsExactly("author", "reason");
        });
    }

    @Test
    void swapped_seals_break_the_checkpoint_over_them() {
        keep(row("first"));
        keep(row("second"));
        var checkpoint = rooms.getBean(Checkpoints.class).current();
        long last = checkpoint.treeSize() - 1;
        var differences = after(swap(last - 1, last), swap(last - 1, last));
        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.what()).isEqualTo(What.CHECKPOINT_BROKEN);
            assertThat(difference.text(Locale.ENGLISH)).contains(" to " + last);
        });
    }

    private static String swap(long a, long b) {
        return "update fact.ledger_seal set leaf_index = -1 where leaf_index = " + a + "; "
                + "update fact.ledger_seal set leaf_index = " + a + " where leaf_index = " + b + "; "
                + "update fact.ledger_seal set leaf_index = " + b + " where leaf_index = -1";
    }

    @Test
    void seals_cut_off_the_end_break_the_checkpoint_over_them() {
        keep(row("last"));
        var checkpoint = rooms.getBean(Checkpoints.class).current();
        db.asOwner((owner, connection) -> owner.execute("create table work.cut as select * from fact.ledger_seal"));
        var differences = after(
                "delete from fact.ledger_seal where leaf_index = " + (checkpoint.treeSize() - 1),
                "insert into fact.ledger_seal select * from work.cut where leaf_index = " + (checkpoint.treeSize() - 1)
                        + "; drop table work.cut");
        assertThat(differences).extracting(LedgerReport.Difference::what).containsExactly(What.CHECKPOINT_BROKEN);
    }

    @Test
    void a_key_put_in_the_place_of_the_one_that_signed_is_named_with_every_checkpoint_it_signed() throws Exception {
        keep(row("signed"));
        var checkpoint = rooms.getBean(Checkpoints.class).current();
        var where = " where key_id = '" + checkpoint.keyId() + "'";
        var original = db.dsl()
                .fetchSingle("select public_key from fact.ledger_key" + where)
                .get(0, byte[].class);
        var forged = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPublic()
                .getEncoded();
        var set = "update fact.ledger_key set public_key = ";
        var hex = HexFormat.of();
        var differences =
                after(set + binary(hex.formatHex(forged)) + where, set + binary(hex.formatHex(original)) + where);
        assertThat(differences)
                .filteredOn(difference -> difference.what() == What.ROW_CHANGED)
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.table()).isEqualTo("ledger_key");
                    assertThat(difference.fields()).containsExactly("public_key");
                });
        assertThat(differences)
                .filteredOn(difference -> difference.what() == What.CHECKPOINT_BROKEN)
                .extracting(LedgerReport.Difference::row)
                .contains("tree_size=" + checkpoint.treeSize());
    }

    @Test
    void a_key_that_nobody_recorded_is_named() {
        var forged = "f".repeat(64);
        var recorded = keep(row("by this entry"));
        var differences = after(
                "insert into fact.ledger_key (key_id, algorithm, public_key, entry_id) values ('" + forged
                        + "', 'Ed25519', " + binary("00") + ", '" + recorded.entryId() + "')",
                "delete from fact.ledger_key where key_id = '" + forged + "'");
        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.what()).isEqualTo(What.ROW_ADDED);
            assertThat(difference.row()).isEqualTo("key_id=" + forged);
        });
    }

    @Test
    void a_table_without_entries_is_not_covered_and_said() {
        var differences = after("create table fact.loose (loose_id uuid primary key)", "drop table fact.loose");
        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.what()).isEqualTo(What.NOT_COVERED);
            assertThat(difference.table()).isEqualTo("loose");
        });
    }

    @Test
    void entries_wait_for_their_seal_and_that_is_said() {
        rooms.getBean(Sealer.class).seal();
        keep(row("waits"));
        assertThat(verification.verify().unsealed()).isEqualTo(1);
        assertThat(rooms.getBean(Sealer.class).seal()).isEqualTo(1);
        assertThat(verification.verify().unsealed()).isZero();
    }

    @Test
    void an_entry_that_commits_late_is_sealed_after_entries_with_later_ids() {
        db.inTransaction(() -> {
            recorder.record(Entry.by(Author.program(), Kind.EVIDENCE_KEPT).with(row("late")));
            inAnotherThread(() -> {
                keep(row("early"));
                assertThat(rooms.getBean(Sealer.class).seal()).isPositive();
            });
        });
        assertThat(rooms.getBean(Sealer.class).seal()).isEqualTo(1);
    }

    private static void inAnotherThread(Runnable work) {
        try (var threads = Executors.newSingleThreadExecutor()) {
            threads.submit(work).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void many_sealers_at_once_give_each_entry_one_place_without_gaps() throws Exception {
        try (var threads = Executors.newFixedThreadPool(6)) {
            var done = new ArrayList<Future<?>>();
            for (int i = 0; i < 30; i++) {
                done.add(threads.submit(() -> {
                    keep(row("one of many"));
                    rooms.getBean(Sealer.class).seal();
                }));
            }
            for (var one : done) {
                one.get();
            }
        }
        rooms.getBean(Sealer.class).seal();
        var report = verification.verify();
        assertThat(report.differences()).isEmpty();
        assertThat(report.treeSize()).isEqualTo(report.entries());
    }

    @Test
    void the_same_rows_verify_in_another_time_zone() {
        var home = TimeZone.getDefault();
        var row = row("time");
        row.set(EVIDENCE.at, Instant.parse("2026-10-25T01:30:00Z"));
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
            keep(row);
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            assertThat(verification.verify().differences()).isEmpty();
        } finally {
            TimeZone.setDefault(home);
        }
    }

    @Test
    void a_checkpoint_is_signed_once_for_the_same_tree() {
        var first = rooms.getBean(Checkpoints.class).current();
        assertThat(rooms.getBean(Checkpoints.class).current()).isEqualTo(first);
    }
}
