package org.exolot.web.bench;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.exolot.assessment.AssessmentWording;
import org.exolot.assessment.LotAssessment;
import org.exolot.assessment.LotAssessment.CriterionVerdict;
import org.exolot.assessment.LotAssessment.ResultLine;
import org.exolot.certificate.CertificateArchive;
import org.exolot.lot.Lineage;
import org.exolot.lot.LineageEdge;
import org.exolot.lot.LineageNode;
import org.exolot.lot.LineageNodeId;
import org.exolot.lot.LotId;
import org.exolot.lot.LotStates;
import org.exolot.plot.PlotStyle;
import org.exolot.plot.SizeDistributionPlot;
import org.exolot.release.Release;
import org.exolot.release.Standing;
import org.exolot.result.ResultId;
import org.exolot.result.ResultStatus;
import org.exolot.result.Results;
import org.exolot.result.RunRecord;
import org.exolot.sample.TestOrder;
import org.exolot.sample.TestOrderId;
import org.exolot.sample.TestOrders;
import org.exolot.web.LotBlockers;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Gathers what the page of a lot shows. */
@Component
class LotViews {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SIZE_UNIT = "nm";

    private final Release release;
    private final LotStates states;
    private final TestOrders orders;
    private final Results results;
    private final CertificateArchive archive;
    private final Methods methods;
    private final LotBlockers blockers;
    private final OpenUploads uploads;
    private final Clock clock;

    LotViews(
            Release release,
            LotStates states,
            TestOrders orders,
            Results results,
            CertificateArchive archive,
            Methods methods,
            LotBlockers blockers,
            OpenUploads uploads,
            Clock clock) {
        this.release = release;
        this.states = states;
        this.orders = orders;
        this.results = results;
        this.archive = archive;
        this.methods = methods;
        this.blockers = blockers;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** The lot of this number as it stands. */
    Optional<LotView> of(String number, Locale locale) {
        return release.standing(number).map(standing -> view(standing, locale));
    }

    private LotView view(Standing standing, Locale locale) {
        LotAssessment assessment = standing.assessment();
        LotId lot = standing.lot().id();
        List<TestOrder> ofLot = orders.ofLot(lot);
        Set<TestOrderId> open = orders.open(ofLot).stream().map(TestOrder::id).collect(Collectors.toSet());
        Map<String, Methods.Known> known = methods.all();
        return new LotView(
                standing,
                AssessmentWording.in(locale).summary(assessment),
                groups(assessment),
                blockers.of(standing),
                uploads.of(standing.lot()),
                samples(assessment, ofLot, open, known),
                assessment.runs().stream().map(LotViews::run).toList(),
                ancestors(standing.ancestors()),
                plots(assessment, locale),
                certificates(lot),
                states.log(lot).reversed());
    }

    /** Whether a person should look here first. */
    private static boolean needsAttention(CriterionVerdict verdict) {
        return verdict.needsAssessment() || (verdict.due() && !verdict.outcome().allowsRelease());
    }

    private static List<LotView.Group> groups(LotAssessment assessment) {
        Map<ResultId, ResultLine> lines = new HashMap<>();
        assessment.results().forEach(line -> lines.put(line.result().id(), line));
        Map<String, List<LotView.Line>> groups = new LinkedHashMap<>();
        groups.put("", new ArrayList<>());
        for (CriterionVerdict verdict : assessment.verdicts()) {
            String heading = needsAttention(verdict) ? "" : verdict.group();
            groups.computeIfAbsent(heading, name -> new ArrayList<>())
                    .add(new LotView.Line(
                            verdict,
                            verdict.results().stream()
                                    .flatMap(id -> Optional.ofNullable(lines.get(id)).stream())
                                    .toList()));
        }
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new LotView.Group(group.getKey(), group.getValue()))
                .toList();
    }

    private static List<LotView.SampleOrders> samples(
            LotAssessment assessment, List<TestOrder> ofLot, Set<TestOrderId> open, Map<String, Methods.Known> known) {
        return assessment.samples().stream()
                .map(sample -> new LotView.SampleOrders(
                        sample,
                        ofLot.stream()
                                .filter(order -> order.sample().equals(sample.id()))
                                .map(order -> new LotView.Order(
                                        Work.line(order, known),
                                        open.contains(order.id()),
                                        assessment.results().stream()
                                                .filter(line ->
                                                        line.result().order().equals(order.id()))
                                                .toList()))
                                .toList()))
                .toList();
    }

    static LotView.RunLine run(RunRecord run) {
        List<LotView.Rule> rules = new ArrayList<>();
        JSON.readTree(run.suitability())
                .forEach(rule -> rules.add(new LotView.Rule(
                        rule.path("id").asString(""),
                        rule.path("of").asString(""),
                        rule.path("shown").asString(""),
                        rule.path("limit").asString(""),
                        rule.path("status").asString(""))));
        return new LotView.RunLine(run, rules);
    }

    private static List<LotView.Ancestor> ancestors(Lineage lineage) {
        Map<LineageNodeId, LineageNode> nodes = new HashMap<>();
        lineage.nodes().forEach(node -> nodes.put(node.id(), node));
        return lineage.nodes().reversed().stream()
                .map(node -> new LotView.Ancestor(
                        node.kind().name(),
                        node.code(),
                        new TreeMap<>(node.particulars()),
                        lineage.edges().stream()
                                .filter(edge -> edge.from().equals(node.id()))
                                .map(edge -> into(edge, nodes))
                                .toList()))
                .toList();
    }

    private static LotView.Into into(LineageEdge edge, Map<LineageNodeId, LineageNode> nodes) {
        String to =
                Optional.ofNullable(nodes.get(edge.to())).map(LineageNode::code).orElse("");
        return new LotView.Into(edge.quantity(), edge.unit(), to);
    }

    /** One plot for each order that yields sizes. */
    private List<LotView.Drawing> plots(LotAssessment assessment, Locale locale) {
        List<LotView.Drawing> plots = new ArrayList<>();
        Set<TestOrderId> drawn = new HashSet<>();
        for (ResultLine line : assessment.results()) {
            if (line.result().status() == ResultStatus.CURRENT
                    && line.result().unit().code().equals(SIZE_UNIT)
                    && drawn.add(line.result().order())) {
                results.distribution(line.result().id())
                        .ifPresent(mean -> plots.add(new LotView.Drawing(
                                line.sampleCode() + ", " + line.method(),
                                SizeDistributionPlot.of(
                                        new SizeDistributionPlot.Content(List.of(), mean, Optional.empty()),
                                        PlotStyle.paper(locale)))));
            }
        }
        return plots;
    }

    private List<LotView.CertificateLine> certificates(LotId lot) {
        Instant now = clock.instant();
        return archive.of(lot).reversed().stream()
                .map(one -> new LotView.CertificateLine(
                        one.number().text(),
                        one.version(),
                        archive.status(one, now).name(),
                        one.issuedAt()))
                .toList();
    }
}
