package org.exolot.specification;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.criterion.Criterion;
import org.exolot.criterion.DecisionRule;
import org.exolot.criterion.Frequency;
import org.exolot.criterion.Limit;
import org.exolot.criterion.SamplingPoint;
import org.exolot.finding.FindingType;
import org.exolot.quantity.Rounding;
import org.exolot.quantity.Unit;

/** Reads specifications from their keys. */
final class SpecificationReader {
    private static final Pattern PERIODIC = Pattern.compile("P([1-9][0-9]?)");

    private static final int ID = 32;
    private static final List<String> BOUNDS = List.of("at-least", "more-than", "at-most", "less-than");

    private SpecificationReader() {}

    static Optional<Specification> specification(MasterNode node) {
        int before = node.faults().count();
        List<MasterNode> criteria = node.nodes("criteria");
        MasterReader.distinct(criteria, "id");
        Specification specification = new Specification(
                node.text("code", ContentReader.CODE),
                ContentReader.version(node),
                node.text("title", ContentReader.TITLE),
                node.text("product"),
                routes(node),
                criteria.stream()
                        .map(SpecificationReader::line)
                        .flatMap(Optional::stream)
                        .toList());
        return ContentReader.kept(node, before, specification);
    }

    private static Set<Route> routes(MasterNode node) {
        Set<Route> routes = EnumSet.noneOf(Route.class);
        for (String written : node.texts("routes")) {
            Optional<Route> route = Arrays.stream(Route.values())
                    .filter(each -> each.name().equals(written))
                    .findFirst();
            route.ifPresent(routes::add);
            if (route.isEmpty()) {
                node.faults()
                        .add(
                                FindingType.CHOICE_UNKNOWN,
                                node.place("routes"),
                                written,
                                "one of " + Arrays.toString(Route.values()));
            }
        }
        return routes;
    }

    private static Optional<Specification.Line> line(MasterNode node) {
        int before = node.faults().count();
        Optional<Criterion> criterion = criterion(node);
        String group = node.text("group");
        Optional<Specification.Coverage> covers = node.optionalOneOf("covers", Specification.Coverage.class);
        String source = node.text("source");
        boolean companyLimit = node.yes("company-limit");
        node.nothingElse();
        return criterion
                .filter(built -> node.faults().count() == before)
                .map(built -> new Specification.Line(built, group, covers, source, companyLimit));
    }

    private static Optional<Criterion> criterion(MasterNode node) {
        int before = node.faults().count();
        String id = node.text("id", ID);
        String attribute = node.text("attribute");
        String method = node.text("method");
        SamplingPoint point = point(node);
        Frequency frequency = frequency(node);
        Unit unit = node.has("unit") ? node.unit("unit") : Unit.ONE;
        Limit limit = limit(node.node("limit"));
        Optional<Limit> internal = node.optionalNode("internal").map(SpecificationReader::limit);
        Rounding rounding = rounding(node);
        DecisionRule decision = node.oneOf("decision", DecisionRule.class);
        boolean each = node.yes("each");
        if (node.faults().count() > before) {
            return Optional.empty();
        }
        check(node, limit, internal, rounding, decision);
        return node.faults().count() > before
                ? Optional.empty()
                : Optional.of(new Criterion(
                        id, attribute, method, point, frequency, unit, limit, internal, rounding, decision, each));
    }

    private static void check(
            MasterNode node, Limit limit, Optional<Limit> internal, Rounding rounding, DecisionRule decision) {
        if (!Criterion.goesWith(decision, limit)) {
            node.faults()
                    .add(
                            FindingType.DECISION_UNFIT,
                            node.place("decision"),
                            decision + " with " + limit.print(rounding),
                            "a decision rule for this kind of limit");
        }
        if (!Criterion.exactIn(rounding, limit)
                || !internal.map(tighter -> Criterion.exactIn(rounding, tighter))
                        .orElse(true)) {
            node.faults()
                    .add(
                            FindingType.LIMIT_FINER_THAN_ROUNDING,
                            node.place("rounding"),
                            "a limit that the rounding changes",
                            "a rounding that leaves the limits as they are");
        }
        if (limit instanceof Limit.Numeric outer
                && internal.isPresent()
                && !(internal.get() instanceof Limit.Numeric inner
                        && outer.conforming().contains(inner.conforming()))) {
            node.faults()
                    .add(
                            FindingType.LIMITS_CROSSED,
                            node.place("internal"),
                            internal.get().print(rounding),
                            "within " + outer.print(rounding));
        }
    }

    private static SamplingPoint point(MasterNode node) {
        List<String> codes =
                Arrays.stream(SamplingPoint.values()).map(SamplingPoint::code).toList();
        return SamplingPoint.values()[node.choice("point", codes)];
    }

    private static Frequency frequency(MasterNode node) {
        String written = node.text("frequency");
        Matcher periodic = PERIODIC.matcher(written);
        if (periodic.matches()) {
            int every = Integer.parseInt(periodic.group(1));
            return new Frequency(Frequency.Kind.PERIODIC, every, every);
        }
        return switch (written) {
            case "E" -> Frequency.EACH_LOT;
            case "BK" -> Frequency.EACH_BANK;
            default -> {
                node.faults()
                        .add(
                                FindingType.CHOICE_UNKNOWN,
                                node.place("frequency"),
                                written,
                                "E, BK or P with a number: P10");
                yield Frequency.EACH_LOT;
            }
        };
    }

    private static Rounding rounding(MasterNode node) {
        if (!node.has("rounding")) {
            return new Rounding.Unrounded();
        }
        MasterNode keys = node.node("rounding");
        Rounding rounding = keys.has("significant")
                ? new Rounding.Significant(keys.whole("significant", 1, 15))
                : keys.has("exponent")
                        ? new Rounding.InExponent(keys.whole("exponent", -30, 30), keys.whole("decimals", 0, 12))
                        : new Rounding.Decimals(keys.whole("decimals", 0, 12));
        keys.nothingElse();
        return rounding;
    }

    private static Limit limit(MasterNode node) {
        if (node.has("report")) {
            node.yes("report");
            node.nothingElse();
            return new Limit.ReportOnly();
        }
        if (node.has("one-of")) {
            return terms(node);
        }
        Optional<Limit.Numeric> numeric = numeric(node);
        node.nothingElse();
        if (numeric.isEmpty()) {
            node.faults()
                    .add(
                            FindingType.KEY_MISSING,
                            node.place(),
                            "no limit",
                            "at-least, more-than, at-most, less-than, one-of or report");
        }
        return numeric.<Limit>map(limit -> limit).orElseGet(Limit.ReportOnly::new);
    }

    /** The limits on a number among the keys of a node; empty where there is none. */
    static Optional<Limit.Numeric> numeric(MasterNode node) {
        BOUNDS.forEach(node::has);
        if (node.has("label")) {
            return Optional.of(ofLabel(node));
        }
        Optional<Limit.Lower> lower = node.optionalNumber("at-least")
                .map(limit -> new Limit.Lower(limit, true))
                .or(() -> node.optionalNumber("more-than").map(limit -> new Limit.Lower(limit, false)));
        Optional<Limit.Upper> upper = node.optionalNumber("at-most")
                .map(limit -> new Limit.Upper(limit, true))
                .or(() -> node.optionalNumber("less-than").map(limit -> new Limit.Upper(limit, false)));
        if ((node.has("at-least") && node.has("more-than")) || (node.has("at-most") && node.has("less-than"))) {
            node.faults()
                    .add(FindingType.LIMITS_CROSSED, node.place(), "two limits on one side", "one limit on each side");
        }
        if (lower.isPresent() && upper.isPresent()) {
            return Optional.of(range(node, lower.get(), upper.get()));
        }
        return lower.<Limit.Numeric>map(least -> least).or(() -> upper);
    }

    /** A claim, more or less so many percent of it: both ends conform. */
    private static Limit.Numeric ofLabel(MasterNode node) {
        BigDecimal label = ContentReader.positive(node, "label");
        BigDecimal percent = ContentReader.positive(node, "within-percent");
        BigDecimal part = label.multiply(percent).movePointLeft(2);
        if (BOUNDS.stream().anyMatch(node::has)) {
            node.faults()
                    .add(FindingType.LIMITS_CROSSED, node.place(), "a label and a limit beside it", "either of them");
        }
        return new Limit.Range(new Limit.Lower(label.subtract(part), true), new Limit.Upper(label.add(part), true));
    }

    private static Limit.Numeric range(MasterNode node, Limit.Lower lower, Limit.Upper upper) {
        BigDecimal from = lower.limit();
        int order = from.compareTo(upper.limit());
        if (order > 0 || (order == 0 && !(lower.included() && upper.included()))) {
            node.faults()
                    .add(
                            FindingType.LIMITS_CROSSED,
                            node.place(),
                            from + " – " + upper.limit(),
                            "from the lower to the upper");
            return lower;
        }
        return new Limit.Range(lower, upper);
    }

    private static Limit terms(MasterNode node) {
        List<String> conforming = node.texts("one-of");
        List<String> others = node.texts("others");
        node.nothingElse();
        if (conforming.isEmpty() || conforming.stream().anyMatch(others::contains)) {
            node.faults()
                    .add(
                            FindingType.ID_REPEATED,
                            node.place("one-of"),
                            String.join(", ", conforming),
                            "at least one term, and none that stands among the others too");
            return new Limit.ReportOnly();
        }
        return new Limit.OneOf(conforming, others);
    }
}
