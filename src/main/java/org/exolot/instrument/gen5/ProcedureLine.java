package org.exolot.instrument.gen5;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.plate.PlacedValues;

/**
 * What a line of a procedure says.
 *
 * @param reads the names of reads that stand in it
 * @param image whether an image is taken
 * @param mode how wells are read, where it tells that
 * @param settings what is set, by its name; placed where the line was first seen
 */
record ProcedureLine(List<String> reads, boolean image, Optional<String> mode, Map<String, Entry> settings) {
    private static final Pattern MODE = Pattern.compile("\\b(Absorbance|Fluorescence|Luminescence|Alpha)\\b");

    /** The line with this key, which may be blank. */
    static ProcedureLine of(String key, String text, PlacedValues values, Place at) {
        Matcher mode = MODE.matcher(text);
        Map<String, Entry> settings = new LinkedHashMap<>();
        Settings.of(key.isEmpty() ? "setting" : key, text)
                .forEach((name, said) -> settings.put("Procedure / " + name, values.either(said, at)));
        return new ProcedureLine(
                Labels.readsIn(key, text),
                text.startsWith("Image "),
                mode.find() ? Optional.of(mode.group()) : Optional.empty(),
                settings);
    }
}
