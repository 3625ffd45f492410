package org.exolot.instrument.gen5;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of the procedure: one setting, or several with their names as {@code Read Speed: Normal,  Delay: 100 msec}. */
final class Settings {
    private static final Pattern NAMED = Pattern.compile("([A-Z][A-Za-z /]{1,40}): *(\\S.*)");

    private Settings() {}

    /** What is set, by its name; the whole line under the name given where its parts have none. */
    static Map<String, String> of(String name, String line) {
        Map<String, String> settings = new LinkedHashMap<>();
        String[] parts = line.split(",\\s+", -1);
        if (!Arrays.stream(parts).allMatch(part -> NAMED.matcher(part.strip()).matches())) {
            settings.put(name, line);
            return settings;
        }
        for (String part : parts) {
            Matcher setting = NAMED.matcher(part.strip());
            if (setting.matches()) {
                settings.put(setting.group(1), setting.group(2));
            }
        }
        return settings;
    }
}
