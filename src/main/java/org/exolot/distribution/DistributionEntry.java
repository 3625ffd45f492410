package org.exolot.distribution;

import org.exolot.ledger.EntryKind;

/** What this room records. */
enum DistributionEntry implements EntryKind {
    CLINIC_ADDED,
    VIALS_SHIPPED
}
