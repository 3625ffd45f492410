package org.exolot.statistics;

import java.util.List;
import java.util.Optional;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.optim.nonlinear.vector.leastsquares.MultivariateJacobianFunction;
import org.hipparchus.util.Pair;

/** Nonlinear least squares: Levenberg–Marquardt from several starts, the best of them polished by Gauss–Newton steps. */
final class NonlinearLeastSquares {
    private static final int EVALUATIONS = 400;
    private static final int POLISHING = 20;
    private static final double AGREEMENT = 1e-6;

    private final Model model;
    private final double[] observed;
    private final double[] weights;

    /** What is fitted: at each observation a value and its derivatives by the parameters. */
    interface Model {
        /**
         * Computes one observation.
         *
         * @param gradient receives the derivatives
         * @return the value
         */
        double at(int observation, double[] parameters, double[] gradient);
    }

    /**
     * The optimum.
     *
     * @param linearised the linear problem there, with the unscaled variances; empty where the parameters cannot be told apart
     * @param agreeing from how many starts its sum of squares was reached
     */
    record Optimum(
            double[] parameters, double sumOfSquares, Optional<LeastSquares.Solution> linearised, int agreeing) {}

    private record Candidate(double[] parameters, double cost) {}

    NonlinearLeastSquares(Model model, double[] observed, double[] weights) {
        this.model = model;
        this.observed = observed.clone();
        this.weights = weights.clone();
    }

    /** The best of all starts; empty where none ends at finite parameters. */
    Optional<Optimum> fit(List<double[]> starts) {
        double[] costs = new double[starts.size()];
        Optional<Candidate> best = Optional.empty();
        for (int i = 0; i < starts.size(); i++) {
            Candidate candidate = polished(climbed(starts.get(i)));
            costs[i] = candidate.cost();
            if (Double.isFinite(candidate.cost())
                    && (best.isEmpty() || candidate.cost() < best.get().cost())) {
                best = Optional.of(candidate);
            }
        }
        return best.map(it -> {
            int agreeing = 0;
            for (double cost : costs) {
                agreeing += cost <= it.cost() * (1 + AGREEMENT) + Double.MIN_NORMAL ? 1 : 0;
            }
            return new Optimum(it.parameters(), it.cost(), linearised(it.parameters()), agreeing);
        });
    }

    /** Where Levenberg–Marquardt gets to: the best point seen, also when it gives up. */
    private Candidate climbed(double[] start) {
        var seen = new Object() {
            Candidate best = new Candidate(start, cost(start));
        };
        MultivariateJacobianFunction weighted = point -> {
            double[] parameters = point.toArray();
            Pair<RealVector, RealMatrix> value = weighted(parameters);
            double cost = cost(parameters);
            if (cost < seen.best.cost()) {
                seen.best = new Candidate(parameters, cost);
            }
            return value;
        };
        double[] target = new double[observed.length];
        for (int i = 0; i < target.length; i++) {
            target[i] = observed[i] * Math.sqrt(weights[i]);
        }
        try {
            new LevenbergMarquardtOptimizer()
                    .withCostRelativeTolerance(1e-14)
                    .withParameterRelativeTolerance(1e-14)
                    .withOrthoTolerance(1e-14)
                    .optimize(new LeastSquaresBuilder()
                            .model(weighted)
                            .target(target)
                            .start(start)
                            .maxEvaluations(EVALUATIONS)
                            .maxIterations(EVALUATIONS)
                            .build());
        } catch (MathRuntimeException givenUp) {
            return seen.best;
        }
        return seen.best;
    }

    private Pair<RealVector, RealMatrix> weighted(double[] parameters) {
        double[] values = new double[observed.length];
        double[][] jacobian = new double[observed.length][parameters.length];
        for (int i = 0; i < values.length; i++) {
            double root = Math.sqrt(weights[i]);
            values[i] = root * model.at(i, parameters, jacobian[i]);
            for (int j = 0; j < parameters.length; j++) {
                jacobian[i][j] *= root;
            }
        }
        return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(jacobian, false));
    }

    private double cost(double[] parameters) {
        double[] gradient = new double[parameters.length];
        double sum = 0;
        for (int i = 0; i < observed.length; i++) {
            double residual = observed[i] - model.at(i, parameters, gradient);
            sum += weights[i] * residual * residual;
        }
        return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
    }

    /** Full Gauss–Newton steps while they help. */
    private Candidate polished(Candidate start) {
        Candidate best = start;
        for (int i = 0; i < POLISHING; i++) {
            Optional<LeastSquares.Solution> step = linearised(best.parameters());
            if (step.isEmpty()) {
                return best;
            }
            double[] next = best.parameters().clone();
            for (int j = 0; j < next.length; j++) {
                next[j] += step.get().coefficients()[j];
            }
            double cost = cost(next);
            if (!(cost < best.cost())) {
                return best;
            }
            best = new Candidate(next, cost);
        }
        return best;
    }

    private Optional<LeastSquares.Solution> linearised(double[] parameters) {
        double[][] jacobian = new double[observed.length][parameters.length];
        double[] residuals = new double[observed.length];
        for (int i = 0; i < observed.length; i++) {
            residuals[i] = observed[i] - model.at(i, parameters, jacobian[i]);
        }
        return LeastSquares.solve(jacobian, residuals, weights);
    }
}
