package org.exolot.quantity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The units that the program knows, from {@code units.txt}. */
final class UnitCatalogue {
    private static final UnitCatalogue CATALOGUE = load();

    private final Map<Unit, Entry> entries = new HashMap<>();
    private final Map<String, Unit> spellings = new HashMap<>();
    private final Map<String, Unit> spellingsOfAnyCase = new HashMap<>();
    private final Set<String> caseMatters = new HashSet<>();

    private UnitCatalogue() {}

    static Optional<Entry> entry(Unit unit) {
        return Optional.ofNullable(CATALOGUE.entries.get(unit));
    }

    static Optional<Unit> bySpelling(String written) {
        String spelling = normal(written);
        Unit exact = CATALOGUE.spellings.get(spelling);
        return Optional.ofNullable(exact != null ? exact : CATALOGUE.spellingsOfAnyCase.get(lower(spelling)));
    }

    private static UnitCatalogue load() {
        UnitCatalogue catalogue = new UnitCatalogue();
        try (InputStream stream = UnitCatalogue.class.getResourceAsStream("units.txt")) {
            if (stream == null) {
                throw new IllegalStateException("units.txt is not beside the class " + UnitCatalogue.class.getName());
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("//"))
                    .forEach(catalogue::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return catalogue;
    }

    private void add(String line) {
        String[] fields = line.split(";", 4);
        String[] size = fields[2].strip().split(" ");
        Unit unit = new Unit(fields[1].strip());
        entries.put(
                unit,
                new Entry(QuantityKind.valueOf(fields[0].strip()), Long.parseLong(size[0]), Integer.parseInt(size[1])));
        addSpelling(unit.code(), unit);
        for (String spelling : fields[3].split("\\|")) {
            if (!spelling.strip().equals("-")) {
                addSpelling(spelling, unit);
            }
        }
    }

    private void addSpelling(String written, Unit unit) {
        String spelling = normal(written);
        Unit before = spellings.put(spelling, unit);
        if (before != null && !before.equals(unit)) {
            throw new IllegalStateException("\"" + written + "\" is both " + before + " and " + unit);
        }
        String anyCase = lower(spelling);
        Unit other = spellingsOfAnyCase.get(anyCase);
        if (caseMatters.contains(anyCase) || (other != null && !other.equals(unit))) {
            caseMatters.add(anyCase);
            spellingsOfAnyCase.remove(anyCase);
        } else {
            spellingsOfAnyCase.put(anyCase, unit);
        }
    }

    /** Without spaces, compatibility forms resolved, one mu, and powers without their caret. */
    private static String normal(String written) {
        StringBuilder kept = new StringBuilder(written.length());
        String resolved = Normalizer.normalize(written, Normalizer.Form.NFKC);
        for (int i = 0; i < resolved.length(); i++) {
            char character = resolved.charAt(i);
            if (character == '\u03BC') {
                kept.append('u');
            } else if (character == '\u2212') {
                kept.append('-');
            } else if (character != '^' && !Spaces.isSpace(character)) {
                kept.append(character);
            }
        }
        return kept.toString();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * What is known of a unit.
     *
     * @param times with {@code powerOfTen} its size in the base of its kind: {@code times} × 10^{@code powerOfTen}
     */
    record Entry(QuantityKind kind, long times, int powerOfTen) {}
}
