package org.exolot.web.bench;

import java.util.List;
import org.exolot.lot.Lot;
import org.exolot.lot.Lots;
import org.exolot.result.SubmissionRecord;
import org.exolot.result.Submissions;
import org.springframework.stereotype.Component;

/** Uploads of which nothing is recorded until somebody answers a question. */
@Component
class OpenUploads {
    private static final int LISTED = 25;

    private final Submissions submissions;
    private final Lots lots;

    OpenUploads(Submissions submissions, Lots lots) {
        this.submissions = submissions;
        this.lots = lots;
    }

    /**
     * An upload that waits.
     *
     * @param lots the numbers of the lots that it names; none where it names none
     */
    record Waiting(SubmissionRecord upload, List<String> lots) {}

    /** All that wait, but those that name only lots about which nothing is measured any more. */
    List<Waiting> all() {
        List<SubmissionRecord> waiting = submissions.awaitingAnswers(LISTED);
        List<Lot> known = waiting.isEmpty() ? List.of() : lots.all();
        return waiting.stream()
                .filter(upload -> {
                    List<Lot> named = named(upload, known);
                    return named.isEmpty() || named.stream().anyMatch(lot -> Work.UNDER_WAY.contains(lot.state()));
                })
                .map(upload -> new Waiting(
                        upload, named(upload, known).stream().map(Lot::number).toList()))
                .toList();
    }

    /** Those that name this lot. */
    List<Waiting> of(Lot lot) {
        return all().stream().filter(one -> one.lots().contains(lot.number())).toList();
    }

    private static List<Lot> named(SubmissionRecord upload, List<Lot> known) {
        return known.stream().filter(lot -> upload.names(lot.number())).toList();
    }
}
