package org.exolot.instrument.perkinelmer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.instrument.WellRole;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.instrument.plate.WellRoles;

/** What the codes of a plate map mean: the file's own legend ({@code - - Undefined}), else the customary letters ({@code BL}, {@code ST1}, {@code UN3}). */
final class Platemap {
    private static final Pattern LEGEND = Pattern.compile("(\\S+) - (.+)");
    private static final Pattern CODE =
            Pattern.compile("(BL|B|STD|ST|S|UNK|UN|U|X|CTL|C|ZH|ZL|PC|NC|P|N|R|M)[ _-]?[0-9]{0,4}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}$");
    private static final String UNDEFINED = "-";

    private final Map<String, String> legend = new LinkedHashMap<>();

    /** Takes a line of the legend; false where it is none. */
    boolean learn(String line) {
        Matcher parts = LEGEND.matcher(line.strip());
        if (!parts.matches()) {
            return false;
        }
        legend.put(parts.group(1), parts.group(2).strip());
        return true;
    }

    void describe(WellDraft well, String code) {
        String meaning = legend.getOrDefault(
                code, legend.getOrDefault(NUMBER.matcher(code).replaceFirst(""), ""));
        if (code.equals(UNDEFINED) || meaning.equalsIgnoreCase("undefined")) {
            return;
        }
        well.role(role(code, meaning));
        if (!meaning.isEmpty()) {
            well.group(meaning);
        }
        well.sample(code);
    }

    private static WellRole role(String code, String meaning) {
        if (!meaning.isEmpty()) {
            return WellRoles.ofGroup(meaning);
        }
        Matcher known = CODE.matcher(code.toUpperCase(Locale.ROOT));
        if (!known.matches()) {
            return WellRoles.ofGroup(code);
        }
        return switch (known.group(1)) {
            case "BL", "B" -> WellRole.BLANK;
            case "STD", "ST", "S" -> WellRole.STANDARD;
            case "UNK", "UN", "U", "X" -> WellRole.SAMPLE;
            default -> WellRole.CONTROL;
        };
    }
}
