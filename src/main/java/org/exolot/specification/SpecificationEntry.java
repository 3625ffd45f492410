package org.exolot.specification;

import org.exolot.ledger.EntryKind;

/** What this room records. */
enum SpecificationEntry implements EntryKind {
    DOCUMENT_WRITTEN,
    DOCUMENT_APPROVED
}
