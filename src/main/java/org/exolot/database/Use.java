package org.exolot.database;

/** How long and for whom a process opens the database. */
public enum Use {
    /** For one command: others wait for their turn. */
    COMMAND,
    /** As the server: commands work through it until it stops. */
    SERVER
}
