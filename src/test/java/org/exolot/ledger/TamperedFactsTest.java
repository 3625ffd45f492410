package org.exolot.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.exolot.ledger.Evidence.EVIDENCE;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.database.Vendor;
import org.exolot.finding.Sha256;
import org.exolot.ledger.LedgerReport.What;
import org.junit.jupiter.api.Test;

/** What an owner of the database changes in facts and entries behind the program's back is named. */
@EveryDatabase
class TamperedFactsTest extends LedgerLab {
    TamperedFactsTest(TestDatabase db) {
        super(db);
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
    void a_table_without_entries_is_not_covered_and_said() {
        var differences = after("create table fact.loose (loose_id uuid primary key)", "drop table fact.loose");
        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.what()).isEqualTo(What.NOT_COVERED);
            assertThat(difference.table()).isEqualTo("loose");
        });
    }
}
