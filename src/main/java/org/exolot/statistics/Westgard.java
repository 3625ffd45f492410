package org.exolot.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;

/** Judges the control materials of successive runs by {@link WestgardRule}. */
public final class Westgard {
    private final List<Material> materials;
    private final List<double[]> runs;
    private final List<Violation> violations = new ArrayList<>();

    /**
     * A control material.
     *
     * @param mean its assigned value
     * @param sd its assigned standard deviation, above 0
     */
    public record Material(double mean, double sd) {
        public Material {
            if (!(sd > 0) || !Double.isFinite(mean)) {
                throw new IllegalArgumentException("a control needs a mean and a spread: " + mean + " ± " + sd);
            }
        }
    }

    /** One value: which run and which material, both from 0. */
    public record Point(int run, int material) {}

    /**
     * A rule that was broken.
     *
     * @param points the values that break it together, the latest last
     */
    public record Violation(WestgardRule rule, List<Point> points) {
        public Violation {
            points = List.copyOf(points);
        }

        /** The run at which the rule was broken. */
        public int run() {
            return points.getLast().run();
        }
    }

    private Westgard(List<Material> materials, List<double[]> runs) {
        this.materials = List.copyOf(materials);
        this.runs = runs;
    }

    /**
     * What runs break.
     *
     * @param runs in the order of time, each with one finite value for each material
     */
    public static List<Violation> violations(List<Material> materials, List<double[]> runs) {
        for (double[] run : runs) {
            if (run.length != materials.size()) {
                throw new IllegalArgumentException(materials.size() + " materials, " + run.length + " values");
            }
        }
        return new Westgard(materials, runs).judge();
    }

    private List<Violation> judge() {
        List<List<Point>> series = new ArrayList<>();
        for (int material = 0; material < materials.size(); material++) {
            List<Point> points = new ArrayList<>();
            for (int run = 0; run < runs.size(); run++) {
                points.add(new Point(run, material));
            }
            series.add(points);
        }
        for (List<Point> each : series) {
            rows(WestgardRule.ONE_2S, each, 1, 2);
            rows(WestgardRule.ONE_3S, each, 1, 3);
            rows(WestgardRule.TWO_2S, each, 2, 2);
            rows(WestgardRule.FOUR_1S, each, 4, 1);
            rows(WestgardRule.TEN_X, each, 10, 0);
        }
        if (materials.size() > 1) {
            List<Point> all = new ArrayList<>();
            for (int run = 0; run < runs.size(); run++) {
                for (int material = 0; material < materials.size(); material++) {
                    all.add(new Point(run, material));
                }
                withinRun(run);
            }
            rows(WestgardRule.FOUR_1S, all, 4, 1);
            rows(WestgardRule.TEN_X, all, 10, 0);
        }
        return List.copyOf(violations);
    }

    /** So many successive points beyond a limit on one side. */
    private void rows(WestgardRule rule, List<Point> points, int length, double limit) {
        for (int end = length; end <= points.size(); end++) {
            List<Point> row = points.subList(end - length, end);
            if (all(row, z -> z > limit) || all(row, z -> z < -limit)) {
                violations.add(new Violation(rule, row));
            }
        }
    }

    private boolean all(List<Point> points, DoublePredicate test) {
        return points.stream().allMatch(it -> test.test(z(it)));
    }

    private void withinRun(int run) {
        for (int first = 0; first < materials.size(); first++) {
            for (int second = first + 1; second < materials.size(); second++) {
                List<Point> pair = List.of(new Point(run, first), new Point(run, second));
                if (all(pair, z -> z > 2) || all(pair, z -> z < -2)) {
                    violations.add(new Violation(WestgardRule.TWO_2S, pair));
                } else if (all(pair, z -> Math.abs(z) > 2)) {
                    violations.add(new Violation(WestgardRule.R_4S, pair));
                }
            }
        }
    }

    private double z(Point point) {
        Material material = materials.get(point.material());
        return (runs.get(point.run())[point.material()] - material.mean()) / material.sd();
    }
}
