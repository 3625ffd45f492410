package org.exolot.quantity;

/** Which sign separates the decimals in a file; told by the file's format or found over the whole file, never guessed cell by cell. */
public enum DecimalSign {
    POINT,
    COMMA
}
