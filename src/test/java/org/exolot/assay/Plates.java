package org.exolot.assay;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Account;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Plate;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.WellRole;

/** Plates made for tests, one well a line: role, group, sample, signal, nominal, unit, dilution; a minus for none. */
final class Plates {
    private Plates() {}

    static Well well(int index, String line) {
        String[] parts = line.strip().split("\\s+");
        int at = index + 1;
        return new Well(
                new WellId(index % 8, 1 + index / 8),
                WellRole.valueOf(parts[0]),
                text(parts[1]),
                text(parts[2]),
                text(parts[3])
                        .map(signal ->
                                List.of(new Well.Reading("Raw", Optional.empty(), false, Runs.entry(signal, at, 4))))
                        .orElse(List.of()),
                List.of(),
                text(parts[4]).map(nominal -> new Well.Amount(Runs.entry(nominal, at, 5), text(parts[5]))),
                text(parts[6]).map(factor -> Runs.entry(factor, at, 7)),
                List.of(),
                List.of(),
                Optional.empty(),
                new Place.Text(Runs.FILE, at, 1));
    }

    private static Optional<String> text(String part) {
        return part.equals("-") ? Optional.empty() : Optional.of(part.replace('_', ' '));
    }

    static RunEvaluation evaluate(String rules, String... lines) {
        return file(rules, Answers.NONE, lines).runs().getFirst();
    }

    static List<FindingType> findings(String rules, String... lines) {
        return file(rules, Answers.NONE, lines).findings().stream()
                .map(finding -> finding.type())
                .toList();
    }

    /** Evaluates by one method whose YAML is given from the key {@code calibration} on. */
    static FileEvaluation file(String rules, Answers answers, String... lines) {
        List<Well> wells = new ArrayList<>();
        for (String line : lines) {
            wells.add(well(wells.size(), line));
        }
        Plate plate =
                new Plate("Plate 1", Optional.empty(), wells, Map.of(), List.of(), new Place.Text(Runs.FILE, 1, 1));
        Map<String, Entry> conditions = Map.of("Section / inhibition shift", Runs.entry("0.4", 200, 2));
        ExportRun run = new ExportRun(
                new RunKey("key"),
                "run",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(plate),
                List.of(),
                conditions);
        Export export = new Export(
                Runs.FILE,
                new FormatId("plate"),
                1,
                new InstrumentIdentity("Vendor", "Model", Optional.empty(), Optional.empty()),
                List.of(run),
                Optional.empty(),
                List.of(),
                new Account(1, 1, Map.of(), List.of()));
        String yaml = "id: t/1\nmethods:\n  - method: T\n    version: 1\n    formats: [plate]\n" + rules.indent(4);
        try {
            return new Evaluator(RuleReader.read(new StringReader(yaml), "t"))
                    .evaluate(List.of(export), answers)
                    .files()
                    .getFirst();
        } catch (RuleFormatException broken) {
            throw new AssertionError(broken);
        }
    }
}
