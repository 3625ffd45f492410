package org.exolot.web.bench;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.exolot.assessment.LotAssessment;
import org.exolot.lot.Lot;
import org.exolot.lot.LotStateChange;
import org.exolot.plot.Plot;
import org.exolot.release.Standing;
import org.exolot.result.RunRecord;
import org.exolot.web.LotBlockers;

/** All that the page of a lot shows. */
record LotView(
        Standing standing,
        String sentence,
        List<Group> groups,
        List<LotBlockers.Line> blockers,
        List<OpenUploads.Waiting> toAnswer,
        List<SampleOrders> samples,
        List<RunLine> runs,
        List<Ancestor> ancestors,
        List<Drawing> plots,
        List<CertificateLine> certificates,
        List<LotStateChange> log) {
    public Lot lot() {
        return standing.lot();
    }

    public LotAssessment assessment() {
        return standing.assessment();
    }

    /** How many results that verdicts rest on no second person has accepted. */
    public long notReviewed() {
        return assessment().notReviewed();
    }

    /**
     * Criteria under one heading.
     *
     * @param name empty for those that need attention, which come first
     */
    record Group(String name, List<Line> lines) {
        /** How many stand so, for the heading's count. */
        public int size() {
            return lines.size();
        }
    }

    /** A criterion with what it was judged from. */
    record Line(LotAssessment.CriterionVerdict verdict, List<LotAssessment.ResultLine> results) {}

    /** A sample with its orders. */
    record SampleOrders(LotAssessment.SampleLine sample, List<Order> orders) {}

    /**
     * An order and its results.
     *
     * @param open whether nothing has filled it yet
     */
    record Order(Work.OrderLine line, boolean open, List<LotAssessment.ResultLine> results) {}

    /** A run with the rules that judged it. */
    record RunLine(RunRecord run, List<Rule> rules) {}

    /** A rule with the figure that decided it. */
    record Rule(String id, String of, String shown, String limit, String status) {}

    /** What the lot descends from, one step. */
    record Ancestor(String kind, String code, SortedMap<String, String> particulars, List<Into> into) {}

    /** How much of it went into what. */
    record Into(String quantity, String unit, String code) {}

    /** A plot with what it is of. */
    record Drawing(String caption, Plot plot) {}

    /** A certificate with its present status. */
    record CertificateLine(String number, int version, String status, Instant issuedAt) {}
}
