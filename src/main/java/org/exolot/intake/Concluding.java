package org.exolot.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exolot.assay.Answers;
import org.exolot.assay.Evaluation;
import org.exolot.assay.Evaluator;
import org.exolot.assay.FileEvaluation;
import org.exolot.assay.RuleSet;
import org.exolot.assay.RunEvaluation;
import org.exolot.database.IdSource;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.finding.Severity;
import org.exolot.finding.Sha256;
import org.exolot.instrument.Account;
import org.exolot.instrument.Export;
import org.exolot.instrument.ReadFile;
import org.exolot.result.AcceptedSubmission;
import org.exolot.result.Conclusion;
import org.exolot.result.FileOutcome;
import org.exolot.result.KnownReadings;
import org.exolot.result.OrderBook;
import org.exolot.result.RunKeys;
import org.exolot.result.TextLengths;
import org.exolot.sample.TestOrder;
import org.springframework.stereotype.Component;

/**
 * From an accepted submission to all that is recorded of it: reads its files from the vault, evaluates them and decides what becomes of each.
 * Reads the database with a fixed number of queries and writes nothing, so that a preview is the same code.
 */
@Component
class Concluding {
    /** As many characters as are recorded of them. */
    private static final int RULES = 64;

    private static final Account NOTHING_READ = new Account(0, 0, Map.of(), List.of());
    private static final Answers NOTHING_SAID = Answers.NONE;

    private final Reading reading;
    private final Masters masters;
    private final KnownReadings known;
    private final OrderBook orders;
    private final IdSource ids;

    Concluding(Reading reading, Masters masters, KnownReadings known, OrderBook orders, IdSource ids) {
        this.reading = reading;
        this.masters = masters;
        this.known = known;
        this.orders = orders;
        this.ids = ids;
    }

    /** What becomes of the submission; with its receipt, which also tells a preview's runs. */
    Concluded conclude(AcceptedSubmission submission) {
        List<ReadFile> read = submission.files().stream().map(reading::read).toList();
        Map<Sha256, List<KnownReadings.Known>> before = known.ofBytes(
                submission.files().stream().map(kept -> kept.file().sha256()).toList());
        Map<FileId, KnownReadings.Known> already = already(submission, read, before);
        List<ReadFile> fresh =
                read.stream().filter(file -> !already.containsKey(file.file())).toList();
        List<ReadFile> hosts = reading.hostsOfLateCompanions(fresh, submission);
        List<Export> exports = Stream.concat(fresh.stream(), hosts.stream())
                .flatMap(file -> file.export().stream())
                .toList();

        Naming naming = new Naming(
                masters,
                submission,
                Stream.concat(read.stream(), hosts.stream())
                        .flatMap(file -> file.export().stream())
                        .toList());
        Evaluation evaluation = evaluate(submission, exports, naming, already.keySet());
        Map<Sha256, KnownReadings.KnownRun> knownRuns = known.runs(keys(exports));
        RunFiling filing = new RunFiling(
                ids,
                submission,
                naming,
                knownRuns,
                known.materials(knownRuns.values().stream()
                        .map(KnownReadings.KnownRun::id)
                        .toList()),
                new Filling(
                        ids,
                        naming.orders(),
                        naming.methods(),
                        orders.states(
                                naming.orders().stream().map(TestOrder::id).toList())));
        List<Finding> whole = new ArrayList<>(evaluation.findings());
        whole.addAll(naming.aboutTheWhole(
                new Place.Whole(submission.files().getFirst().file())));
        boolean refused = whole.stream().anyMatch(finding -> finding.severity().blocks());

        List<Conclusion.OfFile> files = new ArrayList<>();
        List<Receipts.PreviewedRuns> previewed = new ArrayList<>();
        Map<FileId, FileEvaluation> evaluated = evaluation.files().stream()
                .collect(Collectors.toMap(file -> file.export().file(), file -> file, (one, same) -> one));
        Set<FileId> recordable = recordable(submission, evaluated.values(), naming, refused);
        for (ReadFile file : Stream.concat(read.stream(), hosts.stream()).toList()) {
            Optional<KnownReadings.Known> first = Optional.ofNullable(already.get(file.file()));
            files.add(
                    first.isPresent()
                            ? repeated(submission, file, first.get())
                            : file(
                                    submission,
                                    file,
                                    Optional.ofNullable(evaluated.get(file.file())),
                                    naming,
                                    filing,
                                    recordable,
                                    previewed));
        }
        whole.addAll(
                filing.invalid(new Place.Whole(submission.files().getFirst().file())));
        FileOutcome outcome = gravest(files, whole);
        boolean records = files.stream().anyMatch(file -> file.outcome() == FileOutcome.RECORDED);
        Conclusion conclusion = new Conclusion(
                submission.id(),
                submission.by(),
                outcome,
                evaluation.rules(),
                files,
                whole,
                records || submission.preview() ? filing.results() : List.of());
        Conclusion recorded = records ? conclusion : conclusion.withoutResults();
        return new Concluded(recorded, new Receipts(masters, submission, filing).of(conclusion, previewed, already));
    }

    /** A file whose bytes were recorded with the same reader, and of which nothing new is stated. */
    private static Map<FileId, KnownReadings.Known> already(
            AcceptedSubmission submission, List<ReadFile> read, Map<Sha256, List<KnownReadings.Known>> before) {
        Map<FileId, KnownReadings.Known> already = new LinkedHashMap<>();
        for (ReadFile file : read) {
            Optional<Export> export = file.export();
            if (export.isPresent()) {
                byte[] stated = Statements.about(
                        submission,
                        file.file().name(),
                        NamesInFile.of(export.get()).keySet());
                before.getOrDefault(file.file().sha256(), List.of()).stream()
                        .filter(one -> one.readerVersion() == export.get().readerVersion())
                        .filter(one -> Statements.sayNothingNew(stated, one.stated()))
                        .findFirst()
                        .ifPresent(one -> already.put(file.file(), one));
            }
        }
        return already;
    }

    private static Evaluation evaluate(
            AcceptedSubmission submission, List<Export> exports, Naming naming, Set<FileId> already) {
        List<Masters.KnownMethod> methods = naming.methods();
        RuleSet rules = new RuleSet(
                rulesOf(methods),
                methods.stream().map(Masters.KnownMethod::rules).toList());
        if (exports.isEmpty()) {
            return new Evaluator(rules).evaluate(exports, NOTHING_SAID);
        }
        Map<String, String> answers = new LinkedHashMap<>(submission.answers());
        already.forEach(file -> answers.keySet().removeIf(place -> place.startsWith(file.name() + "#")));
        return new Evaluator(rules).evaluate(exports, new Answers(answers, submission.dilution(), Map.of()));
    }

    /** The methods by whose rules is judged, by name; of a lab with many the hash of the names. */
    private static String rulesOf(List<Masters.KnownMethod> methods) {
        String named = methods.stream().map(method -> method.rules().id()).collect(Collectors.joining(" "));
        return named.length() <= RULES
                ? named
                : Sha256.of(named.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private static Set<Sha256> keys(List<Export> exports) {
        return exports.stream()
                .flatMap(export -> export.runs().stream().map(run -> RunKeys.hash(export, run.key())))
                .collect(Collectors.toSet());
    }

    /** The files with neither error nor open question, of themselves and of the file they belong to. */
    private static Set<FileId> recordable(
            AcceptedSubmission submission, Collection<FileEvaluation> evaluated, Naming naming, boolean refused) {
        Set<FileId> recordable = new LinkedHashSet<>();
        if (refused || submission.preview()) {
            return recordable;
        }
        Set<FileId> blocked = evaluated.stream()
                .filter(file -> file.blocks()
                        || !TextLengths.tooLong(file).isEmpty()
                        || naming.of(file.export()).findings().stream()
                                .anyMatch(finding -> finding.severity().blocks()))
                .map(file -> file.export().file())
                .collect(Collectors.toSet());
        for (FileEvaluation file : evaluated) {
            boolean companionBlocked = file.runs().stream()
                    .flatMap(run -> run.companions().stream())
                    .anyMatch(blocked::contains);
            boolean hostBlocked = file.companionOf().map(blocked::contains).orElse(false);
            if (!blocked.contains(file.export().file()) && !companionBlocked && !hostBlocked) {
                recordable.add(file.export().file());
            }
        }
        return recordable;
    }

    private Conclusion.OfFile repeated(AcceptedSubmission submission, ReadFile file, KnownReadings.Known first) {
        Finding finding = Finding.at(
                FindingType.ALREADY_RECORDED,
                new Place.Whole(file.file()),
                "recorded at " + first.at() + " by submission " + first.submission(),
                "bytes that are not recorded yet");
        Export export = file.export().orElseThrow();
        byte[] stated = Statements.about(
                submission, file.file().name(), NamesInFile.of(export).keySet());
        return new Conclusion.OfFile(
                file.file(),
                size(submission, file.file()),
                FileOutcome.ALREADY,
                file.export(),
                stated,
                export.account(),
                List.of(finding),
                List.of(),
                List.of(),
                List.of());
    }

    private Conclusion.OfFile file(
            AcceptedSubmission submission,
            ReadFile file,
            Optional<FileEvaluation> evaluated,
            Naming naming,
            RunFiling filing,
            Set<FileId> recordable,
            List<Receipts.PreviewedRuns> previewed) {
        List<Finding> findings =
                new ArrayList<>(evaluated.map(FileEvaluation::findings).orElseGet(file::findings));
        List<Conclusion.OfName> names = List.of();
        List<Conclusion.OfRun> runs = new ArrayList<>();
        Set<String> namesInFile = Set.of();
        if (evaluated.isPresent()) {
            Export export = evaluated.get().export();
            Naming.Named named = naming.of(export);
            names = named.meanings();
            namesInFile = NamesInFile.of(export).keySet();
            findings.addAll(named.findings());
            findings.addAll(TextLengths.tooLong(evaluated.get()));
            boolean open =
                    findings.stream().anyMatch(finding -> finding.severity().blocks());
            boolean recording = recordable.contains(file.file());
            for (RunEvaluation run : open || !(recording || submission.preview())
                    ? List.<RunEvaluation>of()
                    : evaluated.get().runs()) {
                filing.file(export, run, names, findings).ifPresent(runs::add);
            }
            if (!runs.isEmpty()) {
                findings.addAll(naming.ofDecidedLots(names, new Place.Whole(file.file())));
            }
        }
        List<Conclusion.OfLink> links = filing.takeLinks();
        if (submission.preview()) {
            previewed.add(new Receipts.PreviewedRuns(file.file(), names, runs));
        }
        FileOutcome outcome = outcome(submission, findings, evaluated.isPresent() && recordable.contains(file.file()));
        return new Conclusion.OfFile(
                file.file(),
                size(submission, file.file()),
                outcome,
                file.export(),
                Statements.about(submission, file.file().name(), namesInFile),
                file.export().map(Export::account).orElse(NOTHING_READ),
                findings,
                outcome == FileOutcome.RECORDED ? names : List.of(),
                outcome == FileOutcome.RECORDED ? runs : List.of(),
                outcome == FileOutcome.RECORDED ? links : List.of());
    }

    private static FileOutcome outcome(AcceptedSubmission submission, List<Finding> findings, boolean recordable) {
        if (has(findings, Severity.ERROR)) {
            return FileOutcome.REJECTED;
        }
        if (has(findings, Severity.QUESTION)) {
            return FileOutcome.QUESTION;
        }
        if (submission.preview()) {
            return FileOutcome.PREVIEWED;
        }
        return recordable ? FileOutcome.RECORDED : FileOutcome.REJECTED;
    }

    private long size(AcceptedSubmission submission, FileId file) {
        return submission.files().stream()
                .filter(kept -> kept.file().equals(file))
                .findFirst()
                .map(AcceptedSubmission.KeptFile::size)
                .orElseGet(() -> reading.size(file));
    }

    private static boolean has(List<Finding> findings, Severity severity) {
        return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }

    private static FileOutcome gravest(List<Conclusion.OfFile> files, List<Finding> whole) {
        Set<FileOutcome> outcomes =
                files.stream().map(Conclusion.OfFile::outcome).collect(Collectors.toSet());
        if (outcomes.contains(FileOutcome.RECORDED)) {
            return FileOutcome.RECORDED;
        }
        if (outcomes.contains(FileOutcome.REJECTED) || has(whole, Severity.ERROR)) {
            return FileOutcome.REJECTED;
        }
        if (outcomes.contains(FileOutcome.QUESTION) || has(whole, Severity.QUESTION)) {
            return FileOutcome.QUESTION;
        }
        return outcomes.contains(FileOutcome.PREVIEWED) ? FileOutcome.PREVIEWED : FileOutcome.ALREADY;
    }

    /** What is recorded, and what the person is told. */
    record Concluded(Conclusion conclusion, Receipt receipt) {}
}
