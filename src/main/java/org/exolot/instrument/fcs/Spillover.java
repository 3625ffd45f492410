package org.exolot.instrument.fcs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Entry;

/**
 * The matrix of how much of each dye's light falls into the detectors of the others (FCS 3.1, section 3.2.20, {@code $SPILLOVER}; cytometers of
 * Becton Dickinson wrote {@code SPILL} before there was a standard). It is kept as the file writes it and told, and applied to nothing: the
 * events and the statistics of their channels are as acquired. A matrix that mixes no channels is not told.
 */
final class Spillover {
    private Spillover() {}

    static void tell(Keywords keywords, List<Layout.Channel> channels, FindingLog findings) {
        Optional<Entry> matrix = Stream.of("$SPILLOVER", "SPILL", "SPILLOVER", "$COMP")
                .flatMap(each -> keywords.get(each).stream())
                .findFirst();
        matrix.ifPresent(entry -> mixed(entry.raw(), channels)
                .ifPresent(what -> findings.add(
                        FindingType.COMPENSATION_NOT_APPLIED, entry.place(), what, "channels as they were acquired")));
    }

    /** Which channels it mixes; empty where it mixes none. */
    private static Optional<String> mixed(String matrix, List<Layout.Channel> channels) {
        String[] fields = matrix.split(",", -1);
        int n = fields[0].strip().matches("[0-9]{1,4}") ? Integer.parseInt(fields[0].strip()) : 0;
        if (n == 0 || fields.length != 1 + n + n * n) {
            return Optional.of("a matrix whose " + fields.length + " fields are not 1 + n + n · n");
        }
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            names.add(fields[i].strip());
        }
        List<String> absent = names.stream()
                .filter(name -> channels.stream().noneMatch(each -> each.name().equals(name)))
                .toList();
        if (!absent.isEmpty()) {
            return Optional.of("a matrix of channels that the file does not have: " + String.join(", ", absent));
        }
        return identity(fields, n) ? Optional.empty() : Optional.of("a matrix of " + String.join(", ", names));
    }

    private static boolean identity(String[] fields, int n) {
        for (int i = 0; i < n * n; i++) {
            String wanted = i / n == i % n ? "\\+?1(\\.0*)?" : "[+-]?0?(\\.0*)?";
            if (!fields[1 + n + i].strip().matches(wanted)) {
                return false;
            }
        }
        return true;
    }
}
