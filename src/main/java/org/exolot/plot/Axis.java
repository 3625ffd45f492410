package org.exolot.plot;

import java.util.ArrayList;
import java.util.List;

/** From a quantity to a place on the drawing. */
interface Axis {
    /** Where a value stands; one outside of the axis stands at its end. */
    double at(double value);

    /** The values that are labelled: few. */
    List<Double> ticks();

    double low();

    double high();

    /** Equal differences at equal distances. */
    record Linear(double low, double high, double from, double to, List<Double> ticks) implements Axis {
        public Linear {
            ticks = List.copyOf(ticks);
        }

        /** An axis that holds both values and about so many ticks, at 1, 2, 2.5 or 5 times a power of ten. */
        static Linear holding(double low, double high, double from, double to, int about) {
            double step = step((high - low) / about);
            double first = Math.floor(low / step + 1e-9);
            double last = Math.max(Math.ceil(high / step - 1e-9), first + 1);
            return new Linear(first * step, last * step, from, to, multiples(step, first, last));
        }

        /** An axis of exactly these ends, with the ticks that fall into it. */
        static Linear exactly(double low, double high, double from, double to, int about) {
            double step = step((high - low) / about);
            return new Linear(
                    low, high, from, to, multiples(step, Math.ceil(low / step - 1e-9), Math.floor(high / step + 1e-9)));
        }

        private static List<Double> multiples(double step, double first, double last) {
            var ticks = new ArrayList<Double>();
            for (double i = first; i <= last + 1e-9; i++) {
                ticks.add(i * step);
            }
            return ticks;
        }

        private static double step(double rough) {
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            for (double factor : new double[] {1, 2, 2.5, 5}) {
                if (factor * power >= rough * (1 - 1e-9)) {
                    return factor * power;
                }
            }
            return 10 * power;
        }

        @Override
        public double at(double value) {
            double part = Math.clamp((value - low) / (high - low), 0, 1);
            return from + part * (to - from);
        }
    }

    /** Equal ratios at equal distances. */
    record Logarithmic(double low, double high, double from, double to) implements Axis {
        private static final int MOST_DECADES_WITH_STEPS = 3;

        /** At 1, 2 and 5 times each power of ten; over many decades at the powers only. */
        @Override
        public List<Double> ticks() {
            boolean steps = Math.log10(high / low) <= MOST_DECADES_WITH_STEPS;
            var ticks = new ArrayList<Double>();
            for (int exponent = (int) Math.floor(Math.log10(low)); exponent <= Math.log10(high) + 1e-9; exponent++) {
                for (int factor : steps ? new int[] {1, 2, 5} : new int[] {1}) {
                    double tick = factor * Math.pow(10, exponent);
                    if (tick >= low * (1 - 1e-9) && tick <= high * (1 + 1e-9)) {
                        ticks.add(tick);
                    }
                }
            }
            return ticks;
        }

        @Override
        public double at(double value) {
            double part = value <= low ? 0 : Math.min(1, Math.log(value / low) / Math.log(high / low));
            return from + part * (to - from);
        }
    }
}
