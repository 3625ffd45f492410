package org.exolot.instrument.tecan;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.instrument.WellRole;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.instrument.plate.WellRoles;

/** What a well holds, by Tecan's letters: {@code BL1}, {@code ST3_2}, {@code SM1_1}, {@code NC1}, {@code PC1}, {@code CL1}. */
final class TecanLayout {
    private static final Pattern CODE = Pattern.compile("(BL|ST|SM|NC|PC|CL|CO|HC|LC)([0-9]*)(?:_([0-9]+))?.*");

    private TecanLayout() {}

    static void describe(WellDraft well, String text) {
        Matcher code = CODE.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!code.matches()) {
            well.belongsTo(text, WellRoles.ofGroup(text));
            if (!well.named()) {
                well.sample(text);
            }
            return;
        }
        WellRole role = switch (code.group(1)) {
            case "BL" -> WellRole.BLANK;
            case "ST" -> WellRole.STANDARD;
            case "SM" -> WellRole.SAMPLE;
            default -> WellRole.CONTROL;
        };
        well.belongsTo(code.group(1), role);
        if (!well.named()) {
            well.sample(code.group(1) + code.group(2));
        }
    }
}
