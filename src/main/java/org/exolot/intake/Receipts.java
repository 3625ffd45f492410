package org.exolot.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.exolot.finding.FileId;
import org.exolot.instrument.Export;
import org.exolot.lot.LotId;
import org.exolot.result.AcceptedSubmission;
import org.exolot.result.Conclusion;
import org.exolot.result.FileOutcome;
import org.exolot.result.KnownReadings;
import org.exolot.sample.Sample;
import org.exolot.sample.SampleId;

/** Tells a person what became of a submission. */
final class Receipts {
    private final Masters masters;
    private final AcceptedSubmission submission;
    private final RunFiling filing;

    Receipts(Masters masters, AcceptedSubmission submission, RunFiling filing) {
        this.masters = masters;
        this.submission = submission;
        this.filing = filing;
    }

    Receipt of(Conclusion conclusion, List<PreviewedRuns> previewed, Map<FileId, KnownReadings.Known> already) {
        List<Receipt.FileReceipt> files = new ArrayList<>();
        Set<LotId> lots = new LinkedHashSet<>();
        for (Conclusion.OfFile file : conclusion.files()) {
            List<Conclusion.OfRun> runs = runs(file, conclusion, previewed);
            List<Conclusion.OfName> names = names(file, previewed);
            names.forEach(name -> name.lot().ifPresent(lots::add));
            if (submission.files().stream().anyMatch(kept -> kept.file().equals(file.file()))) {
                files.add(file(file, runs, names, conclusion, Optional.ofNullable(already.get(file.file()))));
            }
        }
        return new Receipt(
                submission.id(),
                submission.preview(),
                conclusion.outcome(),
                files,
                conclusion.findings(),
                masters.lotNumbers(lots));
    }

    /** What a preview would record of a file. */
    record PreviewedRuns(FileId file, List<Conclusion.OfName> names, List<Conclusion.OfRun> runs) {}

    private static List<Conclusion.OfName> names(Conclusion.OfFile file, List<PreviewedRuns> previewed) {
        return previewed.stream()
                .filter(one -> one.file().equals(file.file()))
                .findFirst()
                .map(PreviewedRuns::names)
                .orElse(file.names());
    }

    /** A file's own runs, and those that it is a companion of. */
    private static List<Conclusion.OfRun> runs(
            Conclusion.OfFile file, Conclusion conclusion, List<PreviewedRuns> previewed) {
        Stream<Conclusion.OfRun> own = Stream.concat(
                file.runs().stream(),
                previewed.stream().filter(one -> one.file().equals(file.file())).flatMap(one -> one.runs().stream()));
        Stream<Conclusion.OfRun> helped = conclusion.files().stream()
                .flatMap(other -> other.runs().stream())
                .filter(run -> run.evaluation().companions().contains(file.file()));
        return Stream.concat(own, helped).distinct().toList();
    }

    private Receipt.FileReceipt file(
            Conclusion.OfFile file,
            List<Conclusion.OfRun> runs,
            List<Conclusion.OfName> names,
            Conclusion conclusion,
            Optional<KnownReadings.Known> first) {
        List<Receipt.RunReceipt> told = new ArrayList<>();
        runs.forEach(run -> told.add(run(run, names, conclusion)));
        first.ifPresent(known -> known.runs()
                .forEach(run -> told.add(new Receipt.RunReceipt(
                        Optional.of(run.id()), run.key(), run.name(), run.revision(), run.validity(), List.of()))));
        return new Receipt.FileReceipt(
                file.file(),
                file.outcome(),
                file.export().map(Export::format).map(Object::toString),
                first.map(known -> new Receipt.First(known.submission(), known.at())),
                told,
                file.findings(),
                file.account());
    }

    private Receipt.RunReceipt run(Conclusion.OfRun run, List<Conclusion.OfName> names, Conclusion conclusion) {
        List<Receipt.Fills> fills = new ArrayList<>();
        for (Conclusion.OfName name : names) {
            Optional<Filling.Placed> placed = filing.placed(run.id()).stream()
                    .filter(one -> one.preparation().nameInFile().equals(name.nameInFile()))
                    .findFirst();
            List<String> results = conclusion.results().stream()
                    .filter(result -> placed.isPresent()
                            && result.order().equals(placed.get().order().id()))
                    .map(Conclusion.OfResult::attribute)
                    .toList();
            fills.add(new Receipt.Fills(
                    name.nameInFile(),
                    name.sample().flatMap(this::code),
                    placed.map(one -> one.order().number()),
                    placed.map(one -> one.preparation().ordinal()).orElse(0),
                    results));
        }
        return new Receipt.RunReceipt(
                submission.preview() || conclusion.outcome() != FileOutcome.RECORDED
                        ? Optional.empty()
                        : Optional.of(run.id()),
                run.evaluation().run().key().text(),
                run.evaluation().run().name(),
                run.revision(),
                run.evaluation().suitability().verdict().name(),
                fills);
    }

    private Optional<String> code(SampleId sample) {
        return filing.sample(sample).map(Sample::code);
    }
}
