package org.exolot.sample;

import org.exolot.ledger.EntryKind;

/** What this room records. */
enum SampleEntry implements EntryKind {
    SAMPLE_DRAWN,
    SAMPLE_MOVED,
    TESTS_ORDERED
}
