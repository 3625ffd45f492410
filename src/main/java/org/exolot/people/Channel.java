package org.exolot.people;

/** Where a password was given. */
public enum Channel {
    /** The sign-in page. */
    WEB,
    /** A command. */
    COMMAND,
    /** Again, for an electronic signature. */
    SIGNATURE,
    /** Again, to change the password. */
    PASSWORD_CHANGE
}
