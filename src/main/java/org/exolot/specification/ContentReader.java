package org.exolot.specification;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.assay.MethodRules;
import org.exolot.assay.RuleFormatException;
import org.exolot.assay.RuleReader;
import org.exolot.assay.SuitabilityRule;
import org.exolot.criterion.ContainerPlan;
import org.exolot.criterion.LabelClaim;
import org.exolot.criterion.Limit;
import org.exolot.criterion.Osmolality;
import org.exolot.criterion.PotencyPlan;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Profiles;
import org.exolot.ledger.CanonicalJson;

/** Reads products, methods and isolation specifications from their keys. */
final class ContentReader {
    private static final int VERSIONS = 9_999;
    private static final int ATTRIBUTE = 100;

    /** So that a sample's code and a method's code make the number of an order. */
    static final int CODE = 40;

    static final int TITLE = 400;

    private ContentReader() {}

    static int version(MasterNode node) {
        return node.whole("version", 1, VERSIONS);
    }

    static Optional<Product> product(MasterNode node) {
        int before = node.faults().count();
        MasterNode claim = node.node("label-claim");
        BigDecimal amount = positive(claim, "amount");
        String method = claim.text("method", CODE);
        claim.nothingElse();
        Product product = new Product(
                node.text("code", CODE),
                version(node),
                node.text("title", TITLE),
                node.text("characterisation"),
                node.text("formulation"),
                node.text("container"),
                node.number("nominal-ml"),
                node.number("fill-ml"),
                new LabelClaim(amount, method),
                node.text("storage"),
                node.whole("shelf-life-months", 0, 120),
                node.nodes("regulatory").stream().map(ContentReader::status).toList(),
                node.optionalNode("containers-per-lot").map(ContentReader::containers),
                node.nodes("solutes").stream().map(ContentReader::solute).toList());
        return kept(node, before, product);
    }

    private static Osmolality.Solute solute(MasterNode node) {
        Osmolality.Solute solute = new Osmolality.Solute(
                node.text("name"),
                positive(node, "mmol-per-l"),
                node.wholeOr("particles", 1, 20, 1),
                node.has("osmotic-coefficient") ? positive(node, "osmotic-coefficient") : BigDecimal.ONE);
        node.nothingElse();
        return solute;
    }

    /** A number above 0; 1 in its place where it is none, beside the finding. */
    static BigDecimal positive(MasterNode node, String key) {
        BigDecimal number = node.number(key);
        if (number.signum() <= 0) {
            node.faults().add(FindingType.FIGURE_OUT_OF_RANGE, node.place(key), number.toString(), "more than 0");
            return BigDecimal.ONE;
        }
        return number;
    }

    private static ContainerPlan containers(MasterNode node) {
        List<MasterNode> tests = node.nodes("tests");
        MasterReader.distinct(tests, "name");
        ContainerPlan plan = new ContainerPlan(
                tests.stream().map(ContentReader::test).toList(),
                node.whole("reserve-multiple", 0, 10),
                node.wholeOr("stability-pulls", 0, 100, 0),
                node.wholeOr("containers-per-pull", 0, 100, 0));
        node.nothingElse();
        return plan;
    }

    private static ContainerPlan.Test test(MasterNode node) {
        boolean sterility = node.has("sterility-media");
        ContainerPlan.Test test = new ContainerPlan.Test(
                node.text("name"),
                sterility ? node.whole("sterility-media", 1, 4) : node.whole("containers", 0, 999),
                sterility,
                node.yes("reserve"));
        node.nothingElse();
        return test;
    }

    private static Product.RegulatoryStatus status(MasterNode node) {
        Product.RegulatoryStatus status = new Product.RegulatoryStatus(
                node.text("country"),
                node.oneOf("status", Product.Status.class),
                node.optionalText("document"),
                node.has("until") ? Optional.of(node.date("until")) : Optional.empty());
        node.nothingElse();
        return status;
    }

    static Optional<MethodVersion> method(MasterNode node) {
        int before = node.faults().count();
        String code = node.text("code", CODE);
        int version = version(node);
        List<MasterNode> yields = node.nodes("yields");
        MasterReader.distinct(yields, "attribute");
        if (yields.isEmpty()) {
            node.faults().add(FindingType.KEY_MISSING, node.place(), "no yields", "yields: at least one attribute");
        }
        MethodVersion method = new MethodVersion(
                code,
                version,
                node.text("title", TITLE),
                node.text("technique"),
                node.text("reference"),
                node.oneOf("entry", MethodVersion.Entry.class),
                plan(node.node("plan")),
                yields.stream().map(ContentReader::yield).toList(),
                node.optionalNode("rules").flatMap(rules -> rules(rules, code, version)),
                controls(node, code, version),
                node.optionalNode("uncertainty").map(ContentReader::uncertainty));
        return kept(node, before, method);
    }

    private static MethodVersion.ReplicatePlan plan(MasterNode node) {
        MethodVersion.ReplicatePlan plan = new MethodVersion.ReplicatePlan(
                node.whole("preparations", 1, 100),
                node.wholeOr("readings", 1, 100, 1),
                node.wholeOr("days", 1, 30, 1),
                node.optionalNumber("preparation-cv-at-most"),
                node.optionalNode("potency").flatMap(potency -> potency(potency, node.whole("preparations", 1, 100))));
        node.nothingElse();
        return plan;
    }

    private static Optional<PotencyPlan> potency(MasterNode node, int assays) {
        int extended = node.whole("extended", 2, 100);
        BigDecimal ratio = node.number("ratio-at-most");
        node.nothingElse();
        if (assays < 2 || extended <= assays || ratio.compareTo(BigDecimal.ONE) <= 0) {
            node.faults()
                    .add(
                            FindingType.FIGURE_OUT_OF_RANGE,
                            node.place(),
                            assays + " assays, extended " + extended + ", ratio " + ratio,
                            "at least 2 preparations, more when extended, a ratio above 1");
            return Optional.empty();
        }
        return Optional.of(new PotencyPlan(assays, extended, ratio));
    }

    private static MethodVersion.Yield yield(MasterNode node) {
        MethodVersion.Yield yields = new MethodVersion.Yield(
                node.text("attribute", ATTRIBUTE),
                node.unit("unit"),
                node.oneOf("formed", MethodVersion.Formation.class));
        node.nothingElse();
        return yields;
    }

    private static UncertaintyBudget uncertainty(MasterNode node) {
        UncertaintyBudget budget = new UncertaintyBudget(
                node.nodes("within").stream().map(ContentReader::influence).toList(),
                node.nodes("reported").stream().map(ContentReader::influence).toList());
        node.nothingElse();
        return budget;
    }

    private static UncertaintyBudget.Influence influence(MasterNode node) {
        BigDecimal percent = node.number("percent");
        if (percent.signum() < 0) {
            node.faults().add(FindingType.FIGURE_OUT_OF_RANGE, node.place("percent"), percent.toString(), "≥ 0");
        }
        UncertaintyBudget.Influence influence = new UncertaintyBudget.Influence(
                node.text("name"),
                percent.abs(),
                node.optionalOneOf("each", UncertaintyBudget.Each.class).orElse(UncertaintyBudget.Each.ONCE));
        node.nothingElse();
        return influence;
    }

    private static List<SuitabilityRule> controls(MasterNode node, String code, int version) {
        List<MasterNode> controls = node.nodes("controls");
        if (controls.isEmpty()) {
            return List.of();
        }
        MasterReader.distinct(controls, "id");
        List<Map<String, Object>> suitability =
                controls.stream().map(MasterNode::data).toList();
        Map<String, Object> method = Map.of("method", code, "version", version, "suitability", suitability);
        return read(Map.of("id", code, "methods", List.of(method)), node)
                .map(MethodRules::suitability)
                .orElse(List.of());
    }

    /** The rules are read by the room that uses them, so that a method's rules and the shipped ones are one language. */
    private static Optional<MethodRules> rules(MasterNode node, String code, int version) {
        Map<String, Object> method = new LinkedHashMap<>(node.data());
        method.put("method", code);
        method.put("version", Integer.toString(version));
        return read(Map.of("id", code + "/" + version, "methods", List.of(method)), node);
    }

    private static Optional<MethodRules> read(Map<String, Object> set, MasterNode node) {
        try {
            return Optional.of(RuleReader.read(new StringReader(CanonicalJson.text(set)), "rules")
                    .methods()
                    .getFirst());
        } catch (RuleFormatException broken) {
            node.faults()
                    .add(
                            FindingType.VALUE_UNREADABLE,
                            node.place(),
                            String.valueOf(broken.getMessage()),
                            "rules as the program ships them");
            return Optional.empty();
        }
    }

    /** A profile is read and tried by the room that uses it; what that finds is told at the profile's place. */
    static Optional<InstrumentProfile> profile(MasterNode node) {
        Profiles.Read read = Profiles.read(CanonicalJson.text(node.data()), "profile");
        for (Finding fault : read.faults()) {
            node.faults().add(fault.type(), node.place(), fault.found(), fault.expected());
        }
        return read.profile().map(InstrumentProfile::new);
    }

    static Optional<IsolationSpecification> isolation(MasterNode node) {
        int before = node.faults().count();
        List<MasterNode> lines = node.nodes("lines");
        MasterReader.distinct(lines, "id");
        IsolationSpecification isolation = new IsolationSpecification(
                node.text("code", CODE),
                version(node),
                node.text("title", TITLE),
                node.text("product"),
                node.text("method"),
                isolationMethods(node),
                lines.stream().map(ContentReader::line).toList());
        return kept(node, before, isolation);
    }

    private static List<IsolationMethod> isolationMethods(MasterNode node) {
        List<IsolationMethod> methods = new ArrayList<>();
        for (String written : node.texts("methods")) {
            Optional<IsolationMethod> known = Arrays.stream(IsolationMethod.values())
                    .filter(method -> method.name().equals(written))
                    .findFirst();
            known.ifPresent(methods::add);
            if (known.isEmpty()) {
                node.faults()
                        .add(
                                FindingType.CHOICE_UNKNOWN,
                                node.place("methods"),
                                written,
                                "one of " + Arrays.toString(IsolationMethod.values()));
            }
        }
        return methods;
    }

    private static IsolationSpecification.Line line(MasterNode node) {
        Set<IsolationSpecification.Type> types = EnumSet.noneOf(IsolationSpecification.Type.class);
        types.add(node.oneOf("type", IsolationSpecification.Type.class));
        node.optionalOneOf("also", IsolationSpecification.Type.class).ifPresent(types::add);
        IsolationSpecification.Line line = new IsolationSpecification.Line(
                node.text("id"),
                node.text("step"),
                node.text("parameter"),
                node.text("limit"),
                types,
                node.text("source"),
                node.nodes("checks").stream()
                        .flatMap(check -> check(check).stream())
                        .toList());
        node.nothingElse();
        return line;
    }

    private static Optional<IsolationCheck> check(MasterNode node) {
        int before = node.faults().count();
        IsolationCheck.Figure figure = node.oneOf("figure", IsolationCheck.Figure.class);
        List<String> inputs = node.texts("of");
        boolean enough = inputs.size() == figure.inputs() || (figure.takesMore() && inputs.size() > figure.inputs());
        if (!enough) {
            node.faults()
                    .add(
                            FindingType.FIGURE_OUT_OF_RANGE,
                            node.place("of"),
                            inputs.size() + " inputs",
                            figure.inputs() + (figure.takesMore() ? " or more" : ""));
        }
        List<String> words = node.texts("is");
        Optional<Limit.Numeric> limit = words.isEmpty() ? SpecificationReader.numeric(node) : Optional.empty();
        if ((figure == IsolationCheck.Figure.WORD) == words.isEmpty()) {
            node.faults()
                    .add(
                            FindingType.DECISION_UNFIT,
                            node.place(),
                            figure.name(),
                            "words for WORD, limits for any other figure");
        }
        IsolationCheck check = new IsolationCheck(
                figure,
                inputs,
                limit,
                words,
                node.wholeOr("decimals", 0, 12, 0),
                node.optionalOneOf("else", IsolationCheck.Outside.class).orElse(IsolationCheck.Outside.DEVIATION));
        node.nothingElse();
        return kept(node, before, check);
    }

    static <T> Optional<T> kept(MasterNode node, int before, T content) {
        return node.faults().count() == before ? Optional.of(content) : Optional.empty();
    }
}
