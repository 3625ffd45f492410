package org.exolot.statistics;

/**
 * The multirule of Westgard (Clin. Chem. 1981;27:493) on control materials whose mean and standard deviation are assigned. "Beyond" is
 * strictly beyond.
 */
public enum WestgardRule {
    /** One value beyond 2 standard deviations: a warning, which rejects nothing. */
    ONE_2S("1-2s", false),
    /** One value beyond 3 standard deviations. */
    ONE_3S("1-3s", true),
    /** Two values beyond 2 standard deviations on one side: of one material in two runs, or of two materials in one run. */
    TWO_2S("2-2s", true),
    /** Within one run one material above +2 and another below −2 standard deviations. */
    R_4S("R-4s", true),
    /** Four values beyond 1 standard deviation on one side: of one material, or of all materials in their order. */
    FOUR_1S("4-1s", true),
    /** Ten values on one side of the mean: of one material, or of all materials in their order. */
    TEN_X("10-x", true);

    private final String symbol;
    private final boolean rejects;

    WestgardRule(String symbol, boolean rejects) {
        this.symbol = symbol;
        this.rejects = rejects;
    }

    /** As laboratories write it. */
    public String symbol() {
        return symbol;
    }

    /** Whether a run that breaks it is rejected; the other is a warning. */
    public boolean rejects() {
        return rejects;
    }
}
