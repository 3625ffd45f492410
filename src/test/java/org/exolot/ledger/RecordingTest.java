package org.exolot.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.exolot.ledger.Evidence.EVIDENCE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TimeZone;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.finding.Sha256;
import org.exolot.ledger.LedgerReport.What;
import org.junit.jupiter.api.Test;

/** Facts are written through the recorder only, and what was written is what is verified. */
@EveryDatabase
class RecordingTest extends LedgerLab {
    RecordingTest(TestDatabase db) {
        super(db);
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
}
