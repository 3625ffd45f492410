package org.exolot.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known of a format, for people who ask whether their instrument's files are read.
 *
 * @param id which
 * @param title vendor, product and kind of file
 * @param software the versions that write such files and were verified, or whose layout is known
 * @param files how many exports of real instruments the reader was verified on
 * @param read what becomes figures, curves and conditions
 * @param notRead what such software also writes and this reader does not read
 */
public record FormatInfo(FormatId id, String title, String software, int files, String read, String notRead) {
    /** What is known of every format of the program, in alphabetical order of their titles. */
    public static List<FormatInfo> all() {
        List<FormatInfo> all = new ArrayList<>();
        String id = "";
        Map<String, String> keys = new LinkedHashMap<>();
        for (String line : (text() + "\n[]").lines().toList()) {
            if (line.startsWith("[")) {
                if (!id.isEmpty()) {
                    all.add(of(id, keys));
                }
                id = line.substring(1, line.length() - 1);
                keys.clear();
            } else if (!line.isBlank() && !line.startsWith("//")) {
                int colon = line.indexOf(": ");
                keys.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        all.sort(Comparator.comparing(FormatInfo::title));
        return List.copyOf(all);
    }

    private static FormatInfo of(String id, Map<String, String> keys) {
        return new FormatInfo(
                new FormatId(id),
                needed(id, keys, "title"),
                needed(id, keys, "software"),
                Integer.parseInt(needed(id, keys, "files")),
                needed(id, keys, "read"),
                needed(id, keys, "not read"));
    }

    private static String needed(String id, Map<String, String> keys, String key) {
        return Objects.requireNonNull(keys.get(key), () -> "formats.txt: " + id + " has no " + key);
    }

    private static String text() {
        try (InputStream in = FormatInfo.class.getResourceAsStream("formats.txt")) {
            return new String(Objects.requireNonNull(in, "formats.txt").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
