package org.exolot.instrument.zmes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.instrument.Series;
import org.exolot.instrument.Trace;
import org.exolot.instrument.text.Accounting;

/** The curves of a record: distributions along the sizes of their own analysis, correlograms along their lags. */
final class RecordTraces {
    /** What runs along which array of the same group. */
    private static final Map<String, Along> ALONG = Map.of(
            "Particle Size Intensity Distribution", new Along("Sizes", Series.Axis.SIZE),
            "Particle Size Volume Distribution (%)", new Along("Sizes", Series.Axis.SIZE),
            "Particle Size Number Distribution", new Along("Sizes", Series.Axis.SIZE),
            "g2-1 correlation coefficients", new Along("Times", Series.Axis.DELAY),
            "Zeta Potential Distribution", new Along("Zeta Potentials", Series.Axis.POTENTIAL),
            "Zeta Potential Intensities", new Along("Zeta Potentials", Series.Axis.POTENTIAL));

    private final List<Parameter> parameters;
    private final String sample;
    private final Accounting accounting;

    RecordTraces(List<Parameter> parameters, String sample, Accounting accounting) {
        this.parameters = parameters;
        this.sample = sample;
        this.accounting = accounting;
    }

    private record Along(String name, Series.Axis axis) {}

    List<Trace> all() {
        List<Trace> all = new ArrayList<>();
        for (Parameter parameter : parameters) {
            if (parameter.array().isPresent()) {
                Optional<Trace> trace = trace(parameter);
                trace.ifPresent(all::add);
                if (trace.isPresent() || axis(parameter)) {
                    accounting.used();
                } else {
                    accounting.ignored("an array of the analysis that is no result");
                }
            }
        }
        return all;
    }

    private static boolean axis(Parameter parameter) {
        return ALONG.values().stream().anyMatch(along -> along.name().equals(parameter.name()));
    }

    private Optional<Trace> trace(Parameter parameter) {
        Along along = ALONG.get(parameter.name());
        if (along == null) {
            return Optional.empty();
        }
        double[] y = parameter.array().orElseThrow();
        return parameters.stream()
                .filter(each ->
                        each.group().equals(parameter.group()) && each.name().equals(along.name()))
                .flatMap(each -> each.array().stream())
                .filter(x -> x.length == y.length)
                .findFirst()
                .map(x -> new Trace(
                        sample.isEmpty() ? Optional.empty() : Optional.of(sample),
                        parameter.path(),
                        new Series(parameter.path(), along.axis(), x, y, Optional.empty(), false, parameter.place(), 0),
                        parameter.place()));
    }
}
