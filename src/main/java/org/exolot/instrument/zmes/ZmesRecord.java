package org.exolot.instrument.zmes;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Trace;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Accounting;
import org.exolot.quantity.DecimalSign;

/** Makes a run of a record's parameters: its results, the curves of its analysis, and all else as conditions. */
final class ZmesRecord {
    /** A second analysis of the same data, with other settings; the software shows the first. */
    private static final String SECOND = "Unclassified";

    /** Results by their name without unit, lower case. */
    private static final Map<String, String> FIGURES = Map.ofEntries(
            Map.entry("z-average", "z-average"),
            Map.entry("polydispersity index (pi)", "polydispersity index"),
            Map.entry("derived mean count rate", "derived count rate"),
            Map.entry("zeta potential", "zeta potential"),
            Map.entry("mean zeta potential", "zeta potential"),
            Map.entry("zeta potential mean", "zeta potential"),
            Map.entry("zeta deviation", "zeta potential deviation"),
            Map.entry("zeta potential standard deviation", "zeta potential deviation"),
            Map.entry("electrophoretic mobility", "electrophoretic mobility"),
            Map.entry("mobility", "electrophoretic mobility"),
            Map.entry("conductivity", "conductivity"),
            Map.entry("particle concentration", "particle concentration by light scattering"));

    private static final Pattern PEAK =
            Pattern.compile(".*Particle Size (Intensity|Volume|Number) Distribution Peaks.* ([0-9]+)");

    private static final Map<String, String> OF_PEAK =
            Map.of("mean", "nm", "mode", "nm", "standard deviation", "nm", "area", "%");

    private final List<Parameter> parameters;
    private final FindingLog findings;
    private final Accounting accounting;
    private final PlacedValues values;
    private final Map<String, Entry> conditions = new LinkedHashMap<>();
    private final Map<String, SampleQuantity> quantities = new LinkedHashMap<>();

    ZmesRecord(List<Parameter> parameters, FindingLog findings, Accounting accounting) {
        this.parameters = parameters;
        this.findings = findings;
        this.accounting = accounting;
        this.values = new PlacedValues(DecimalSign.POINT, findings);
    }

    /** The text of a parameter of the record itself, or of any group where it is not there. */
    Optional<Parameter> named(String name) {
        return parameters.stream()
                .filter(each -> each.name().equals(name) && !each.text().isEmpty())
                .min((a, b) -> Integer.compare(a.group().length(), b.group().length()));
    }

    ExportRun run(String guid) {
        String sample = named("Sample Name").map(Parameter::text).orElse("");
        Optional<FileTime> time = named("Measurement Start Date And Time").flatMap(this::time);
        for (Parameter parameter : parameters) {
            if (parameter.array().isEmpty() && !parameter.text().isEmpty()) {
                accounting.used();
                scalar(parameter, sample, time);
            } else if (parameter.array().isEmpty()) {
                accounting.ignored("a parameter without a value");
            }
        }
        List<Trace> traces = new RecordTraces(parameters, sample, accounting).all();
        return new ExportRun(
                new RunKey("zmes:" + guid),
                (sample.isEmpty() ? "record" : sample)
                        + named("Repeat").map(each -> ", repeat " + each.text()).orElse(""),
                named("Sample Name").map(each -> PlacedValues.words(each.text(), each.place())),
                named("Operator Name").map(each -> PlacedValues.words(each.text(), each.place())),
                time,
                List.of(),
                List.of(),
                new ArrayList<>(quantities.values()),
                traces,
                conditions);
    }

    private void scalar(Parameter parameter, String sample, Optional<FileTime> time) {
        Entry entry = parameter.number()
                ? values.either(parameter.text(), parameter.place())
                : PlacedValues.words(parameter.text(), parameter.place());
        String attribute = attribute(parameter);
        if (attribute.isEmpty() || quantities.containsKey(attribute)) {
            condition(parameter.path(), entry);
        } else {
            quantities.put(
                    attribute,
                    new SampleQuantity(
                            sample,
                            attribute,
                            entry,
                            parameter.unit().isEmpty() ? unit(parameter) : parameter.unit(),
                            Optional.empty(),
                            time,
                            Map.of(),
                            sample + "|" + attribute,
                            parameter.place()));
        }
    }

    /** Our word for a result; empty for all that is none. */
    private static String attribute(Parameter parameter) {
        if (!parameter.number()
                || parameter.group().startsWith(SECOND)
                || !parameter.group().contains("Result")) {
            return "";
        }
        String bare = parameter.bare().toLowerCase(Locale.ROOT);
        Matcher peak = PEAK.matcher(parameter.group());
        if (peak.matches()) {
            return OF_PEAK.containsKey(bare)
                    ? "peak " + peak.group(2) + " " + bare + " by "
                            + peak.group(1).toLowerCase(Locale.ROOT)
                    : "";
        }
        return FIGURES.getOrDefault(bare, "");
    }

    private static String unit(Parameter parameter) {
        return PEAK.matcher(parameter.group()).matches()
                ? OF_PEAK.getOrDefault(parameter.bare().toLowerCase(Locale.ROOT), "")
                : "";
    }

    private void condition(String path, Entry entry) {
        String free = path;
        for (int n = 2; conditions.containsKey(free); n++) {
            free = path + " (" + n + ")";
        }
        conditions.put(free, entry);
    }

    private Optional<FileTime> time(Parameter parameter) {
        Optional<LocalDateTime> local = Optional.empty();
        Optional<ZoneOffset> offset = Optional.empty();
        try {
            OffsetDateTime time = OffsetDateTime.parse(parameter.text());
            local = Optional.of(time.toLocalDateTime());
            offset = Optional.of(time.getOffset());
        } catch (DateTimeParseException otherwise) {
            findings.add(
                    FindingType.TIME_UNREADABLE,
                    parameter.place(),
                    parameter.text(),
                    "a time with its offset, as 2026-02-25T08:33:17Z");
        }
        return Optional.of(new FileTime(parameter.text(), local, offset, parameter.place()));
    }
}
