package org.exolot.intake;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.exolot.assay.RunEvaluation;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.Plate;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellRole;
import org.exolot.lot.Material;
import org.exolot.lot.MaterialId;
import org.exolot.lot.MaterialKind;
import org.exolot.result.AcceptedSubmission;
import org.exolot.result.Conclusion;
import org.exolot.result.StatedMaterial;

/** Which of the lab's materials were used in the runs of a submission: as a person stated, and by the names in the files. */
final class MaterialUse {
    /** What is run beside samples under a name of its own. */
    private static final Set<MaterialKind> NAMED_IN_FILES =
            EnumSet.of(MaterialKind.STANDARD, MaterialKind.CONTROL, MaterialKind.REFERENCE_LOT);

    private final Map<MaterialId, Material> register = new LinkedHashMap<>();
    private final Map<StatedMaterial, List<Material>> stated = new LinkedHashMap<>();
    private final LocalDate receivedOn;

    MaterialUse(List<Material> register, AcceptedSubmission submission) {
        register.forEach(material -> this.register.put(material.id(), material));
        submission.materials().forEach(used -> stated.put(used, meant(used)));
        this.receivedOn = submission.receivedAt().atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** By its lot number, or its name and lot number; of several, those of the kind that its role says. */
    private List<Material> meant(StatedMaterial used) {
        List<Material> fitting = register.values().stream()
                .filter(material -> isLot(material, plain(used.lot())))
                .toList();
        List<Material> ofKind = fitting.stream()
                .filter(material -> material.kind() == used.role())
                .toList();
        return fitting.size() > 1 && !ofKind.isEmpty() ? ofKind : fitting;
    }

    /** The lots of materials that a name in a file, or what a person wrote for it, may stand for: those stated first, then those in date. */
    List<Material> named(String name, Optional<FileTime> measuredAt) {
        String plain = plain(name);
        List<Material> fitting = register.values().stream()
                .filter(material -> NAMED_IN_FILES.contains(material.kind()))
                .filter(material -> plain(material.name()).equals(plain) || isLot(material, plain))
                .toList();
        List<Material> said = fitting.stream()
                .filter(material -> stated.values().stream().anyMatch(all -> all.equals(List.of(material))))
                .toList();
        if (fitting.size() < 2 || said.size() == 1) {
            return said.size() == 1 ? said : fitting;
        }
        List<Material> inDate = fitting.stream()
                .filter(material -> !material.expiresOn().isBefore(day(measuredAt)))
                .toList();
        return inDate.isEmpty() ? fitting : inDate;
    }

    private static boolean isLot(Material material, String plain) {
        return plain(material.lotNumber()).equals(plain)
                || plain(material.words()).equals(plain);
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** What was stated and is no material of the lab, or more than one. */
    List<Finding> aboutTheWhole(Place.Whole anyFile) {
        List<Finding> findings = new ArrayList<>();
        stated.forEach((used, meant) -> {
            String found = used.role().words() + " = " + used.lot();
            if (meant.isEmpty()) {
                findings.add(Finding.at(
                        FindingType.MATERIAL_UNKNOWN, anyFile, found, "the lot number of a recorded material"));
            } else if (meant.size() > 1) {
                findings.add(Finding.at(
                        FindingType.MATERIAL_AMBIGUOUS,
                        anyFile,
                        found,
                        meant.stream().map(Material::words).collect(Collectors.joining(" / "))));
            }
        });
        return findings;
    }

    /** The materials of one run: stated ones, and those that stand in its file under their name. */
    List<Conclusion.OfMaterial> in(RunEvaluation run, Set<MaterialId> meantByNames) {
        Set<Conclusion.OfMaterial> used = new LinkedHashSet<>();
        stated.forEach((said, meant) -> {
            if (meant.size() == 1) {
                used.add(new Conclusion.OfMaterial(meant.getFirst().id(), said.role()));
            }
        });
        Set<MaterialId> byName = new LinkedHashSet<>(meantByNames);
        besideSamples(run.run()).forEach(name -> {
            List<Material> fitting = named(name, run.measuredAt());
            if (fitting.size() == 1) {
                byName.add(fitting.getFirst().id());
            }
        });
        byName.stream()
                .filter(id -> used.stream().noneMatch(one -> one.material().equals(id)))
                .toList()
                .forEach(id -> Optional.ofNullable(register.get(id))
                        .ifPresent(material -> used.add(new Conclusion.OfMaterial(id, material.kind()))));
        return List.copyOf(used);
    }

    /** The names of wells that hold no sample. */
    private static Set<String> besideSamples(ExportRun run) {
        Set<String> names = new LinkedHashSet<>();
        for (Plate plate : run.plates()) {
            for (Well well : plate.wells()) {
                if (well.role() == WellRole.CONTROL || well.role() == WellRole.STANDARD) {
                    well.sample().ifPresent(names::add);
                    well.group().ifPresent(names::add);
                }
            }
        }
        return names;
    }

    /** Tells which of the materials were past their last day of use on the day of the run. */
    void tellExpired(RunEvaluation run, List<Conclusion.OfMaterial> used, Place whole, List<Finding> findings) {
        LocalDate day = day(run.measuredAt());
        for (Conclusion.OfMaterial one : used) {
            Optional.ofNullable(register.get(one.material()))
                    .filter(material -> material.expiresOn().isBefore(day))
                    .ifPresent(material -> findings.add(Finding.at(
                            FindingType.MATERIAL_EXPIRED,
                            run.measuredAt().<Place>map(FileTime::place).orElse(whole),
                            one.role().words() + " " + material.words() + ": " + material.expiresOn(),
                            "≥ " + day)));
        }
    }

    /** The day that the file tells; where it tells none, that on which it was handed in. */
    private LocalDate day(Optional<FileTime> measuredAt) {
        return measuredAt
                .flatMap(FileTime::local)
                .map(LocalDateTime::toLocalDate)
                .orElse(receivedOn);
    }
}
