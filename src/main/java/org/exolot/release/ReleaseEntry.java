package org.exolot.release;

import org.exolot.ledger.EntryKind;

/** What this room records. */
enum ReleaseEntry implements EntryKind {
    LOT_DISPOSED,
    INTERNAL_LIMIT_ASSESSED,
    ISSUE_DISPOSED,
    QUALITY_EVENT_OPENED,
    QUALITY_EVENT_CONTINUED,
    QUALITY_EVENT_CLOSED
}
