package org.exolot.assay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.OnDemandList;

/** One submission under evaluation. */
final class Submission {
    private final RuleSet rules;
    private final OpenQuestions questions;

    Submission(RuleSet rules, Answers answers) {
        this.rules = rules;
        this.questions = new OpenQuestions(answers);
    }

    Evaluation evaluate(List<Export> exports) {
        Companions companions = new Companions(exports);
        BlankEvents blanks = new BlankEvents(exports);
        List<FileEvaluation> files = new ArrayList<>();
        for (Export export : exports) {
            files.add(evaluate(export, companions, blanks));
        }
        return new Evaluation(rules.id(), files, unusedAnswers(exports));
    }

    private FileEvaluation evaluate(Export export, Companions companions, BlankEvents blanks) {
        Observations findings = new Observations(export.findings(), questions);
        companions.tellAlone(export, findings);
        List<RunEvaluation> runs = new ArrayList<>();
        for (ExportRun run : export.runs()) {
            runs.add(evaluate(export, run, companions, blanks, findings));
        }
        return new FileEvaluation(export, companions.hostOf(export.file()), runs, findings.all());
    }

    private RunEvaluation evaluate(
            Export export, ExportRun run, Companions companions, BlankEvents blanks, Observations findings) {
        Optional<MethodRules> method = rules.methodFor(export, run);
        Map<String, Entry> added = companions.addedTo(run);
        findings.addAll(companions.differences(run));
        Optional<FileTime> measuredAt = questions.settle(run.measuredAt(), findings);

        ParticleRun particles = new ParticleRun(run, method, questions, findings);
        Optional<MergedDistribution> merged = particles.merged();
        JudgedPlates plates = JudgedPlates.of(run, method, questions, findings);
        List<QuantityEvaluation> quantities = OnDemandList.joined(
                new Quantities(questions, findings).evaluate(run),
                blanks.of(run, findings).stream().toList());

        RunFigures figures = run.captures().isEmpty()
                ? plates.figures(run.conditions(), place(export, run))
                : new ParticleFigures(particles.captures(), conditions(run, added), place(export, run));
        Suitability suitability = new SuitabilityCheck(findings)
                .judge(method, export.format(), figures, !run.captures().isEmpty());

        List<Determination> determinations = List.of();
        if (suitability.valid()) {
            List<Determination> formed = new ArrayList<>();
            merged.ifPresent(distribution ->
                    formed.addAll(new ParticleDeterminations(run, method, particles.used()).of(distribution)));
            List<Determination> onPlates = plates.determinations();
            formed.addAll(onPlates);
            // What the software made of the same wells stays beside it, as it stands in the file.
            determinations = OnDemandList.joined(formed, Quantities.determine(quantities, onPlates));
        }
        return new RunEvaluation(
                run,
                measuredAt,
                method,
                suitability,
                particles.captures(),
                merged,
                plates.plates(),
                quantities,
                determinations,
                companions.filesOf(run),
                added);
    }

    /** What is said of the whole run, by the file itself and by those that belong to it. */
    private static Map<String, Entry> conditions(ExportRun run, Map<String, Entry> added) {
        Map<String, Entry> all = new LinkedHashMap<>(run.conditions());
        all.putAll(added);
        return all;
    }

    private static Place place(Export export, ExportRun run) {
        if (!run.captures().isEmpty()) {
            return run.captures().getFirst().place();
        }
        if (!run.plates().isEmpty()) {
            return run.plates().getFirst().place();
        }
        return run.quantities().isEmpty()
                ? new Place.Whole(export.file())
                : run.quantities().getFirst().place();
    }

    private List<Finding> unusedAnswers(List<Export> exports) {
        List<Finding> all = new ArrayList<>();
        for (String key : new TreeSet<>(questions.unused())) {
            exports.stream()
                    .findFirst()
                    .ifPresent(first ->
                            all.add(Finding.at(FindingType.ANSWER_UNUSED, new Place.Whole(first.file()), key, "–")));
        }
        return all;
    }
}
