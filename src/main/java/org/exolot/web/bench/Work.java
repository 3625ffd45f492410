package org.exolot.web.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.exolot.assessment.IssueType;
import org.exolot.assessment.LotAssessment;
import org.exolot.lot.Lot;
import org.exolot.lot.LotState;
import org.exolot.lot.Lots;
import org.exolot.people.PersonId;
import org.exolot.release.Blocker;
import org.exolot.release.BlockerType;
import org.exolot.release.Release;
import org.exolot.release.Standing;
import org.exolot.result.ResultId;
import org.exolot.result.ResultRecord;
import org.exolot.sample.TestOrder;
import org.exolot.sample.TestOrders;
import org.exolot.web.Paged;
import org.springframework.stereotype.Component;

/** What waits for somebody, over all lots that are being tested. */
@Component
class Work {
    /** How each lot stands is computed, so that a page shows only so many. */
    private static final int ON_A_PAGE = 25;

    /** States in which lots are measured. */
    private static final Set<LotState> UNDER_WAY = EnumSet.of(LotState.MADE, LotState.IN_TESTING);

    /** What only time or a decision settles, and no more measuring. */
    private static final Set<BlockerType> FOR_QA = EnumSet.of(
            BlockerType.OUT_OF_SPECIFICATION,
            BlockerType.INTERNAL_LIMIT_NOT_ASSESSED,
            BlockerType.QUALITY_EVENT_OPEN,
            BlockerType.EXPIRED,
            BlockerType.HELD,
            BlockerType.DONOR_NOT_ELIGIBLE,
            BlockerType.NO_SPECIFICATION,
            BlockerType.NOT_EFFECTIVE,
            BlockerType.BEYOND_PLAN,
            BlockerType.ISOLATION_GATE_NOT_MET,
            BlockerType.ISOLATION_GATE_NOT_RECORDED,
            BlockerType.ISOLATION_DEVIATION,
            BlockerType.MATERIAL_EXPIRED);

    private final Lots lots;
    private final Release release;
    private final TestOrders orders;
    private final Methods methods;
    private final OpenUploads uploads;

    Work(Lots lots, Release release, TestOrders orders, Methods methods, OpenUploads uploads) {
        this.lots = lots;
        this.release = release;
        this.orders = orders;
        this.methods = methods;
        this.uploads = uploads;
    }

    /** What waits on the lots of this page of those under way. */
    Waiting waiting(int page) {
        List<ToReview> toReview = new ArrayList<>();
        List<ToConfirm> toConfirm = new ArrayList<>();
        List<ToDecide> toDecide = new ArrayList<>();
        List<OpenOrders> open = new ArrayList<>();
        Map<String, Methods.Known> known = methods.all();
        Paged<Lot> paged = Paged.of(
                lots.all().stream()
                        .filter(lot -> UNDER_WAY.contains(lot.state()))
                        .toList(),
                page,
                ON_A_PAGE);
        for (Lot lot : paged.items()) {
            List<OrderLine> ofLot = orders.open(orders.ofLot(lot.id())).stream()
                    .map(order -> line(order, known))
                    .toList();
            if (!ofLot.isEmpty()) {
                open.add(new OpenOrders(lot.number(), ofLot));
            }
            release.standing(lot.number()).ifPresent(standing -> {
                review(standing.assessment(), toReview, toConfirm);
                decide(standing, toDecide);
            });
        }
        return new Waiting(paged, open, toReview, toConfirm, toDecide, uploads.all());
    }

    static OrderLine line(TestOrder order, Map<String, Methods.Known> known) {
        Methods.Known method = Methods.of(known, order.method());
        return new OrderLine(order.number(), method.code(), method.title(), method.byHand(), order.preparations());
    }

    private static void review(LotAssessment assessment, List<ToReview> toReview, List<ToConfirm> toConfirm) {
        Map<ResultId, LotAssessment.ResultLine> lines = new HashMap<>();
        assessment.results().forEach(line -> lines.put(line.result().id(), line));
        Set<ResultId> seen = new LinkedHashSet<>();
        for (LotAssessment.Issue issue : assessment.issues()) {
            LotAssessment.ResultLine line = issue.result().map(lines::get).orElse(null);
            if (line == null) {
                continue;
            }
            ResultRecord result = line.result();
            if (issue.type() == IssueType.NOT_REVIEWED && seen.add(result.id())) {
                toReview.add(new ToReview(assessment.lot(), line, result.measuredBy()));
            } else if (issue.type() == IssueType.ANSWER_NOT_CONFIRMED) {
                toConfirm.add(new ToConfirm(assessment.lot(), line));
            }
        }
    }

    private static void decide(Standing standing, List<ToDecide> toDecide) {
        List<BlockerType> types =
                standing.blockers().stream().map(Blocker::type).distinct().toList();
        if (FOR_QA.containsAll(types)) {
            toDecide.add(new ToDecide(standing.lot().number(), types.size(), standing.hands()));
        }
    }

    /** All that waits. */
    record Waiting(
            Paged<Lot> lots,
            List<OpenOrders> orders,
            List<ToReview> toReview,
            List<ToConfirm> toConfirm,
            List<ToDecide> toDecide,
            List<OpenUploads.Waiting> toAnswer) {
        /** Whether nothing does. */
        public boolean nothing() {
            return orders.isEmpty()
                    && toReview.isEmpty()
                    && toConfirm.isEmpty()
                    && toDecide.isEmpty()
                    && toAnswer.isEmpty();
        }
    }

    /** Orders of a lot that nothing has filled yet. */
    record OpenOrders(String lot, List<OrderLine> orders) {}

    /** An order as people read it. */
    record OrderLine(String number, String method, String title, boolean byHand, int preparations) {}

    /** A result that no second person has accepted. */
    record ToReview(String lot, LotAssessment.ResultLine line, Set<PersonId> measuredBy) {}

    /** A result that rests on an answer that no second person has confirmed. */
    record ToConfirm(String lot, LotAssessment.ResultLine line) {}

    /** A lot that waits for QA only. */
    record ToDecide(String lot, int blockers, Set<PersonId> hands) {}
}
