package org.exolot.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.Specimens;

/**
 * What lines that stand in a file again and again cost: {@code RepeatedLines BYTES MILLIS [FILE…]}. Each line of each text, and each two,
 * four and all from it on, are repeated until the text is so long, as they are and with other numbers in each; printed are those whose
 * reading takes more milliseconds of processor time, and the most of each text. The limit is 2 s for 1 MB; what grows with the square shows
 * already at 250,000 bytes. Without files it takes the specimens of the tests.
 */
public final class RepeatedLines {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Formats FORMATS = Formats.shipped();
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final List<Integer> LINES = List.of(1, 2, 4, Integer.MAX_VALUE);

    private final String name;
    private final String[] lines;
    private final int bytes;
    private final long limit;
    private long most;

    private RepeatedLines(String name, byte[] content, int bytes, long limit) {
        this.name = name;
        this.lines = new String(content, StandardCharsets.ISO_8859_1).split("(?<=\n)", -1);
        this.bytes = bytes;
        this.limit = limit;
    }

    public static void main(String[] args) throws IOException {
        Map<String, byte[]> texts = new LinkedHashMap<>();
        for (String file : Arrays.asList(args).subList(2, args.length)) {
            texts.put(file, Files.readAllBytes(Path.of(file)));
        }
        if (texts.isEmpty()) {
            texts.putAll(Specimens.all());
            texts.keySet().removeIf(name -> !name.matches(".*\\.(?:txt|csv|tsv|json|xml|html)"));
        }
        for (Map.Entry<String, byte[]> text : texts.entrySet()) {
            new RepeatedLines(text.getKey(), text.getValue(), Integer.parseInt(args[0]), Long.parseLong(args[1])).all();
        }
    }

    private void all() throws IOException {
        Set<String> shapes = new HashSet<>();
        for (int from = 0; from < lines.length; from++) {
            if (!lines[from].isEmpty() && shapes.add(NUMBER.matcher(lines[from]).replaceAll("0"))) {
                for (int count : LINES) {
                    int to = (int) Math.min(lines.length, (long) from + count);
                    measure(from, to, false);
                    measure(from, to, true);
                }
            }
        }
        System.out.printf(Locale.ROOT, "%6d ms  %s, at most%n", most, name);
    }

    private void measure(int from, int to, boolean otherNumbers) throws IOException {
        byte[] content = repeated(from, to, otherNumbers).getBytes(StandardCharsets.ISO_8859_1);
        long begun = THREADS.getCurrentThreadCpuTime();
        ReadFile read = FORMATS.read(new MemorySource(name, content));
        long millis = (THREADS.getCurrentThreadCpuTime() - begun) / 1_000_000;
        most = Math.max(most, millis);
        if (millis > limit) {
            System.out.printf(
                    Locale.ROOT,
                    "%6d ms  %s, lines %d to %d%s: %s%n",
                    millis,
                    name,
                    from + 1,
                    to,
                    otherNumbers ? " with other numbers" : "",
                    read.findings().stream().map(each -> each.type()).limit(4).toList());
        }
    }

    private String repeated(int from, int to, boolean otherNumbers) {
        StringBuilder text =
                new StringBuilder(String.join("", Arrays.asList(lines).subList(0, from)));
        String block = String.join("", Arrays.asList(lines).subList(from, to));
        for (int n = 1; text.length() < bytes; n++) {
            int time = n;
            Matcher numbers = NUMBER.matcher(block);
            text.append(
                    otherNumbers
                            ? numbers.replaceAll(found -> String.valueOf(Integer.parseInt(found.group()) % 7 + time))
                            : block);
        }
        return text + String.join("", Arrays.asList(lines).subList(to, lines.length));
    }
}
