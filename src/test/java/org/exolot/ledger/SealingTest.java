package org.exolot.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.ledger.LedgerReport.What;
import org.junit.jupiter.api.Test;

/** Each entry has one place in the sealed tree, and a seal, checkpoint or key that was changed is named. */
@EveryDatabase
class SealingTest extends LedgerLab {
    SealingTest(TestDatabase db) {
        super(db);
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
    void a_checkpoint_is_signed_once_for_the_same_tree() {
        var first = rooms.getBean(Checkpoints.class).current();
        assertThat(rooms.getBean(Checkpoints.class).current()).isEqualTo(first);
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
}
