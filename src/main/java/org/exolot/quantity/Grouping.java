package org.exolot.quantity;

/** Whether an integer written only in groups of three ({@code 1,234} where the decimals follow a point) is a number. */
public enum Grouping {
    /**
     * It is not: {@code 1,234} is as likely a decimal comma in a file said to use points. Groups are still read where a decimal sign
     * follows them ({@code 1,234.5}) or where they are set with a space that no keyboard writes by accident (U+00A0, U+2009, U+202F).
     */
    REFUSED,
    /** It is: the format is known to print thousands in groups. Also with a plain space or an apostrophe. */
    ACCEPTED
}
