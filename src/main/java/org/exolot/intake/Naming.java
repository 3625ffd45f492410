package org.exolot.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.lot.DecidedLot;
import org.exolot.lot.LotId;
import org.exolot.lot.Material;
import org.exolot.lot.MaterialId;
import org.exolot.result.AcceptedSubmission;
import org.exolot.result.Conclusion;
import org.exolot.sample.Sample;
import org.exolot.sample.SampleId;
import org.exolot.sample.TestOrder;
import org.exolot.specification.DocumentId;

/**
 * Which sample each name in the files of a submission stands for. A stated sample holds; else a name that is a sample's code; else, with a
 * stated lot, the one unknown name of a file is the lot's sample: the one of it, or the one with an order for the run's method. Whatever
 * stays open or contradicts is a finding.
 */
final class Naming {
    /** What a person writes for a name that is none of the lab's samples. */
    private static final String NOT_OURS = "-";

    /** The basis of a name that is a material's. */
    private static final String MATERIAL = "MATERIAL";

    private final Masters masters;
    private final AcceptedSubmission submission;
    private final Map<String, Sample> byCode;
    private final Map<String, LotId> lots = new LinkedHashMap<>();
    private final List<Sample> ofLots;
    private final List<TestOrder> orders;
    private final List<Masters.KnownMethod> methods;
    private final List<DecidedLot> decided;
    private final Instruments instruments;
    private final MaterialUse materials;
    private final Set<String> inFiles;
    private final Map<String, MaterialId> named = new HashMap<>();

    /** @param exports of all files of the submission, those too that are recorded already: what was stated of them is no mistake */
    Naming(Masters masters, AcceptedSubmission submission, Collection<Export> exports) {
        this.masters = masters;
        this.submission = submission;
        submission.lot().ifPresent(this::lookUp);
        submission.samples().values().forEach(stated -> lookUp(stated.split("/", 2)[0]));
        this.inFiles = exports.stream()
                .flatMap(export -> NamesInFile.of(export).keySet().stream())
                .collect(Collectors.toSet());
        Set<String> names = new HashSet<>(inFiles);
        names.addAll(submission.samples().values());
        this.byCode = masters.samples(names).stream()
                .collect(Collectors.toMap(Sample::code, Function.identity(), (one, same) -> one));
        this.ofLots = masters.samplesOf(lots.values());
        this.orders = masters.orders(Stream.concat(ofLots.stream(), byCode.values().stream())
                .map(Sample::id)
                .collect(Collectors.toSet()));
        this.decided = masters.decided(
                Stream.concat(lots.values().stream(), byCode.values().stream().flatMap(sample -> sample.lot().stream()))
                        .collect(Collectors.toSet()));
        this.materials = new MaterialUse(masters.materials(), submission);
        this.instruments = new Instruments(masters.equipment());
        this.methods = masters.methods(orders.stream().map(TestOrder::method).collect(Collectors.toSet()));
    }

    private void lookUp(String lotNumber) {
        if (!lots.containsKey(lotNumber)) {
            masters.lot(lotNumber).ifPresent(lot -> lots.put(lotNumber, lot));
        }
    }

    /** The orders of the samples that may be meant. */
    List<TestOrder> orders() {
        return orders;
    }

    /** The sample of this id, of those that may be meant. */
    Optional<Sample> sample(SampleId id) {
        return Stream.concat(ofLots.stream(), byCode.values().stream())
                .filter(sample -> sample.id().equals(id))
                .findFirst();
    }

    /** The instruments that may have written the files. */
    Instruments instruments() {
        return instruments;
    }

    /** The materials that may have been used. */
    MaterialUse materials() {
        return materials;
    }

    /** The methods that runs are tried by. */
    List<Masters.KnownMethod> methods() {
        return methods;
    }

    /** What the names of one file mean, and what is open about them. */
    Named of(Export export) {
        List<Conclusion.OfName> meanings = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Map<String, Place> unknown = new LinkedHashMap<>();
        NamesInFile.of(export).forEach((name, place) -> {
            String stated = submission.samples().get(name);
            Sample known = byCode.get(name);
            if (stated != null) {
                stated(export, name, place, stated, meanings, findings);
            } else if (known != null) {
                code(name, place, known, meanings, findings);
            } else if (!material(name, name, place, export, meanings, findings)) {
                unknown.put(name, place);
            }
        });
        if (!unknown.isEmpty()) {
            underLot(export, unknown, meanings, findings);
        }
        return new Named(meanings, findings);
    }

    /** That a further measurement comes of lots that were decided upon. */
    List<Finding> ofDecidedLots(Collection<Conclusion.OfName> names, Place place) {
        Set<LotId> measured =
                names.stream().flatMap(name -> name.lot().stream()).collect(Collectors.toSet());
        return decided.stream()
                .filter(lot -> measured.contains(lot.id()))
                .map(lot -> lot.told(place))
                .toList();
    }

    /** What was stated about names that no file has, and about lots that do not exist. */
    List<Finding> aboutTheWhole(Place.Whole anyFile) {
        List<Finding> findings = new ArrayList<>(materials.aboutTheWhole(anyFile));
        submission
                .lot()
                .filter(number -> !lots.containsKey(number))
                .ifPresent(number ->
                        findings.add(Finding.at(FindingType.LOT_UNKNOWN, anyFile, number, "the number of a lot")));
        submission.samples().keySet().stream()
                .filter(name -> !inFiles.contains(name))
                .forEach(name -> findings.add(
                        Finding.at(FindingType.ANSWER_UNUSED, anyFile, name, "the name of a sample in a file")));
        return findings;
    }

    private void stated(
            Export export,
            String name,
            Place place,
            String stated,
            List<Conclusion.OfName> meanings,
            List<Finding> findings) {
        if (stated.equals(NOT_OURS)) {
            meanings.add(new Conclusion.OfName(name, Optional.empty(), Optional.empty(), "NOT_OURS"));
            return;
        }
        Sample known = byCode.get(stated);
        if (known != null) {
            meanings.add(meaning(name, known, "MAP"));
            return;
        }
        String[] parts = stated.split("/", 2);
        LotId lot = lots.get(parts[0]);
        if (lot == null && material(name, stated, place, export, meanings, findings)) {
            return;
        }
        if (lot == null) {
            findings.add(Finding.at(FindingType.SAMPLE_UNKNOWN, place, stated, "a sample's code, LOT or LOT/STAGE"));
            return;
        }
        List<Sample> candidates = ofLots.stream()
                .filter(sample -> sample.lot().equals(Optional.of(lot)))
                .filter(sample -> parts.length == 1 || isStage(sample, parts[1]))
                .toList();
        choose(export, name, place, lot, candidates, "MAP", meanings, findings);
    }

    /** Whether the words are the name of a standard, control or reference lot; of several lots it asks which. */
    private boolean material(
            String name,
            String words,
            Place place,
            Export export,
            List<Conclusion.OfName> meanings,
            List<Finding> findings) {
        List<Material> fitting = materials.named(words, measuredAt(export));
        if (fitting.size() > 1) {
            findings.add(Finding.at(
                    FindingType.SAMPLE_AMBIGUOUS,
                    place,
                    name,
                    fitting.stream().map(Material::words).collect(Collectors.joining(" / "))));
        } else if (fitting.size() == 1) {
            meanings.add(new Conclusion.OfName(name, Optional.empty(), Optional.empty(), MATERIAL));
            named.put(name, fitting.getFirst().id());
        }
        return !fitting.isEmpty();
    }

    private static Optional<FileTime> measuredAt(Export export) {
        return export.runs().stream().flatMap(run -> run.measuredAt().stream()).findFirst();
    }

    /** The materials that these names in a file mean: by their own name, or because the sample was drawn from one. */
    Set<MaterialId> materials(Collection<Conclusion.OfName> names) {
        Set<MaterialId> meant = new LinkedHashSet<>();
        for (Conclusion.OfName name : names) {
            if (name.basis().equals(MATERIAL)) {
                Optional.ofNullable(named.get(name.nameInFile())).ifPresent(meant::add);
            }
            name.sample().flatMap(this::sample).flatMap(Sample::material).ifPresent(meant::add);
        }
        return meant;
    }

    private void code(
            String name, Place place, Sample sample, List<Conclusion.OfName> meanings, List<Finding> findings) {
        Optional<LotId> lot = submission.lot().map(lots::get);
        if (lot.isPresent() && sample.lot().isPresent() && !sample.lot().equals(lot)) {
            findings.add(Finding.at(
                    FindingType.SAMPLE_OF_OTHER_LOT,
                    place,
                    name,
                    "a sample of lot " + submission.lot().orElseThrow()));
            return;
        }
        meanings.add(meaning(name, sample, "CODE"));
    }

    private void underLot(
            Export export, Map<String, Place> unknown, List<Conclusion.OfName> meanings, List<Finding> findings) {
        Optional<LotId> lot = submission.lot().map(lots::get);
        if (lot.isPresent() && unknown.size() == 1) {
            List<Sample> candidates =
                    ofLots.stream().filter(sample -> sample.lot().equals(lot)).toList();
            unknown.forEach(
                    (name, place) -> choose(export, name, place, lot.get(), candidates, "LOT", meanings, findings));
        } else if (submission.lot().isEmpty() || lot.isPresent()) {
            unknown.forEach((name, place) -> findings.add(
                    Finding.at(FindingType.SAMPLE_NOT_ASSIGNED, place, name, assignment(name, unknown.size() == 1))));
        }
    }

    /** How the name is assigned; the lot alone is enough for the only one, and all that can be typed for one without a name. */
    private static String assignment(String name, boolean only) {
        if (name.isBlank() && only) {
            return "--lot LOT";
        }
        String mapped = "--map '" + name + "=LOT[/STAGE]'";
        return only ? mapped + " or --lot LOT" : mapped;
    }

    /** The one candidate, or the one with an order for the method of the file; without any such order only the lot is known. */
    private void choose(
            Export export,
            String name,
            Place place,
            LotId lot,
            List<Sample> candidates,
            String basis,
            List<Conclusion.OfName> meanings,
            List<Finding> findings) {
        List<Sample> ordered = candidates.size() < 2
                ? candidates
                : candidates.stream()
                        .filter(sample -> ordered(export, sample.id()))
                        .toList();
        if (ordered.size() > 1) {
            findings.add(Finding.at(
                    FindingType.SAMPLE_AMBIGUOUS,
                    place,
                    name,
                    ordered.stream().map(Sample::code).collect(Collectors.joining(" / "))));
        } else if (ordered.size() == 1) {
            meanings.add(meaning(name, ordered.getFirst(), basis));
        } else {
            meanings.add(new Conclusion.OfName(name, Optional.of(lot), Optional.empty(), basis));
        }
    }

    private boolean ordered(Export export, SampleId sample) {
        Set<DocumentId> wanted = orders.stream()
                .filter(order -> order.sample().equals(sample))
                .map(TestOrder::method)
                .collect(Collectors.toSet());
        for (Masters.KnownMethod method : methods) {
            if (wanted.contains(method.document())) {
                for (ExportRun run : export.runs()) {
                    if (method.rules().applicability().fits(export.format(), run)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** By the letter of specifications or the word: {@code B} or {@code bulk}. */
    private static boolean isStage(Sample sample, String stage) {
        return sample.samplingPoint().code().equalsIgnoreCase(stage)
                || sample.samplingPoint().name().equalsIgnoreCase(stage.replace(' ', '_'));
    }

    private static Conclusion.OfName meaning(String name, Sample sample, String basis) {
        return new Conclusion.OfName(name, sample.lot(), Optional.of(sample.id()), basis);
    }

    /** What the names of one file mean. */
    record Named(List<Conclusion.OfName> meanings, List<Finding> findings) {}
}
