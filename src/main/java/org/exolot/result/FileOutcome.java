package org.exolot.result;

/** What became of a file of a submission, or of the submission as a whole. */
public enum FileOutcome {
    /** Its runs are recorded. */
    RECORDED,
    /** The same bytes were recorded before with the same reader and the same answers: nothing new. */
    ALREADY,
    /** It has an error; nothing but the attempt is recorded. */
    REJECTED,
    /** Something must be answered first; nothing but the attempt is recorded. */
    QUESTION,
    /** A preview of a file that could be recorded; nothing but the attempt is recorded. */
    PREVIEWED
}
