package org.exolot.specification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.criterion.DosePlan;
import org.exolot.criterion.EndotoxinThreshold;
import org.exolot.finding.FindingType;

/** Reads dosage specifications and administration protocols from their keys. */
final class DosageReader {
    private DosageReader() {}

    static Optional<DosageSpecification> dosage(MasterNode node) {
        int before = node.faults().count();
        Route route = node.oneOf("route", Route.class);
        List<MasterNode> evidence = node.nodes("evidence");
        DosageSpecification dosage = new DosageSpecification(
                node.text("code", ContentReader.CODE),
                ContentReader.version(node),
                node.text("title", ContentReader.TITLE),
                node.text("product"),
                node.oneOf("indication", DosageSpecification.Indication.class),
                route,
                node.optionalNode("plan").flatMap(DosageReader::plan),
                node.optionalNode("endotoxin-threshold").map(DosageReader::threshold),
                areas(node),
                terms(node),
                evidence.stream().map(one -> evidence(one, route)).toList());
        if (dosage.plan().isPresent() && dosage.evidence().isEmpty()) {
            node.faults()
                    .add(
                            FindingType.KEY_MISSING,
                            node.place(),
                            "a plan without evidence",
                            "evidence of the route " + route);
        }
        return ContentReader.kept(node, before, dosage);
    }

    private static Optional<DosePlan> plan(MasterNode node) {
        int before = node.faults().count();
        BigDecimal perVial = ContentReader.positive(node, "particles-per-vial");
        BigDecimal vial = ContentReader.positive(node, "vial-ml");
        BigDecimal diluent = node.number("diluent-ml");
        BigDecimal target = ContentReader.positive(node, "target-per-cm2");
        BigDecimal least = ContentReader.positive(node, "least-per-cm2");
        BigDecimal most = ContentReader.positive(node, "most-per-cm2");
        BigDecimal session = ContentReader.positive(node, "most-per-session");
        BigDecimal leastArea = ContentReader.positive(node, "least-area-cm2");
        BigDecimal mostArea = ContentReader.positive(node, "most-area-cm2");
        node.nothingElse();
        if (least.compareTo(target) > 0 || target.compareTo(most) > 0 || leastArea.compareTo(mostArea) > 0) {
            node.faults()
                    .add(
                            FindingType.LIMITS_CROSSED,
                            node.place(),
                            least + " – " + target + " – " + most + "; " + leastArea + " – " + mostArea,
                            "a target within its limits, areas from the smaller to the larger");
        }
        return node.faults().count() == before
                ? Optional.of(new DosePlan(perVial, vial, diluent, target, least, most, session, leastArea, mostArea))
                : Optional.empty();
    }

    private static EndotoxinThreshold threshold(MasterNode node) {
        EndotoxinThreshold threshold = new EndotoxinThreshold(
                ContentReader.positive(node, "eu-per-kg"), ContentReader.positive(node, "body-kg"));
        node.nothingElse();
        return threshold;
    }

    private static List<BigDecimal> areas(MasterNode node) {
        List<BigDecimal> areas = new ArrayList<>();
        for (String text : node.texts("table-areas-cm2")) {
            try {
                areas.add(new BigDecimal(text));
            } catch (NumberFormatException notANumber) {
                node.faults().add(FindingType.VALUE_UNREADABLE, node.place("table-areas-cm2"), text, "an area in cm²");
            }
        }
        return areas;
    }

    private static Map<String, String> terms(MasterNode node) {
        Map<String, String> terms = new LinkedHashMap<>();
        node.optionalNode("terms")
                .ifPresent(group -> group.data().forEach((key, value) -> {
                    if (value instanceof String) {
                        terms.put(key, group.text(key));
                    } else {
                        group.faults().add(FindingType.SHAPE_WRONG, group.place(key), key, "a single value");
                    }
                }));
        return terms;
    }

    /** Evidence does not cross routes: what was injected says nothing of what is spread on the skin. */
    private static DosageSpecification.Evidence evidence(MasterNode node, Route route) {
        DosageSpecification.Evidence evidence = new DosageSpecification.Evidence(
                node.text("source"),
                node.oneOf("route", Route.class),
                node.oneOf("level", DosageSpecification.Level.class));
        node.nothingElse();
        if (evidence.route() != route) {
            node.faults()
                    .add(
                            FindingType.EVIDENCE_OF_OTHER_ROUTE,
                            node.place("route"),
                            evidence.route().name(),
                            route.name());
        }
        return evidence;
    }

    static Optional<AdministrationProtocol> administration(MasterNode node) {
        int before = node.faults().count();
        AdministrationProtocol protocol = new AdministrationProtocol(
                node.text("code", ContentReader.CODE),
                ContentReader.version(node),
                node.text("title", ContentReader.TITLE),
                node.text("dosage"),
                node.nodes("steps").stream().map(DosageReader::step).toList());
        return ContentReader.kept(node, before, protocol);
    }

    private static AdministrationProtocol.Step step(MasterNode node) {
        AdministrationProtocol.Step step = new AdministrationProtocol.Step(node.text("text"), node.texts("record"));
        node.nothingElse();
        return step;
    }
}
