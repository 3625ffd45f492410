package org.exolot.instrument;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The measured values of an Allotrope document that an independent converter made of a real export, held against what is read of it. */
public final class AllotropeValues {
    private static final MathContext SIX_DIGITS = new MathContext(6);
    private static final List<String> SETTINGS =
            List.of("setting", "wavelength", "count", "volume", "temperature", "position", "gain", "distance", "time");

    /** Converters write NaN, which is no JSON. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private AllotropeValues() {}

    /** The values of the document beside this export that stand nowhere in what is read of it, to six digits. */
    public static List<String> missing(String relative) throws IOException {
        return missing(relative, 0);
    }

    /**
     * The same for a document that writes some values in a unit larger by a power of ten: a value counts as read also where that many powers
     * of ten more of it are.
     */
    public static List<String> missing(String relative, int powersOfTen) throws IOException {
        String document = relative.substring(0, relative.lastIndexOf('.')) + ".asm.json";
        List<BigDecimal> wanted = new ArrayList<>();
        measured(MAPPER.readTree(Files.readString(RealExports.path(document))), "", wanted);
        Set<String> read = new HashSet<>();
        numbers(RealExports.read(relative).export().orElseThrow(), read);
        return wanted.stream()
                .filter(value -> !read.contains(sixDigits(value))
                        && !read.contains(sixDigits(value.scaleByPowerOfTen(powersOfTen))))
                .map(AllotropeValues::sixDigits)
                .toList();
    }

    private static void measured(JsonNode node, String name, List<BigDecimal> found) {
        if (node.isObject()
                && node.has("unit")
                && node.path("value").isNumber()
                && Double.isFinite(node.path("value").asDouble())
                && SETTINGS.stream().noneMatch(name::contains)) {
            found.add(node.get("value").decimalValue());
        }
        node.properties().forEach(each -> measured(each.getValue(), each.getKey(), found));
        if (node.isArray()) {
            node.forEach(each -> measured(each, name, found));
        }
    }

    private static void numbers(Object read, Set<String> found) {
        switch (read) {
            case String text -> text(text, found);
            case Number number -> text(number.toString(), found);
            case double[] many -> {
                for (double each : many) {
                    text(Double.toString(each), found);
                }
            }
            case Optional<?> maybe -> maybe.ifPresent(each -> numbers(each, found));
            case Collection<?> many -> many.forEach(each -> numbers(each, found));
            case Map<?, ?> many -> many.forEach((key, each) -> numbers(each, found));
            case Record parts -> components(parts, found);
            default -> {}
        }
    }

    private static void components(Record parts, Set<String> found) {
        try {
            for (RecordComponent component : parts.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                numbers(component.getAccessor().invoke(parts), found);
            }
        } catch (IllegalAccessException | InvocationTargetException closed) {
            throw new IllegalStateException(closed);
        }
    }

    private static void text(String text, Set<String> found) {
        String plain = text.replace(",", "").strip();
        if (!plain.isEmpty() && plain.length() < 40) {
            try {
                found.add(sixDigits(new BigDecimal(plain)));
            } catch (NumberFormatException words) {
                found.add(plain);
            }
        }
    }

    private static String sixDigits(BigDecimal number) {
        BigDecimal rounded = number.round(SIX_DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toString();
    }
}
