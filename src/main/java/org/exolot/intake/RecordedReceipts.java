package org.exolot.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Finding;
import org.exolot.instrument.Account;
import org.exolot.result.FileOutcome;
import org.exolot.result.SubmissionId;
import org.exolot.result.SubmissionRecord;
import org.exolot.result.Submissions;
import org.springframework.stereotype.Component;

/** Receipts of submissions of the past, from what is recorded. */
@Component
class RecordedReceipts {
    private final Submissions submissions;

    RecordedReceipts(Submissions submissions) {
        this.submissions = submissions;
    }

    Optional<Receipt> of(SubmissionId id) {
        return submissions.find(id).flatMap(record -> record.outcome().map(outcome -> receipt(record, outcome)));
    }

    private static Receipt receipt(SubmissionRecord record, FileOutcome outcome) {
        List<Receipt.FileReceipt> files = record.files().stream()
                .map(file -> new Receipt.FileReceipt(
                        file.file(),
                        file.outcome().orElse(outcome),
                        file.format(),
                        Optional.empty(),
                        List.of(),
                        about(record, file),
                        new Account(0, 0, Map.of(), List.of())))
                .toList();
        return new Receipt(record.id(), record.preview(), outcome, files, List.of(), List.of());
    }

    private static List<Finding> about(SubmissionRecord record, SubmissionRecord.FileRecord file) {
        return record.findings().stream()
                .filter(finding ->
                        finding.place().file().sha256().equals(file.file().sha256()))
                .toList();
    }
}
