package org.exolot.cli;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValuePrinter;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON as a stream, in the small vocabulary that the answers of commands need. */
final class JsonOut implements AutoCloseable {
    private static final Pattern PLAIN = Pattern.compile("[^,%\\p{L}]*(?:[eE][-+]?[0-9]+)?");

    private final JsonGenerator json;

    JsonOut(JsonFactory factory, OutputStream stream) {
        json = factory.createGenerator(ObjectWriteContext.empty(), stream, JsonEncoding.UTF8);
        json.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
    }

    void object(Runnable content) {
        json.writeStartObject();
        content.run();
        json.writeEndObject();
    }

    void object(String key, Runnable content) {
        json.writeName(key);
        object(content);
    }

    <T> void list(String key, List<T> all, Consumer<T> each) {
        json.writeName(key);
        json.writeStartArray();
        all.forEach(each);
        json.writeEndArray();
    }

    void text(String key, String value) {
        json.writeStringProperty(key, value);
    }

    /** A figure as the file prints it; its number alone where the file has a decimal comma, or the unit behind it. */
    void figure(String key, Entry entry) {
        boolean other = entry.value() instanceof Value.Measured
                && !PLAIN.matcher(entry.raw()).matches();
        text(key, other ? ValuePrinter.print(entry.value()) : entry.raw());
    }

    void number(String key, long value) {
        json.writeNumberProperty(key, value);
    }

    void number(String key, double value) {
        json.writeNumberProperty(key, value);
    }

    void number(String key, BigDecimal value) {
        json.writeNumberProperty(key, value);
    }

    void truth(String key, boolean value) {
        json.writeBooleanProperty(key, value);
    }

    void none(String key) {
        json.writeNullProperty(key);
    }

    /** An array of numbers; what is none is null. */
    void numbers(String key, double[] values) {
        json.writeName(key);
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

    void place(String key, Place place) {
        json.writeName(key);
        place(place);
    }

    void place(Place place) {
        object(() -> {
            text("file", place.file().name());
            text("sha256", place.file().sha256().hex());
            switch (place) {
                case Place.Whole whole -> {}
                case Place.Text text -> {
                    number("line", text.line());
                    if (text.column() > 0) {
                        number("column", text.column());
                    }
                }
                case Place.Cell cell -> {
                    text("sheet", cell.sheet());
                    text("cell", cell.cell());
                }
                case Place.Bytes bytes -> {
                    json.writeName("bytes");
                    json.writeStartArray();
                    json.writeNumber(bytes.from());
                    json.writeNumber(bytes.to());
                    json.writeEndArray();
                }
            }
        });
    }

    @Override
    public void close() {
        json.close();
    }
}
