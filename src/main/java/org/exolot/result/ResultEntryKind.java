package org.exolot.result;

import org.exolot.ledger.EntryKind;

/** What this room writes into the ledger. */
enum ResultEntryKind implements EntryKind {
    SUBMISSION_ACCEPTED,
    SUBMISSION_RECORDED,
    RESULT_ENTERED,
    RESULT_REVIEWED,
    ANSWER_CONFIRMED
}
