package org.exolot.web.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.assessment.IssueType;
import org.exolot.assessment.LotAssessment;
import org.exolot.release.Blocker;
import org.exolot.release.Standing;
import org.exolot.result.ResultId;
import org.exolot.sample.TestOrder;
import org.exolot.sample.TestOrders;
import org.exolot.web.LotBlockers;
import org.springframework.stereotype.Component;

/** Leads from what stands in the way to the page where it can be settled. */
@Component
class BlockerLinks implements LotBlockers {
    private final TestOrders orders;
    private final Methods methods;

    BlockerLinks(TestOrders orders, Methods methods) {
        this.orders = orders;
        this.methods = methods;
    }

    @Override
    public List<Line> of(Standing standing) {
        Links links = new Links(standing, orders.ofLot(standing.lot().id()), methods.all());
        return standing.blockers().stream()
                .map(blocker -> new Line(blocker, standing.assessment(), links.link(blocker)))
                .toList();
    }

    private record Links(Standing standing, List<TestOrder> orders, Map<String, Methods.Known> methods) {
        private String link(Blocker blocker) {
            String lot = "/lots/" + encoded(standing.lot().number());
            return switch (blocker.type()) {
                case NOT_TESTED -> measure(blocker.subject());
                case NOT_REVIEWED -> result(IssueType.NOT_REVIEWED, blocker);
                case ANSWER_NOT_CONFIRMED -> result(IssueType.ANSWER_NOT_CONFIRMED, blocker);
                case CANNOT_DECIDE -> result(IssueType.CANNOT_DECIDE, blocker);
                case OUT_OF_SPECIFICATION -> result(IssueType.OUT_OF_SPECIFICATION, blocker);
                case INTERNAL_LIMIT_NOT_ASSESSED, QUALITY_EVENT_OPEN -> lot + "/release";
                case RUN_WITHOUT_ORDER, BEYOND_PLAN, MATERIAL_EXPIRED, REPEATED_INVALID -> lot + "#runs";
                case DONOR_NOT_ELIGIBLE -> lot + "#genealogy";
                case ISOLATION_GATE_NOT_MET, ISOLATION_GATE_NOT_RECORDED, ISOLATION_DEVIATION -> lot + "/says";
                case STATE -> lot + "#log";
                case NO_SPECIFICATION, NOT_EFFECTIVE -> "/specifications";
                case EXPIRED, HELD -> "";
            };
        }

        /** Where the criterion's result comes in: an entry by hand, or a file. */
        private String measure(String criterion) {
            Optional<TestOrder> order = standing.assessment()
                    .verdict(criterion)
                    .flatMap(verdict -> orders.stream()
                            .filter(one -> Methods.of(methods, one.method())
                                    .version()
                                    .code()
                                    .equals(verdict.method()))
                            .findFirst());
            return order.filter(one -> Methods.of(methods, one.method()).byHand())
                    .map(one -> "/results/new?order=" + encoded(one.number()))
                    .orElseGet(
                            () -> "/uploads/new?lot=" + encoded(standing.lot().number()));
        }

        private String result(IssueType type, Blocker blocker) {
            return standing.assessment().issues().stream()
                    .filter(issue -> issue.type() == type
                            && issue.subject().equals(blocker.subject())
                            && issue.detail().equals(blocker.detail()))
                    .map(LotAssessment.Issue::result)
                    .flatMap(Optional::stream)
                    .map(ResultId::toString)
                    .map(id -> "/results/" + id)
                    .findFirst()
                    .orElse("");
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
