package org.exolot.instrument.plate;

import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Account;
import org.exolot.instrument.text.Accounting;

/** Tells what became of each row of a table. */
public final class RowAccount {
    private static final String BLANK = "blank line";

    private final FindingLog findings;
    private final Accounting accounting = new Accounting();

    public RowAccount(FindingLog findings) {
        this.findings = findings;
    }

    /** The row went into the export. */
    public void used() {
        accounting.used();
    }

    /** The row was left out on purpose. */
    public void ignored(String reason) {
        accounting.ignored(reason);
    }

    /** Nothing stands in the row. */
    public void blank() {
        accounting.ignored(BLANK);
    }

    /** Nobody knows what the row is; where figures may be lost, that is an error. */
    public void unknown(TableRow row, String expected) {
        findings.add(FindingType.ROW_MALFORMED, row.place(), row.inWords(), expected);
        accounting.unread(row.place(), "not known what it is");
    }

    /** The row says something that no version known so far says; nothing that was measured stands in it. */
    public void unfamiliar(TableRow row, String expected) {
        findings.add(FindingType.FIELD_UNKNOWN, row.place(), row.inWords(), expected);
        accounting.unread(row.place(), "not known what it is");
    }

    /** The account so far. */
    public Account account() {
        return accounting.account();
    }
}
