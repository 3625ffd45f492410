package org.exolot.instrument.gen5;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the label behind a row of figures means, by the reads that the procedure names: a read ({@code 562}, {@code BCA:562},
 * {@code 400/30,460/40}), a read that Gen5 changed ({@code Blank 562}), or a figure that it computed.
 */
final class Labels {
    private static final Pattern FILTERS = Pattern.compile("Excitation: ([0-9/]+),\\s+Emission: ([0-9/]+)");
    private static final Pattern WAVELENGTH = Pattern.compile("\\b([2-9][0-9]{2}|1[0-9]{3})\\b");
    private static final Pattern SUFFIX = Pattern.compile(" \\[[^\\]]*]$");
    private static final Pattern LOOKS_READ = Pattern.compile("[0-9]{3,4}(/[0-9]+)?(,[0-9]{3,4}/[0-9]+)?");

    /** The name of a step and what it reads, where no procedure tells the names. */
    private static final Pattern LOOKS_NAMED =
            Pattern.compile("[^\\[\\]:]{1,60}:(?:" + LOOKS_READ.pattern() + "|Lum|Spectrum)");

    private static final String BLANK = "Blank ";

    /** Far more labels than a plate has. */
    private static final int MOST = 1_000;

    private static final String ENDPOINT = " Endpoint";
    private static final String PATHLENGTH = ":Pathlength";

    private final Set<String> reads = new HashSet<>();
    private final Set<String> readsBefore;
    private final Map<String, Meaning> knownBefore;
    private Map<String, Meaning> known = new HashMap<>();

    /** The labels of the first plate. */
    Labels() {
        this(Set.of(), new HashMap<>());
    }

    private Labels(Set<String> readsBefore, Map<String, Meaning> knownBefore) {
        this.readsBefore = readsBefore;
        this.knownBefore = knownBefore;
    }

    /** The labels of the next plate; where its procedure names the same reads, they mean the same. */
    Labels next() {
        return new Labels(reads, known);
    }

    /** What figures under a label are, found once for all of them. */
    private record Meaning(boolean signal, Optional<BigDecimal> wavelength) {}

    /** Learns the names of reads. */
    void learn(List<String> named) {
        if (reads.addAll(named)) {
            known = new HashMap<>();
        }
    }

    /** The names of reads in a line of the procedure. */
    static List<String> readsIn(String key, String text) {
        List<String> reads = new ArrayList<>();
        if (key.equals("Read")) {
            String name = text.strip();
            reads.add(name.endsWith(ENDPOINT) ? name.substring(0, name.length() - ENDPOINT.length()) : name);
        }
        Matcher filters = FILTERS.matcher(text);
        if (filters.find()) {
            reads.add(filters.group(1) + "," + filters.group(2));
        }
        if (text.startsWith("Wavelengths:")) {
            WAVELENGTH.matcher(text).results().forEach(found -> reads.add(found.group()));
        }
        return reads;
    }

    /** Whether figures under this label are signals; else they are figures that the software computed. */
    boolean signal(String label) {
        return meaning(label).signal();
    }

    /** The wavelength read, of a pair that of the emission. */
    Optional<BigDecimal> wavelength(String label) {
        return meaning(label).wavelength();
    }

    private Meaning meaning(String label) {
        if (known.isEmpty() && reads.equals(readsBefore)) {
            known = knownBefore;
        }
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(label, each -> new Meaning(isSignal(each), wavelengthIn(each)));
    }

    private boolean isSignal(String label) {
        String plain = label.startsWith(BLANK) ? label.substring(BLANK.length()) : label;
        String bare = SUFFIX.matcher(plain).replaceFirst("");
        return reads.contains(bare)
                || LOOKS_READ.matcher(bare).matches()
                || reads.isEmpty() && LOOKS_NAMED.matcher(bare).matches()
                || reads.stream().anyMatch(read -> bare.startsWith(read + ":"));
    }

    /** Whether the procedure names a read so. */
    boolean known(String label) {
        String plain = label.startsWith(BLANK) ? label.substring(BLANK.length()) : label;
        return reads.contains(SUFFIX.matcher(plain).replaceFirst(""));
    }

    /** Whether software changed these signals. */
    boolean reduced(String label) {
        return label.startsWith(BLANK) || label.endsWith(PATHLENGTH);
    }

    private static Optional<BigDecimal> wavelengthIn(String label) {
        String bare = SUFFIX.matcher(label).replaceFirst("");
        String last = bare.substring(bare.lastIndexOf(':') + 1);
        Matcher found = WAVELENGTH.matcher(last.substring(last.lastIndexOf(',') + 1));
        return found.find() ? Optional.of(new BigDecimal(found.group())) : Optional.empty();
    }
}
