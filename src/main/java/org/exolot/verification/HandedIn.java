package org.exolot.verification;

/** What was handed in to be checked: an answer says no more than this can show. */
public enum HandedIn {
    /** Number and lot as they stand on a copy that nobody has looked at here. */
    NUMBER,
    /** A file that is a certificate, or a PDF that claims to be one. */
    FILE,
    /** The file of a draft: no number, no signature. */
    DRAFT,
    /** A file that is no PDF. */
    NO_PDF
}
