package org.exolot.instrument.bmg;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.instrument.WellRole;

/** What a well holds, as the layout says: {@code S1}, {@code X12}, {@code B}, or in tables {@code Standard S1}, {@code Sample X12}, {@code Blank B}. */
record BmgContent(WellRole role, String name) {
    private static final Pattern FORM = Pattern.compile(
            "(?:(?:Standard|Sample|Blank|Negative control|Positive control|Control) )?([SXBNPC][0-9]{0,4})(?: .*)?",
            Pattern.CASE_INSENSITIVE);

    static Optional<BmgContent> of(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String name = parts.group(1);
        WellRole role = switch (Character.toUpperCase(name.charAt(0))) {
            case 'S' -> WellRole.STANDARD;
            case 'X' -> WellRole.SAMPLE;
            case 'B' -> WellRole.BLANK;
            default -> WellRole.CONTROL;
        };
        return Optional.of(new BmgContent(role, name));
    }
}
