package org.exolot.people;

/** Whether a person can sign in. */
public enum AccountState {
    /** Signs in. */
    ACTIVE,
    /** Cannot sign in until an administrator unlocks the account. */
    LOCKED,
    /** Never signs in again. */
    CLOSED
}
