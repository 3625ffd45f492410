package org.exolot.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.exolot.finding.Sha256;
import org.jooq.DataType;
import org.jspecify.annotations.Nullable;

/** The forms of one value of a fact: as both databases hold it, and as the ledger writes it down. */
final class FactValue {
    private static final char NUL = '\0';
    private static final char VISIBLE_NUL = '\u2400';
    private static final char REPLACEMENT = '\uFFFD';

    private FactValue() {}

    /**
     * The value as both databases give it back: times in microseconds and in UTC, NUL made visible.
     *
     * @throws IllegalArgumentException for a type that a fact may not hold: binary floating point, and local times, which jOOQ carries through {@code
     *     java.sql.Timestamp}, where 02:30 does not exist on the day the machine's clock goes forward (a time as a file prints it is text)
     */
    static @Nullable Object stored(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> visible(text);
            case String[] texts -> Arrays.stream(texts).map(FactValue::visible).toArray(String[]::new);
            case Instant time -> time.truncatedTo(ChronoUnit.MICROS);
            case LocalDate _, UUID _, Boolean _, Short _, Integer _, Long _, BigDecimal _, byte[] _ -> value;
            default ->
                throw new IllegalArgumentException(
                        "a fact holds no " + value.getClass().getSimpleName()
                                + " (decimals are BigDecimal, times Instant or text): " + value);
        };
    }

    /** The same for a column of this type: decimals get no more places than the column has, as the database would round them on its own. */
    static @Nullable Object stored(DataType<?> type, @Nullable Object value) {
        return value instanceof BigDecimal number && type.scaleDefined() && number.scale() > type.scale()
                ? number.setScale(type.scale(), RoundingMode.HALF_EVEN)
                : stored(value);
    }

    /**
     * A stored value for canonical JSON. Numbers become text, decimals without trailing zeros (what a decimal means; the digits as written are text columns);
     * secrets and packed distributions become the SHA-256 of their bytes.
     *
     * @param column its name says what may be shown: {@code …_secret} and {@code …_packed} only as a hash
     */
    static Object canonical(String column, Object stored) {
        if (column.endsWith("_secret") || column.endsWith("_packed")) {
            return "sha256:" + Sha256.of(bytes(stored));
        }
        return switch (stored) {
            case String[] texts -> List.of(texts);
            case BigDecimal number -> number.stripTrailingZeros().toString();
            case byte[] bytes -> Base64.getEncoder().encodeToString(bytes);
            default -> stored.toString();
        };
    }

    private static byte[] bytes(Object stored) {
        return stored instanceof byte[] bytes ? bytes : stored.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Text that both databases can keep: NUL as its picture, half a surrogate pair as the replacement character. */
    static String visible(String text) {
        boolean clean = text.chars().noneMatch(c -> c == NUL || Character.isSurrogate((char) c));
        if (clean) {
            return text;
        }
        var out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == NUL
                        ? VISIBLE_NUL
                        : c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
