package org.exolot.web.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.exolot.lot.Lot;
import org.exolot.lot.Lots;
import org.exolot.result.SubmissionRecord;
import org.exolot.result.Submissions;
import org.springframework.stereotype.Component;

/** Uploads of which nothing is recorded until somebody answers a question. */
@Component
class OpenUploads {
    private static final int LISTED = 100;

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

    /** All that wait, but those that name only lots that were rejected or recalled. */
    List<Waiting> all() {
        return waiting(lots ->
                lots.isEmpty() || lots.stream().anyMatch(lot -> !lot.state().ended()));
    }

    /** Those that name this lot. */
    List<Waiting> of(Lot lot) {
        return waiting(lots -> lots.stream().anyMatch(one -> one.number().equals(lot.number())));
    }

    private List<Waiting> waiting(Predicate<List<Lot>> about) {
        List<SubmissionRecord> uploads = submissions.awaitingAnswers(LISTED);
        List<Lot> known = uploads.isEmpty() ? List.of() : lots.all();
        List<Waiting> waiting = new ArrayList<>();
        for (SubmissionRecord upload : uploads) {
            List<Lot> named = named(upload, known);
            if (about.test(named)) {
                waiting.add(new Waiting(upload, named.stream().map(Lot::number).toList()));
            }
        }
        return waiting;
    }

    /** A lot whose number is a part of another's that is named is not meant. */
    private static List<Lot> named(SubmissionRecord upload, List<Lot> known) {
        List<Lot> named =
                known.stream().filter(lot -> upload.names(lot.number())).toList();
        return named.stream()
                .filter(lot -> named.stream()
                        .noneMatch(
                                other -> other.number().length() > lot.number().length()
                                        && other.number().contains(lot.number())))
                .toList();
    }
}
