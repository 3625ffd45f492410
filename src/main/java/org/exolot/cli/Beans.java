package org.exolot.cli;

/** An application that is running, by what it is made of. */
interface Beans {
    /** The one bean of this type. */
    <T> T get(Class<T> type);
}
