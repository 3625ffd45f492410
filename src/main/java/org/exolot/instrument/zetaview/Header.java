package org.exolot.instrument.zetaview;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.exolot.instrument.Entry;
import org.exolot.instrument.text.Entries;
import org.exolot.instrument.text.HeaderText;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Value;

/**
 * The lines above the table of a ZetaView file: mostly {@code key:}, TAB, value, and a word on the value's origin. Some lines hold several
 * keys, some have a blank in place of the TAB, one key ends in two colons; the decimal sign is that of the computer.
 */
final class Header {
    private static final Set<String> WORDS = Set.of(
            "original file",
            "operator",
            "experiment",
            "zetaview s/n",
            "cell s/n",
            "software",
            "analyze",
            "sop",
            "sample",
            "electrolyte",
            "date",
            "time",
            "general remarks",
            "remarks",
            "sample info 1",
            "sample info 2",
            "sample info 3",
            "sample remarks0",
            "sample remarks1",
            "sample remarks2",
            "cell#");
    private static final Pattern POINT = Pattern.compile("[+-]?\\d+\\.\\d{2,}");
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d+,\\d{2,}");

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> asWritten = new LinkedHashMap<>();
    private final Entries maker;

    Header(List<Line> lines, Entries maker) {
        this.maker = maker;
        lines.forEach(this::take);
    }

    /** A line before its numbers can be read. */
    record Line(long number, List<String> fields) {
        Line {
            fields = List.copyOf(fields);
        }
    }

    /** Which signs separate decimals in these lines: none, one, or both. */
    static Set<DecimalSign> signs(List<Line> lines) {
        Set<DecimalSign> signs = EnumSet.noneOf(DecimalSign.class);
        for (Line line : lines) {
            if (line.fields().size() > 1 && !WORDS.contains(key(line.fields().getFirst()))) {
                for (String field : line.fields().subList(1, line.fields().size())) {
                    if (POINT.matcher(field).matches()) {
                        signs.add(DecimalSign.POINT);
                    } else if (COMMA.matcher(field).matches()) {
                        signs.add(DecimalSign.COMMA);
                    }
                }
            }
        }
        return signs;
    }

    /** The entry of a key; empty where the file has none, or nothing behind it. */
    Optional<Entry> get(String key) {
        return Optional.ofNullable(entries.get(HeaderText.fold(key)))
                .filter(entry -> !entry.raw().isEmpty());
    }

    /** The first entry whose key begins so. */
    Optional<Entry> beginning(String key) {
        String folded = HeaderText.fold(key);
        return entries.entrySet().stream()
                .filter(each -> each.getKey().startsWith(folded))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    Optional<BigDecimal> number(String key) {
        return get(key).flatMap(entry ->
                entry.value() instanceof Value.Measured measured ? Optional.of(measured.number()) : Optional.empty());
    }

    /** All that was set or sensed, by the file's own words. */
    Map<String, Entry> conditions() {
        Map<String, Entry> all = new LinkedHashMap<>();
        entries.forEach((key, entry) -> {
            if (!entry.raw().isEmpty()) {
                all.put(asWritten.getOrDefault(key, key), entry);
            }
        });
        return all;
    }

    private void take(Line line) {
        String last = "";
        for (int i = 0; i < line.fields().size(); i++) {
            String field = line.fields().get(i).strip();
            if (i == 0) {
                int colon = field.indexOf(':');
                last = colon < 0 ? field : field.substring(0, colon);
                String behind = colon < 0 ? "" : field.substring(colon + 1).strip();
                boolean next = behind.isEmpty() && line.fields().size() > 1;
                add(last, next ? line.fields().get(1) : behind, line.number(), next ? 2 : 1);
                i += next ? 1 : 0;
            } else if (field.endsWith(":") && i + 1 < line.fields().size()) {
                last = field.replaceAll(":+$", "");
                add(last, line.fields().get(i + 1), line.number(), i + 2);
                i++;
            } else if (!field.isEmpty()) {
                add(last + " / note", field, line.number(), i + 1);
            }
        }
    }

    private void add(String key, String value, long line, int column) {
        String folded = HeaderText.fold(key);
        Entry entry = WORDS.contains(folded) ? maker.words(value, line, column) : maker.either(value, line, column);
        entries.putIfAbsent(folded, entry);
        asWritten.putIfAbsent(folded, key.strip());
    }

    private static String key(String field) {
        int colon = field.indexOf(':');
        return HeaderText.fold(colon < 0 ? field : field.substring(0, colon));
    }
}
