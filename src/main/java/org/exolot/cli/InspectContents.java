package org.exolot.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exolot.assay.Determination;
import org.exolot.assay.RunEvaluation;
import org.exolot.finding.Bundle;
import org.exolot.instrument.Entry;
import org.exolot.instrument.EventTable;
import org.exolot.instrument.Plate;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Series;
import org.exolot.instrument.Trace;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellRole;
import org.exolot.quantity.UnitReader;
import org.exolot.quantity.Value;

/** What was read of a run, in a line for each plate and each kind of thing beside them: so that nobody takes a run without values for an empty file. */
final class InspectContents {
    private static final int PLATES = 3;
    private static final int LISTED = 4;
    private static final int TRACES_SEEN = 20;
    private static final int LONGEST_NAME = 60;

    private final Bundle words;
    private final InspectFigures figures;

    private InspectContents(Bundle words, InspectFigures figures) {
        this.words = words;
        this.figures = figures;
    }

    static InspectContents in(Locale locale) {
        return new InspectContents(Bundle.of("org.exolot.cli.inspect", locale), InspectFigures.in(locale));
    }

    List<String> lines(RunEvaluation run) {
        List<String> lines = new ArrayList<>();
        List<Plate> plates = run.run().plates();
        plates.stream().limit(PLATES).forEach(plate -> lines.add(plate(plate)));
        if (plates.size() > PLATES) {
            lines.add(words.say("plates.more", List.of(String.valueOf(plates.size() - PLATES))));
        }
        quantities(run).ifPresent(lines::add);
        traces(run.run().traces()).ifPresent(lines::add);
        run.run().events().forEach(events -> lines.add(events(events)));
        return lines;
    }

    private String plate(Plate plate) {
        List<Well> wells = plate.wells();
        Map<String, Span> readings = new LinkedHashMap<>();
        Map<String, String> series = new LinkedHashMap<>();
        Map<String, Span> further = new LinkedHashMap<>();
        Set<String> analytes = new LinkedHashSet<>();
        for (Well well : wells) {
            well.readings().forEach(each -> span(readings, read(each.label(), each.wavelengthNm()), each.signal()));
            well.series().forEach(each -> series.putIfAbsent(read(each.label(), each.wavelengthNm()), along(each)));
            well.reported()
                    .forEach(each ->
                            span(further, shortened(each.name()), each.amount().entry()));
            well.analytes().forEach(each -> analytes.add(shortened(each.name())));
        }
        further.values().removeIf(Span::isEmpty);
        List<String> parts = new ArrayList<>();
        parts.add(plateName(plate.name()) + ": " + wells(wells));
        if (!readings.isEmpty()) {
            parts.add(spans(readings.entrySet().stream()
                    .map(each -> withSpan(each.getKey(), each.getValue()))
                    .toList()));
        }
        if (!series.isEmpty()) {
            parts.add(list(series.entrySet().stream()
                    .map(each -> each.getKey() + " " + each.getValue())
                    .toList()));
        }
        if (!analytes.isEmpty()) {
            parts.add(counted("analytes", analytes.size()) + ": " + list(analytes));
        }
        if (!further.isEmpty()) {
            parts.add(words.say("further", List.of(list(further.keySet()))));
        }
        return String.join("; ", parts);
    }

    private String plateName(String name) {
        String word = words.get("plate");
        if (name.isBlank()) {
            return word;
        }
        return name.toLowerCase(Locale.ROOT).startsWith("plate") ? shortened(name) : word + " " + shortened(name);
    }

    private String wells(List<Well> wells) {
        Set<String> samples = new LinkedHashSet<>();
        Map<WellRole, Integer> roles = new EnumMap<>(WellRole.class);
        for (Well well : wells) {
            roles.merge(well.role(), 1, Integer::sum);
            if (well.role() == WellRole.SAMPLE || well.role() == WellRole.UNKNOWN) {
                well.sample().ifPresent(samples::add);
            }
        }
        List<String> parts = new ArrayList<>();
        parts.add(counted("wells", wells.size()));
        if (!samples.isEmpty()) {
            parts.add(counted("samples", samples.size()));
        }
        for (WellRole role : List.of(WellRole.STANDARD, WellRole.CONTROL, WellRole.BLANK)) {
            Integer count = roles.get(role);
            if (count != null) {
                parts.add(counted("wells." + role, count));
            }
        }
        return String.join(", ", parts);
    }

    /** What a read is called, with the wavelength where the name does not tell it. */
    private static String read(String label, Optional<BigDecimal> wavelengthNm) {
        String name = shortened(label);
        if (wavelengthNm.isEmpty()) {
            return name;
        }
        String wavelength = wavelengthNm.get().stripTrailingZeros().toPlainString();
        if (name.equals(wavelength)) {
            return name + " nm";
        }
        return name.contains(wavelength) ? name : name + ", " + wavelength + " nm";
    }

    private String along(Series series) {
        String points = String.valueOf(series.size());
        if (series.axis() != Series.Axis.WAVELENGTH || series.size() == 0) {
            return words.say("axis." + series.axis(), List.of(points));
        }
        double from = series.x()[0];
        double to = series.x()[series.size() - 1];
        return Double.isFinite(from) && Double.isFinite(to)
                ? words.say(
                        "axis.WAVELENGTH",
                        List.of(points, figures.exact(BigDecimal.valueOf(from)), figures.exact(BigDecimal.valueOf(to))))
                : words.say("axis.POINT", List.of(points));
    }

    /** The figures by the sample: with their span where no line below tells them one by one. */
    private Optional<String> quantities(RunEvaluation run) {
        Set<String> told = new LinkedHashSet<>();
        run.determinations().stream().map(Determination::attribute).forEach(told::add);
        Set<String> samples = new LinkedHashSet<>();
        Map<Attribute, Span> open = new LinkedHashMap<>();
        Set<String> below = new LinkedHashSet<>();
        for (SampleQuantity quantity : run.run().quantities()) {
            samples.add(quantity.sample());
            String attribute = figures.attribute(quantity.attribute());
            if (told.contains(quantity.attribute())) {
                below.add(attribute);
            } else {
                span(open, new Attribute(attribute, unit(quantity.unit())), quantity.reported());
            }
        }
        List<String> spans = new ArrayList<>();
        open.forEach((attribute, span) ->
                spans.add(withSpan(attribute.name, span) + (span.isEmpty() ? "" : attribute.unit)));
        if (samples.size() < 2) {
            return spans.isEmpty() ? Optional.empty() : Optional.of(words.say("also", List.of(spans(spans))));
        }
        return Optional.of(counted("samples", samples.size()) + ": "
                + spans(Stream.concat(spans.stream(), below.stream()).toList()));
    }

    private String unit(String written) {
        String unit = UnitReader.read(written).map(figures::unit).orElse(written);
        return unit.isBlank() ? "" : " " + unit;
    }

    private Optional<String> traces(List<Trace> traces) {
        if (traces.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> names = new LinkedHashMap<>();
        traces.stream()
                .limit(TRACES_SEEN)
                .map(Trace::series)
                .forEach(each -> names.putIfAbsent(read(each.label(), each.wavelengthNm()), along(each)));
        List<String> shown = names.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .limit(LISTED)
                .toList();
        String open = names.size() > LISTED || traces.size() > TRACES_SEEN ? ", …" : "";
        return Optional.of(counted("traces", traces.size()) + ": " + String.join(", ", shown) + open);
    }

    private String events(EventTable events) {
        return counted("events", events.events()) + ", "
                + counted("channels", events.channels().size()) + ": "
                + list(events.channels().stream()
                        .map(channel -> shortened(channel.name()))
                        .toList());
    }

    private String counted(String key, long count) {
        return words.say(count == 1 ? key + ".one" : key, List.of(figures.number(BigDecimal.valueOf(count))));
    }

    /** The first of several, and how many more. */
    private String list(Collection<String> all) {
        return list(all, ", ");
    }

    /** The same of what has figures behind its name: a comma may be a decimal sign there. */
    private String spans(Collection<String> all) {
        return list(all, "; ");
    }

    private String list(Collection<String> all, String between) {
        String first = all.stream().limit(LISTED).collect(Collectors.joining(between));
        return all.size() > LISTED
                ? first + between + words.say("list.more", List.of(String.valueOf(all.size() - LISTED)))
                : first;
    }

    /** A name of the file on one line. */
    static String shortened(String name) {
        String line = name.strip().replaceAll("\\s+", " ");
        return line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) + "…" : line;
    }

    private String withSpan(String name, Span span) {
        if (span.isEmpty()) {
            return name + ": " + words.get("value.none");
        }
        String from = figures.number(span.least);
        String to = figures.number(span.most);
        return name + " " + (from.equals(to) ? from : from + " – " + to);
    }

    private static <K> void span(Map<K, Span> spans, K name, Entry entry) {
        Span span = spans.computeIfAbsent(name, each -> new Span());
        if (entry.value() instanceof Value.Measured measured) {
            span.add(measured.number());
        }
    }

    /** Figures in different units have no span together. */
    private record Attribute(String name, String unit) {}

    /** From the least to the most of what has been seen. */
    private static final class Span {
        private BigDecimal least = BigDecimal.ZERO;
        private BigDecimal most = BigDecimal.ZERO;
        private boolean seen;

        void add(BigDecimal number) {
            least = seen ? least.min(number) : number;
            most = seen ? most.max(number) : number;
            seen = true;
        }

        boolean isEmpty() {
            return !seen;
        }
    }
}
