package org.exolot.criterion;

/**
 * A verdict with all that is printed beside it.
 *
 * @param verdict the verdict
 * @param printed the value as it was judged: rounded, or a censored value or term as it stands; empty where there is none
 * @param limit the limit as it is printed
 * @param why the reason
 * @param internalExceeded whether the value is not shown to be within the internal limit, so that QA must assess it in writing
 */
public record Judgement(Verdict verdict, String printed, String limit, Reason why, boolean internalExceeded) {}
