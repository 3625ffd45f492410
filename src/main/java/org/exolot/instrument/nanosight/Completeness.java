package org.exolot.instrument.nanosight;

import java.util.Locale;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.text.Entries;

/** Tells whether a summary file ends where it should: after all that it says it includes. */
final class Completeness {
    private static final String LAST_PERCENTILE = "100";

    private final Summary summary;
    private final SizeDataParser sizes;
    private final Entries entries;
    private final FindingLog findings;

    Completeness(Summary summary, SizeDataParser sizes, Entries entries, FindingLog findings) {
        this.summary = summary;
        this.sizes = sizes;
        this.entries = entries;
        this.findings = findings;
    }

    /** Held against the end of the file: its last line, and whether that line was ended. */
    void check(long lastLine, boolean terminated) {
        Optional<String> missing = missing(terminated);
        missing.ifPresent(what -> findings.add(
                FindingType.FILE_TRUNCATED,
                entries.place(Math.max(1, lastLine), 0),
                "the file ends " + what,
                expected()));
    }

    private Optional<String> missing(boolean terminated) {
        if (summary.captures.length == 0) {
            return Optional.of("before the names of the captures");
        }
        if (summary.included.isEmpty() && summary.blocks.isEmpty()) {
            return Optional.of("before the list of the data included");
        }
        switch (sizes.part()) {
            case BINS -> {
                boolean whole = terminated && !percentilesFollow() && endsAtRoundSize();
                return whole ? unfinished(1) : Optional.of("within the bins" + after());
            }
            case PERCENTILES -> {
                boolean whole = sizes.lastPercentile().equals(LAST_PERCENTILE)
                        && (terminated || sizes.lastFilled() > summary.captures.length);
                return whole ? unfinished(1) : Optional.of("within the percentiles");
            }
            case STATISTICS -> {
                return summary.openBlock.isPresent()
                        ? Optional.of("within the statistics of " + summary.openBlock.get())
                        : unfinished(0);
            }
            case OUTSIDE -> {
                return unfinished(0);
            }
        }
        return Optional.empty();
    }

    private Optional<String> unfinished(int open) {
        int read = summary.blocksEnded + open;
        return read < summary.included.size()
                ? Optional.of("after " + read + " of " + summary.included.size() + " blocks of data")
                : Optional.empty();
    }

    private boolean percentilesFollow() {
        return summary.included.stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains("with percentiles"));
    }

    private boolean endsAtRoundSize() {
        return sizes.block().map(BinBlock::endsAtRoundSize).orElse(true);
    }

    private String after() {
        return sizes.block()
                .filter(block -> block.rows() > 0)
                .map(block -> ", after that of " + block.lastCentre() + " nm")
                .orElse("");
    }

    private String expected() {
        return summary.included.isEmpty()
                ? "the sections of an experiment summary to their end"
                : "all of: " + String.join(", ", summary.included);
    }
}
