package org.exolot.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.assay.Determination;
import org.exolot.assay.MethodRules;
import org.exolot.assay.RunEvaluation;
import org.exolot.assay.Suitability;
import org.exolot.database.IdSource;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.finding.Sha256;
import org.exolot.instrument.Export;
import org.exolot.lot.Equipment;
import org.exolot.result.AcceptedSubmission;
import org.exolot.result.Conclusion;
import org.exolot.result.ContentHash;
import org.exolot.result.KnownReadings;
import org.exolot.result.PreparationId;
import org.exolot.result.RunId;
import org.exolot.result.RunKeys;
import org.exolot.sample.Sample;
import org.exolot.sample.SampleId;
import org.exolot.specification.DocumentId;

/** Files runs: tells a known run from a corrected one and a fresh one, and gives the values of each name their place in a test order. */
final class RunFiling {
    private static final String COMPANION = "A companion file was handed in later.";

    private final IdSource ids;
    private final AcceptedSubmission submission;
    private final Naming naming;
    private final Map<Sha256, KnownReadings.KnownRun> known;
    private final Filling filling;
    private final Map<RunId, List<Filling.Placed>> placed = new HashMap<>();
    private final Map<RunId, Set<Conclusion.OfMaterial>> recorded;
    private final List<Conclusion.OfLink> links = new ArrayList<>();
    private final Set<Conclusion.OfLink> linked = new HashSet<>();
    private boolean byCompanion;

    RunFiling(
            IdSource ids,
            AcceptedSubmission submission,
            Naming naming,
            Map<Sha256, KnownReadings.KnownRun> known,
            Map<RunId, Set<Conclusion.OfMaterial>> recorded,
            Filling filling) {
        this.ids = ids;
        this.submission = submission;
        this.naming = naming;
        this.known = new HashMap<>(known);
        this.recorded = recorded;
        this.filling = filling;
    }

    /** The run as it is to be recorded; empty where it is known as it is, or a correction without a reason, which is then asked for. */
    Optional<Conclusion.OfRun> file(
            Export export, RunEvaluation run, List<Conclusion.OfName> names, List<Finding> findings) {
        Sha256 key = RunKeys.hash(export, run.run().key());
        Sha256 content = ContentHash.of(run, assigned(names));
        Optional<KnownReadings.KnownRun> earlier = Optional.ofNullable(known.get(key));
        Place whole = new Place.Whole(export.file());
        if (earlier.isPresent()) {
            KnownReadings.KnownRun before = earlier.get();
            String found = "run " + before.name() + ", revision " + before.revision() + ", of submission "
                    + before.submission();
            if (before.contentHash().equals(content)) {
                findings.add(Finding.at(FindingType.ALREADY_RECORDED, whole, found, "a run that is not recorded yet"));
                link(before.id(), export, run, names, findings);
                return Optional.empty();
            }
            boolean companionOnly = !run.companions().isEmpty()
                    && before.file().sha256().equals(export.file().sha256());
            if (submission.reason().isEmpty() && !companionOnly) {
                findings.add(Finding.at(
                        FindingType.RUN_CHANGED, whole, found, "the same values, or --reason TEXT for a correction"));
                return Optional.empty();
            }
            byCompanion |= companionOnly;
            filling.withdraw(before.id());
        }
        Conclusion.OfRun filed = file(export, run, names, findings, earlier, content, whole);
        known.put(
                key,
                new KnownReadings.KnownRun(
                        filed.id(),
                        run.run().key().text(),
                        run.run().name(),
                        filed.revision(),
                        content,
                        run.suitability().verdict().name(),
                        submission.id(),
                        export.file()));
        return Optional.of(filed);
    }

    private Conclusion.OfRun file(
            Export export,
            RunEvaluation run,
            List<Conclusion.OfName> names,
            List<Finding> findings,
            Optional<KnownReadings.KnownRun> earlier,
            Sha256 content,
            Place whole) {
        RunId id = new RunId(ids.next());
        Optional<DocumentId> method = run.method().flatMap(this::document);
        Optional<Equipment> instrument = naming.instruments().find(export.instrument());
        Optional<Instant> measuredAt = run.measuredAt().flatMap(time -> Instruments.moment(time, instrument, findings));
        run.measuredAt().ifPresent(time -> instrument.ifPresent(one -> Instruments.calibration(time, one, findings)));
        Map<String, Conclusion.OfName> meanings = new LinkedHashMap<>();
        names.forEach(name -> meanings.put(name.nameInFile(), name));
        List<Conclusion.OfPreparation> preparations = new ArrayList<>();
        List<Conclusion.OfDetermination> determinations = new ArrayList<>();
        Filling.byName(run.determinations()).forEach((name, values) -> {
            Optional<Conclusion.OfName> meaning = Optional.ofNullable(meanings.get(name));
            Optional<Filling.Placed> place = meaning.flatMap(Conclusion.OfName::sample)
                    .flatMap(sample -> method.flatMap(
                            document -> filling.place(id, sample, document, name, determined(values, sample))));
            place.ifPresent(found -> {
                preparations.add(found.preparation());
                placed.computeIfAbsent(id, run1 -> new ArrayList<>()).add(found);
            });
            tell(name, meaning, place, run, whole, findings);
            determinations.addAll(place.map(
                            found -> filling.values(found.preparation().id()))
                    .orElseGet(() -> values.stream()
                            .map(value -> new Conclusion.OfDetermination(
                                    filling.newDetermination(),
                                    value,
                                    Optional.empty(),
                                    meaning.flatMap(Conclusion.OfName::sample)))
                            .toList()));
        });
        List<Conclusion.OfMaterial> materials = materials(export, run, names);
        naming.materials().tellExpired(run, materials, whole, findings);
        boolean invalid = run.suitability().verdict() == Suitability.Verdict.INVALID;
        List<Conclusion.OfVoid> voids = !invalid
                ? List.of()
                : NamesInFile.of(export, run.run()).keySet().stream()
                        .flatMap(name -> Optional.ofNullable(meanings.get(name))
                                .flatMap(Conclusion.OfName::sample)
                                .flatMap(sample -> method.flatMap(document -> filling.voided(sample, document, name)))
                                .stream())
                        .toList();
        return new Conclusion.OfRun(
                id,
                run,
                earlier.map(KnownReadings.KnownRun::revision).orElse(0) + 1,
                earlier.map(KnownReadings.KnownRun::id),
                method,
                instrument.map(Equipment::id),
                measuredAt,
                content,
                preparations,
                determinations,
                voids,
                materials);
    }

    private List<Conclusion.OfMaterial> materials(Export export, RunEvaluation run, List<Conclusion.OfName> names) {
        Set<String> inRun = NamesInFile.of(export, run.run()).keySet();
        return naming.materials()
                .in(
                        run,
                        naming.materials(names.stream()
                                .filter(name -> inRun.contains(name.nameInFile()))
                                .toList()));
    }

    /** What is stated now of a known run and was not then is tied to it; the run stays as it is. */
    private void link(
            RunId earlier, Export export, RunEvaluation run, List<Conclusion.OfName> names, List<Finding> findings) {
        Set<Conclusion.OfMaterial> before = recorded.getOrDefault(earlier, Set.of());
        List<Conclusion.OfMaterial> added = materials(export, run, names).stream()
                .filter(used -> !before.contains(used))
                .toList();
        naming.materials().tellExpired(run, added, new Place.Whole(export.file()), findings);
        added.forEach(used -> links.add(new Conclusion.OfLink(earlier, used)));
    }

    /** The materials tied to runs recorded before, since this was last asked. */
    List<Conclusion.OfLink> takeLinks() {
        List<Conclusion.OfLink> taken = links.stream().filter(linked::add).toList();
        links.clear();
        return taken;
    }

    private List<Conclusion.OfDetermination> determined(List<Determination> values, SampleId sample) {
        PreparationId preparation = new PreparationId(ids.next());
        return values.stream()
                .map(value -> new Conclusion.OfDetermination(
                        filling.newDetermination(), value, Optional.of(preparation), Optional.of(sample)))
                .toList();
    }

    private static void tell(
            String name,
            Optional<Conclusion.OfName> meaning,
            Optional<Filling.Placed> place,
            RunEvaluation run,
            Place whole,
            List<Finding> findings) {
        if (meaning.isEmpty()
                || meaning.get().lot().isEmpty() && meaning.get().sample().isEmpty()) {
            return;
        }
        String method = run.method().map(MethodRules::id).orElse("no known method");
        if (place.isEmpty()) {
            findings.add(Finding.at(FindingType.NO_OPEN_ORDER, whole, name + ", " + method, "a test order"));
        } else if (place.get().preparation().beyondPlan()) {
            findings.add(Finding.at(
                    FindingType.BEYOND_PLAN,
                    whole,
                    "preparation " + place.get().preparation().ordinal() + " of "
                            + place.get().order().number(),
                    place.get().order().preparations() + " preparations"));
        }
    }

    private Optional<DocumentId> document(MethodRules rules) {
        return naming.methods().stream()
                .filter(method -> method.rules().id().equals(rules.id()))
                .map(Masters.KnownMethod::document)
                .findFirst();
    }

    private static List<String> assigned(List<Conclusion.OfName> names) {
        return names.stream()
                .map(name -> name.nameInFile() + "\n"
                        + name.sample().map(SampleId::toString).orElse("")
                        + name.lot().map(Object::toString).orElse(""))
                .toList();
    }

    /** The orders whose preparations differ by more than their method allows: no result, and the test is repeated whole. */
    List<Finding> invalid(Place place) {
        return filling.invalid().entrySet().stream()
                .map(one -> Finding.at(
                        FindingType.TEST_INVALID,
                        place,
                        one.getKey().number() + ": "
                                + one.getValue()
                                        .setScale(1, RoundingMode.HALF_UP)
                                        .toPlainString() + " %",
                        "at most "
                                + filling.version(one.getKey())
                                        .plan()
                                        .preparationCvAtMost()
                                        .map(BigDecimal::toPlainString)
                                        .orElseThrow()
                                + " %"))
                .toList();
    }

    /** The results that the filed runs complete. */
    List<Conclusion.OfResult> results() {
        return filling.results(submission.reason().or(() -> byCompanion ? Optional.of(COMPANION) : Optional.empty()));
    }

    /** The sample of this id, of those that may be meant. */
    Optional<Sample> sample(SampleId id) {
        return naming.sample(id);
    }

    /** The places that a run's values were given. */
    List<Filling.Placed> placed(RunId run) {
        return placed.getOrDefault(run, List.of());
    }
}
