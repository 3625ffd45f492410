package org.exolot.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.finding.Sha256;
import org.exolot.instrument.Account;
import org.exolot.result.FileOutcome;
import org.exolot.result.KnownReadings;
import org.exolot.result.SubmissionId;
import org.exolot.result.SubmissionRecord;
import org.exolot.result.Submissions;
import org.exolot.result.SubmittedRun;
import org.exolot.sample.Sample;
import org.exolot.sample.SampleId;
import org.exolot.sample.Samples;
import org.exolot.sample.TestOrder;
import org.exolot.sample.TestOrderId;
import org.exolot.sample.TestOrders;
import org.springframework.stereotype.Component;

/** Receipts of submissions of the past, from what is recorded. A fixed number of queries. */
@Component
class RecordedReceipts {
    private static final Set<FindingType> ABOUT_THE_WHOLE = EnumSet.of(
            FindingType.LOT_UNKNOWN,
            FindingType.ANSWER_UNUSED,
            FindingType.TEST_INVALID,
            FindingType.MATERIAL_UNKNOWN,
            FindingType.MATERIAL_AMBIGUOUS);

    /** Of lines not understood only the number is recorded, once also of those left out; the findings tell the places. */
    private static final String LEFT_OUT = "left out on purpose";

    private static final String NOT_UNDERSTOOD = "not understood; told as a finding";

    private final Submissions submissions;
    private final KnownReadings known;
    private final Samples samples;
    private final TestOrders orders;
    private final Masters masters;

    RecordedReceipts(
            Submissions submissions, KnownReadings known, Samples samples, TestOrders orders, Masters masters) {
        this.submissions = submissions;
        this.known = known;
        this.samples = samples;
        this.orders = orders;
        this.masters = masters;
    }

    Optional<Receipt> of(SubmissionId id) {
        return submissions.find(id).flatMap(record -> record.outcome().map(outcome -> receipt(record, outcome)));
    }

    private Receipt receipt(SubmissionRecord record, FileOutcome outcome) {
        List<SubmittedRun> runs = submissions.runs(record.id());
        Names names = names(runs);
        Map<Sha256, List<KnownReadings.Known>> before = known.ofBytes(record.files().stream()
                .filter(file -> file.outcome().equals(Optional.of(FileOutcome.ALREADY)))
                .map(file -> file.file().sha256())
                .toList());
        List<Receipt.FileReceipt> files = record.files().stream()
                .map(file -> file(
                        record,
                        file,
                        outcome,
                        runsOf(record, file, runs).stream()
                                .map(run -> run(run, names))
                                .toList(),
                        before.getOrDefault(file.file().sha256(), List.of()).stream()
                                .findFirst()))
                .toList();
        List<Finding> aboutTheWhole = record.findings().stream()
                .filter(finding -> ABOUT_THE_WHOLE.contains(finding.type()))
                .toList();
        return new Receipt(record.id(), record.preview(), outcome, files, aboutTheWhole, names.lots());
    }

    private static Receipt.FileReceipt file(
            SubmissionRecord record,
            SubmissionRecord.FileRecord file,
            FileOutcome outcome,
            List<Receipt.RunReceipt> own,
            Optional<KnownReadings.Known> first) {
        List<Receipt.RunReceipt> runs = first.isEmpty()
                ? own
                : first.get().runs().stream()
                        .map(run -> new Receipt.RunReceipt(
                                Optional.of(run.id()),
                                run.key(),
                                run.name(),
                                run.revision(),
                                run.validity(),
                                List.of()))
                        .toList();
        return new Receipt.FileReceipt(
                file.file(),
                file.outcome().orElse(outcome),
                file.format(),
                first.map(known -> new Receipt.First(known.submission(), known.at())),
                runs,
                about(record, file),
                account(file));
    }

    /** A file's own runs; for one without any, those of files of earlier submissions that it completes. */
    private static List<SubmittedRun> runsOf(
            SubmissionRecord record, SubmissionRecord.FileRecord file, List<SubmittedRun> runs) {
        List<SubmittedRun> own =
                runs.stream().filter(run -> run.file().equals(file.file())).toList();
        if (!own.isEmpty() || !file.outcome().equals(Optional.of(FileOutcome.RECORDED))) {
            return own;
        }
        return runs.stream()
                .filter(run -> record.files().stream()
                        .noneMatch(handedIn -> handedIn.file().equals(run.file())))
                .toList();
    }

    private static Receipt.RunReceipt run(SubmittedRun run, Names names) {
        return new Receipt.RunReceipt(
                Optional.of(run.id()),
                run.key(),
                run.name(),
                run.revision(),
                run.validity(),
                run.fills().stream()
                        .map(fills -> new Receipt.Fills(
                                fills.nameInFile(),
                                fills.sample().map(names.samples()::get),
                                fills.order().map(names.orders()::get),
                                fills.preparation(),
                                fills.results()))
                        .toList());
    }

    /** What people call the samples, orders and lots of the runs. */
    private record Names(Map<SampleId, String> samples, Map<TestOrderId, String> orders, List<String> lots) {}

    private Names names(List<SubmittedRun> runs) {
        List<SubmittedRun.Fills> fills =
                runs.stream().flatMap(run -> run.fills().stream()).toList();
        List<SampleId> meant = fills.stream()
                .flatMap(name -> name.sample().stream())
                .distinct()
                .toList();
        return new Names(
                samples.all(meant).stream().collect(Collectors.toMap(Sample::id, Sample::code)),
                orders.ofSamples(meant).stream().collect(Collectors.toMap(TestOrder::id, TestOrder::number)),
                masters.lotNumbers(fills.stream()
                        .flatMap(name -> name.lot().stream())
                        .distinct()
                        .toList()));
    }

    private static Map<String, Long> ignoredFor(SubmissionRecord.Lines lines) {
        return lines.ignored() == 0 || !lines.ignoredFor().isEmpty()
                ? lines.ignoredFor()
                : Map.of(LEFT_OUT, lines.ignored());
    }

    private static Account account(SubmissionRecord.FileRecord file) {
        return file.lines()
                .map(lines -> {
                    long unread = lines.total() - lines.used() - lines.ignored();
                    return new Account(
                            lines.total(),
                            lines.used(),
                            ignoredFor(lines),
                            LongStream.range(0, Math.min(unread, FindingLog.PLACES_KEPT))
                                    .mapToObj(line -> new Account.Unread(new Place.Whole(file.file()), NOT_UNDERSTOOD))
                                    .toList());
                })
                .orElseGet(() -> new Account(0, 0, Map.of(), List.of()));
    }

    private static List<Finding> about(SubmissionRecord record, SubmissionRecord.FileRecord file) {
        return record.findings().stream()
                .filter(finding -> !ABOUT_THE_WHOLE.contains(finding.type()))
                .filter(finding ->
                        finding.place().file().sha256().equals(file.file().sha256()))
                .toList();
    }
}
