package org.exolot.assay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Plate;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellRole;

/**
 * Plates whose wells hold several analytes: for each of them a curve through its own standards, by the model that the file names for it, and
 * every well read at it, as on a plate with one analyte. What is wrong with the standards of one analyte takes nothing from the others: it has
 * no value, and that is told.
 */
final class MultiplexRun implements JudgedPlates {
    private static final int STANDARDS = 2;

    /** Models by the words of xPONENT and Bio-Plex Manager, letters and digits only. */
    private static final Map<String, CalibrationRules.Model> MODELS = Map.of(
            "logistic5p", CalibrationRules.Model.FIVE_PARAMETER_LOGISTIC,
            "logistic4p", CalibrationRules.Model.FOUR_PARAMETER_LOGISTIC,
            "logistic5pl", CalibrationRules.Model.FIVE_PARAMETER_LOGISTIC,
            "logistic4pl", CalibrationRules.Model.FOUR_PARAMETER_LOGISTIC);

    private final ExportRun run;
    private final OpenQuestions questions;
    private final Observations findings;
    private final Set<Said> said = new HashSet<>();
    private final Map<String, PlateRun> ofAnalyte = new LinkedHashMap<>();
    private final List<Determination> determinations = new ArrayList<>();

    private record Said(FindingType type, Place place, String found) {}

    MultiplexRun(ExportRun run, MethodRules method, OpenQuestions questions, Observations findings) {
        this.run = run;
        this.questions = questions;
        this.findings = findings;
        for (String analyte : analytes(run)) {
            read(analyte, method.calibration().orElseThrow());
        }
    }

    /** Whether a run is of this kind, and its method lays curves. */
    static boolean reads(ExportRun run, Optional<MethodRules> method) {
        return method.flatMap(MethodRules::calibration).isPresent()
                && run.plates().stream()
                        .flatMap(plate -> plate.wells().stream())
                        .anyMatch(well -> !well.analytes().isEmpty());
    }

    private static Set<String> analytes(ExportRun run) {
        Set<String> names = new LinkedHashSet<>();
        run.plates()
                .forEach(plate ->
                        plate.wells().forEach(well -> well.analytes().forEach(analyte -> names.add(analyte.name()))));
        return names;
    }

    private void read(String analyte, CalibrationRules rules) {
        ExportRun only = only(analyte);
        List<Entry> standards = only.plates().stream()
                .flatMap(plate -> plate.wells().stream())
                .filter(well -> well.role() == WellRole.STANDARD)
                .flatMap(well -> well.nominal().map(Well.Amount::entry).stream())
                .filter(entry -> Decimals.number(entry).isPresent())
                .toList();
        boolean damaged =
                standards.stream().anyMatch(entry -> findings.told(FindingType.STANDARD_THOUSANDFOLD, entry.place()));
        if (damaged || standards.stream().map(Decimals::number).distinct().count() < STANDARDS) {
            return;
        }
        Observations own = new Observations(List.of(), questions);
        CalibrationRules fitted =
                rules.of(analyte + " concentration", model(analyte).orElse(rules.model()));
        PlateRun plates = new PlateRun(only, Optional.of(fitted), questions, own);
        determinations.addAll(plates.determinations());
        own.all().forEach(finding -> tell(analyte, finding));
        if (!plates.curves().isEmpty()) {
            ofAnalyte.put(analyte, plates);
        }
    }

    /** Once for each place what all analytes of a well share; what would block the file concerns one analyte only. */
    private void tell(String analyte, Finding finding) {
        boolean ofAll =
                finding.type() == FindingType.DILUTION_NOT_RECORDED || finding.type() == FindingType.DILUTION_INVALID;
        boolean blocks = finding.severity().blocks() && !ofAll;
        FindingType type = blocks ? FindingType.ANALYTE_NOT_CALIBRATED : finding.type();
        String found = ofAll ? finding.found() : analyte + ": " + finding.found();
        for (Place place : finding.places()) {
            if (said.add(new Said(type, place, found))) {
                findings.add(type, place, found, finding.expected());
            }
        }
    }

    /** The model by which the vendor's software says that it fitted the analyte; empty where the file does not say, or one that is not fitted here. */
    private Optional<CalibrationRules.Model> model(String analyte) {
        return run.plates().stream()
                .flatMap(plate -> plate.curves().stream())
                .filter(curve -> curve.name().equals(analyte))
                .flatMap(curve -> curve.formula().stream())
                .map(formula -> formula.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""))
                .flatMap(formula -> Optional.ofNullable(MODELS.get(formula)).stream())
                .findFirst();
    }

    /** The run as if its wells held only this analyte. */
    private ExportRun only(String analyte) {
        List<Plate> plates = new ArrayList<>();
        for (Plate plate : run.plates()) {
            List<Well> wells = new ArrayList<>();
            for (Well well : plate.wells()) {
                well.analytes().stream()
                        .filter(each -> each.name().equals(analyte))
                        .findFirst()
                        .ifPresent(each -> wells.add(only(well, each)));
            }
            plates.add(new Plate(
                    plate.name(), plate.readMode(), wells, plate.conditions(), plate.curves(), plate.place()));
        }
        return new ExportRun(
                run.key(),
                run.name(),
                run.sample(),
                run.operator(),
                run.measuredAt(),
                List.of(),
                plates,
                List.of(),
                run.conditions());
    }

    /** The well as one with this analyte only: what was counted of its beads is no signal. */
    private static Well only(Well well, Well.Analyte analyte) {
        return new Well(
                well.id(),
                well.role(),
                Optional.of(analyte.name()),
                well.sample(),
                analyte.readings(),
                List.of(),
                analyte.nominal(),
                well.dilution(),
                analyte.reported(),
                List.of(),
                well.masked(),
                well.place());
    }

    @Override
    public List<PlateEvaluation> plates() {
        List<PlateEvaluation> all = new ArrayList<>();
        for (int i = 0; i < run.plates().size(); i++) {
            int at = i;
            List<CurveEvaluation> curves = ofAnalyte.values().stream()
                    .flatMap(plates -> plates.plates().get(at).curves().stream())
                    .toList();
            Plate plate = run.plates().get(i);
            all.add(new PlateEvaluation(plate, curves, PlateRun.unread(plate)));
        }
        return all;
    }

    @Override
    public RunFigures figures(Map<String, Entry> conditions, Place place) {
        return new PlateFigures(
                ofAnalyte.values().stream()
                        .flatMap(plates -> plates.curves().stream())
                        .toList(),
                ofAnalyte.values().stream()
                        .flatMap(plates -> plates.plates().stream())
                        .toList(),
                conditions,
                place);
    }

    @Override
    public List<Determination> determinations() {
        return determinations;
    }
}
