package org.exolot.criterion;

import java.util.Optional;

/** Where in the making of a lot a sample is drawn. */
public enum SamplingPoint {
    /** Cells at harvest or from the bank. */
    CELLS("C"),
    /** The harvest's supernatant before clarification. */
    HARVEST("H"),
    /** The purified bulk before formulation. */
    BULK("B"),
    /** The formulated bulk before the sterilising filter. */
    FORMULATED_BULK("F"),
    /** The final container, thawed once. */
    FINAL_CONTAINER("P");

    private final String code;

    SamplingPoint(String code) {
        this.code = code;
    }

    /** The letter by which specifications name it. */
    public String code() {
        return code;
    }

    /** The point of this letter. */
    public static Optional<SamplingPoint> ofCode(String code) {
        for (SamplingPoint point : values()) {
            if (point.code.equals(code)) {
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }
}
