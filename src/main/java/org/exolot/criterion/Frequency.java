package org.exolot.criterion;

/**
 * On which lots a test is due.
 *
 * @param kind which rule
 * @param first for {@link Kind#PERIODIC}: so many first lots are all tested; else 0
 * @param every for {@link Kind#PERIODIC}: then one lot in so many, and at least one a year; else 1
 */
public record Frequency(Kind kind, int first, int every) {
    public static final Frequency EACH_LOT = new Frequency(Kind.EACH_LOT, 0, 1);
    public static final Frequency EACH_BANK = new Frequency(Kind.EACH_BANK, 0, 1);

    /** The first ten lots, then one in ten and at least one a year. */
    public static final Frequency P10 = new Frequency(Kind.PERIODIC, 10, 10);

    /** The rules. */
    public enum Kind {
        EACH_LOT,
        PERIODIC,
        EACH_BANK
    }

    /** As specifications write it: {@code E}, {@code P10}, {@code BK}. */
    public String code() {
        return switch (kind) {
            case EACH_LOT -> "E";
            case PERIODIC -> "P" + every;
            case EACH_BANK -> "BK";
        };
    }

    /**
     * Whether the test is due for a lot by the lots of its product. {@link Kind#EACH_BANK} is never due by them: there the genealogy tells.
     *
     * @param lotsBefore how many lots of the product were made before this one
     * @param lotsSinceLastTested how many of them since the test was last done; 0 where the lot just before was tested
     * @param overAYearSinceLastTested whether the last one was tested more than a year before, or none ever was
     */
    public boolean due(int lotsBefore, int lotsSinceLastTested, boolean overAYearSinceLastTested) {
        return switch (kind) {
            case EACH_LOT -> true;
            case PERIODIC -> lotsBefore < first || lotsSinceLastTested >= every - 1 || overAYearSinceLastTested;
            case EACH_BANK -> false;
        };
    }
}
