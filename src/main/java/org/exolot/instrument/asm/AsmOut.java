package org.exolot.instrument.asm;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.exolot.instrument.Entry;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.Series;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes the shapes that all documents of the Allotrope Simple Model have. */
final class AsmOut implements AutoCloseable {
    private static final String UNITLESS = "(unitless)";
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]{0,99})(?:\\.[0-9]{1,99})?(?:[eE][+-]?[0-9]{1,3})?");

    private final JsonGenerator json;
    private int measurements;

    AsmOut(OutputStream stream) {
        json = JsonFactory.builder()
                .build()
                .createGenerator(ObjectWriteContext.empty(), stream, JsonEncoding.UTF8)
                .configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
    }

    void object(Runnable content) {
        json.writeStartObject();
        content.run();
        json.writeEndObject();
    }

    void object(String name, Runnable content) {
        json.writeName(name);
        object(content);
    }

    void array(String name, Runnable content) {
        json.writeName(name);
        json.writeStartArray();
        content.run();
        json.writeEndArray();
    }

    /** An aggregate document with a list of one. */
    void single(String kind, Runnable content) {
        object(kind + " aggregate document", () -> array(kind + " document", () -> object(content)));
    }

    void text(String name, String value) {
        json.writeStringProperty(name, value);
    }

    void text(String name, Optional<String> value) {
        value.filter(each -> !each.isBlank()).ifPresent(each -> text(name, each));
    }

    void identifier() {
        text("measurement identifier", "M" + ++measurements);
    }

    /** A time, with the offset where the file tells one; the model demands none that is not known. */
    void time(String name, Optional<FileTime> time) {
        time.ifPresent(each -> text(
                name,
                each.local()
                        .map(local -> each.offset()
                                .map(offset -> local.atOffset(offset).toString())
                                .orElseGet(local::toString))
                        .orElse(each.raw())));
    }

    /** A figure where the model demands a number; where there is none, −0.0, and the caller tells an error. */
    void quantity(String name, Entry entry, Optional<String> unit) {
        object(name, () -> {
            if (entry.value() instanceof Value.Measured measured) {
                number(entry.raw(), measured);
            } else {
                json.writeNumberProperty("value", -0.0);
            }
            text("unit", unit.filter(each -> !each.isBlank()).orElse(UNITLESS));
        });
    }

    /** A number by the digits of the file, sign of a zero and exponent included, where JSON knows their form (RFC 8259, 6). */
    private void number(String raw, Value.Measured measured) {
        json.writeName("value");
        if (NUMBER.matcher(raw).matches() && new BigDecimal(raw).compareTo(measured.number()) == 0) {
            json.writeNumber(raw);
        } else {
            json.writeNumber(measured.number());
        }
    }

    static boolean measured(Entry entry) {
        return entry.value() instanceof Value.Measured;
    }

    /** Why there is no number, or that it is only a bound. */
    void error(String feature, Entry entry) {
        single("error", () -> {
            text("error", entry.raw());
            text("error feature", feature);
        });
    }

    /** A figure under its own name: a number, or what stands in place of one as text. */
    void own(String name, Entry entry, Optional<String> unit) {
        object(name, () -> {
            if (entry.value() instanceof Value.Measured measured) {
                number(entry.raw(), measured);
            } else {
                json.writeStringProperty("value", without(entry));
            }
            text("unit", unit.filter(each -> !each.isBlank()).orElse(UNITLESS));
        });
    }

    /** What stands in place of a number: the file's text, or that there is none where that text alone would say something else. */
    private static String without(Entry entry) {
        return entry.value() instanceof Value.Missing missing
                        && !missing.reason().equals(reason(entry.raw()))
                ? "N/A"
                : entry.raw();
    }

    private static @Nullable MissingReason reason(String raw) {
        return ValueReader.read(raw, DecimalSign.POINT) instanceof Value.Missing missing ? missing.reason() : null;
    }

    /** What the model has no name for; nothing where there is nothing. */
    void custom(Map<String, Entry> entries) {
        if (!entries.isEmpty()) {
            object("custom information document", () -> entries.forEach((name, entry) -> text(name, entry.raw())));
        }
    }

    void cube(String name, String label, String unit, Series series) {
        Axis axis = Axis.of(series.axis());
        object(name, () -> {
            text("label", label);
            object("cube-structure", () -> {
                array("dimensions", () -> component(axis.concept, axis.unit));
                array("measures", () -> component(name.replace(" data cube", ""), unit));
            });
            object("data", () -> {
                array("dimensions", () -> numbers(series.x()));
                array("measures", () -> numbers(series.y()));
            });
        });
    }

    private void component(String concept, String unit) {
        object(() -> {
            text("@componentDatatype", "double");
            text("concept", concept);
            text("unit", unit.isBlank() ? UNITLESS : unit);
        });
    }

    private void numbers(double[] values) {
        json.writeStartArray();
        for (double value : values) {
            if (Double.isFinite(value)) {
                json.writeNumber(value);
            } else {
                json.writeNull();
            }
        }
        json.writeEndArray();
    }

    /** Parts a list so that in each part every name stands once. */
    static <T> List<List<T>> oncePerPart(List<T> all, java.util.function.Function<T, String> name) {
        List<List<T>> parts = new java.util.ArrayList<>();
        Set<String> names = new HashSet<>();
        for (T each : all) {
            if (parts.isEmpty() || !names.add(name.apply(each))) {
                names.clear();
                names.add(name.apply(each));
                parts.add(new java.util.ArrayList<>());
            }
            parts.getLast().add(each);
        }
        return parts;
    }

    @Override
    public void close() {
        json.close();
    }

    /** What runs along a curve, in the words of the model. */
    enum Axis {
        TIME("elapsed time", "s"),
        WAVELENGTH("wavelength", "nm"),
        POINT("index", "#"),
        CYCLE("cycle count", "#"),
        TEMPERATURE("temperature", "degC"),
        VOLUME("retention volume", "mL"),
        SIZE("particle size", "nm"),
        POTENTIAL("zeta potential", "mV"),
        DELAY("lag", "µs");

        private final String concept;
        private final String unit;

        Axis(String concept, String unit) {
            this.concept = concept;
            this.unit = unit;
        }

        static Axis of(Series.Axis axis) {
            return valueOf(axis.name());
        }
    }
}
