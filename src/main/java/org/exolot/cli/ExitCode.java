package org.exolot.cli;

/** What a command's exit code says. */
final class ExitCode {
    /** Done; the answer, if there is one, is "yes". */
    static final int DONE = 0;
    /** The program failed. */
    static final int FAILED = 1;
    /** The call or the input is at fault, or a question is open. */
    static final int AT_FAULT = 2;
    /** The answer is "no". */
    static final int NO = 3;

    private ExitCode() {}
}
