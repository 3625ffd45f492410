package org.exolot.people;

import org.exolot.ledger.EntryKind;

/** What this room records. */
enum PeopleEntry implements EntryKind {
    ACCOUNT_ADDED,
    ACCOUNT_STATE_CHANGED,
    ROLE_CHANGED,
    PASSWORD_SET,
    SIGN_IN,
    SIGNED
}
