package org.exolot.specification;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.exolot.criterion.Criterion;
import org.exolot.criterion.DecisionRule;
import org.exolot.criterion.Frequency;

/**
 * What a lot must meet.
 *
 * @param product the code of the product
 * @param routes by which the product may be given if it conforms
 * @param lines the criteria, in the order in which they are printed
 */
public record Specification(String code, int version, String title, String product, Set<Route> routes, List<Line> lines)
        implements Content {
    public Specification {
        routes = Set.copyOf(routes);
        lines = List.copyOf(lines);
    }

    /**
     * A criterion with what is told about it.
     *
     * @param group the heading under which it is printed
     * @param covers what every lot for a route through the skin needs, where the criterion is that
     * @param source where the limit comes from
     * @param companyLimit whether the limit is the company's own choice and rests on no publication
     */
    public record Line(
            Criterion criterion, String group, Optional<Coverage> covers, String source, boolean companyLimit) {}

    /** What must be judged on every lot that passes the skin. */
    public enum Coverage {
        IDENTITY,
        STERILITY,
        ENDOTOXIN,
        MYCOPLASMA
    }

    /** All criteria, each of which is judged. */
    public List<Criterion> criteria() {
        return lines.stream().map(Line::criterion).toList();
    }

    /** What keeps it from becoming effective, whoever signs; empty if nothing does. */
    public List<Obstacle> obstacles() {
        List<Obstacle> obstacles = new ArrayList<>();
        if (lines.isEmpty()) {
            obstacles.add(Obstacle.NO_CRITERION);
        }
        if (criteria().stream().anyMatch(criterion -> criterion.decision() == DecisionRule.GUARD_BAND)) {
            obstacles.add(Obstacle.GUARD_BAND);
        }
        if (routes.stream().anyMatch(Route::passesTheSkin)) {
            Set<Coverage> lacking = EnumSet.allOf(Coverage.class);
            lacking.removeAll(covered());
            lacking.forEach(coverage -> obstacles.add(Obstacle.valueOf("NO_" + coverage)));
        }
        return List.copyOf(obstacles);
    }

    private Set<Coverage> covered() {
        return lines.stream()
                .filter(line -> line.criterion().frequency().kind() == Frequency.Kind.EACH_LOT)
                .filter(line -> line.criterion().decision() != DecisionRule.REPORT)
                .flatMap(line -> line.covers().stream())
                .collect(Collectors.toSet());
    }
}
