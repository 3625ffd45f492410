package org.exolot.specification;

import java.util.List;
import java.util.Optional;
import org.exolot.criterion.Limit;

/**
 * What is held against a limit at a step of the isolation.
 *
 * @param figure what is computed of the inputs
 * @param inputs the names under which its inputs are recorded with the steps of a lot, in the order of the figure; they carry their units
 * @param limit the limit; empty where the figure is reported only
 * @param words what must be recorded, for a check without a number
 * @param decimals to which the figure is rounded, half up, before it is judged
 * @param outside what follows where the limit is not met
 */
public record IsolationCheck(
        Figure figure,
        List<String> inputs,
        Optional<Limit.Numeric> limit,
        List<String> words,
        int decimals,
        Outside outside) {
    public IsolationCheck {
        inputs = List.copyOf(inputs);
        words = List.copyOf(words);
    }

    /** What can be computed, with its inputs in order. */
    public enum Figure {
        /** The number that is recorded. */
        RECORDED(1),
        /** The word that is recorded. */
        WORD(1),
        /** Radius in cm, revolutions per minute: multiples of g. */
        CENTRIFUGAL_FORCE(2),
        /** Kind of rotor ({@code swing-out} or {@code fixed-angle}), r max in mm, r min in mm, revolutions per minute. */
        CLEARING_FACTOR(4),
        /** Pressures at feed, retentate and permeate: (feed + retentate) / 2 − permeate. */
        TRANSMEMBRANE_PRESSURE(3),
        /** Cross flow in mL/min, radius of a fibre in mm, number of fibres: 1/s. */
        WALL_SHEAR(3),
        /** One volume over another: concentration, diafiltration volumes, a pool in bed volumes. */
        RATIO(2),
        /** Volume of buffer and of retentate; beside it the wash-out of solutes that pass freely and to four fifths. */
        DIAFILTRATION_VOLUMES(2),
        /** The first over the second, in %. */
        PERCENT(2),
        /** Concentration and volume behind a step, concentration and volume before it: 100 · out / in. */
        RECOVERY(4),
        /** The particles of the feed, then those of each pool, as many as there are: 100 · Σ pools / feed. */
        MASS_BALANCE(2),
        /** Concentration, volume and number of cells: particles per 10⁶ cells. */
        YIELD_PER_MILLION_CELLS(3),
        /** Concentration, volume of the product and volume of the conditioned medium: particles per mL of it. */
        YIELD_PER_ML(3),
        /** What there is, then all that it is made up of: the difference, which must be 0. */
        DIFFERENCE(2);

        private final int inputs;

        Figure(int inputs) {
            this.inputs = inputs;
        }

        /** How many inputs it has; the least, where it takes any number. */
        public int inputs() {
            return inputs;
        }

        /** Whether it takes more inputs than that. */
        public boolean takesMore() {
            return this == MASS_BALANCE || this == DIFFERENCE;
        }
    }

    /** What follows where a limit is not met. */
    public enum Outside {
        /** The lot cannot start or go on. */
        STOP,
        DEVIATION,
        /** Somebody looks at it. */
        ALERT
    }
}
