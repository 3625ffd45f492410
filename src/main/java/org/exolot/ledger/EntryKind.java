package org.exolot.ledger;

/** What an entry does, such as {@code LOT_MADE}. Each room lists its own kinds in an enum that implements this. Names are recorded: rename none. */
public interface EntryKind {
    /** Upper-case words joined by underscores, at most 60 characters. */
    String name();
}
