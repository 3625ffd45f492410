package org.exolot.assay;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;

/**
 * One value that a run yields for one sample: of the undiluted sample, from one preparation.
 *
 * @param sample whose, by the file's name; empty where the file does not say
 * @param attribute what, see {@link Attributes}
 * @param value the value
 * @param unit its unit
 * @param standardUncertainty of the mean of the captures or wells within this run, in the value's unit, where it is known. It contains
 *     nothing that differs between preparations or days and is no uncertainty of a result by itself.
 * @param from what it was formed from
 */
public record Determination(
        Optional<String> sample,
        String attribute,
        Value value,
        Unit unit,
        Optional<BigDecimal> standardUncertainty,
        List<Origin> from) {
    public Determination {
        from = List.copyOf(from);
    }

    /** Whether it is a value of the same attribute of the same sample. */
    boolean isOf(Determination other) {
        return sample.equals(other.sample) && attribute.equals(other.attribute);
    }

    /**
     * One thing that a value was formed from.
     *
     * @param role what part it plays
     * @param name of the capture, well or row, as the file names it
     * @param place where it stands
     */
    public record Origin(Role role, String name, Place place) {}

    /** What part something plays in a value. */
    public enum Role {
        CAPTURE,
        DISTRIBUTION,
        DILUTION,
        WELL,
        STANDARD,
        BLANK,
        ROW
    }
}
