package org.exolot.instrument.nanosight;

import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Weighting;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.Entries;
import org.exolot.instrument.text.Fields;
import org.jspecify.annotations.Nullable;

/**
 * Reads the blocks of bins, of which each weighting has one: statistics, bins, percentiles. Sizes are kept; diffusion coefficients are
 * passed over, as size follows from them and the file prints both; percentiles are passed over, as they follow from the bins.
 */
final class SizeDataParser {
    private final Summary summary;
    private final Entries entries;
    private final FindingLog findings;
    private final Accounting accounting;
    private final RowReader rows;
    private Part part = Part.OUTSIDE;
    private boolean diffusion;
    private @Nullable BinBlock block;
    private String lastPercentile = "";
    private int lastFilled;

    SizeDataParser(Summary summary, Entries entries, FindingLog findings, Accounting accounting, RowReader rows) {
        this.summary = summary;
        this.entries = entries;
        this.findings = findings;
        this.accounting = accounting;
        this.rows = rows;
    }

    /** Where the last line stood. */
    enum Part {
        OUTSIDE,
        STATISTICS,
        BINS,
        PERCENTILES
    }

    /** Reads a line with a cell for each capture. */
    interface RowReader {
        CellRow read(Fields fields, String section, long line);
    }

    Part part() {
        return part;
    }

    /** The first field of the last line of percentiles. */
    String lastPercentile() {
        return lastPercentile;
    }

    /** How many fields of the last line of bins or percentiles are filled. */
    int lastFilled() {
        return lastFilled;
    }

    Optional<BinBlock> block() {
        return Optional.ofNullable(block);
    }

    boolean inBins() {
        return part == Part.BINS || part == Part.PERCENTILES;
    }

    void section(String folded) {
        leave();
        diffusion = folded.equals(Keys.fold(Keys.DIFFUSION));
        part = diffusion || folded.equals(Keys.fold(Keys.SIZE)) ? Part.STATISTICS : Part.OUTSIDE;
    }

    void blankLine() {
        if (part == Part.PERCENTILES) {
            leave();
            part = Part.STATISTICS;
        }
    }

    /** No further lines come. */
    void end() {
        boolean wholeBins = part == Part.PERCENTILES || (block != null && block.endsAtRoundSize());
        if (inBins() && wholeBins) {
            leave();
        }
        summary.blocks.values().forEach(BinBlock::finish);
    }

    /** Takes a line of bins or of percentiles, or the heading between both. */
    void bins(Fields fields, long line) {
        lastFilled = fields.filled();
        if (part == Part.PERCENTILES) {
            percentile(fields, line);
        } else if (!Double.isNaN(fields.simple(0, '.'))) {
            figures(fields, line);
        } else if (fields.text(0).equals("Percentile")) {
            part = Part.PERCENTILES;
            accounting.ignored("percentiles, which are computed from the bins");
        } else if (fields.text(0).startsWith("[") || Keys.fold(fields.text(0)).equals("weighting")) {
            notBins(fields, line);
        } else {
            figures(fields, line);
        }
    }

    private void figures(Fields fields, long line) {
        if (diffusion) {
            accounting.ignored("diffusion coefficients, from which the sizes come");
        } else if (block == null) {
            accounting.ignored("bins of a weighting that is not read");
        } else if (block.addBins(fields, line, entries, findings)) {
            accounting.used();
        } else {
            accounting.unread(entries.place(line, 0), "no line of bins");
        }
    }

    /** Takes a line above the bins; false where this is no place of bins. */
    boolean header(Fields fields, long line) {
        if (part == Part.OUTSIDE) {
            return false;
        }
        String key = Keys.fold(fields.text(0));
        switch (key) {
            case "weighting" -> weighting(fields, line);
            case "analysis method" -> method(fields, line);
            case "graph data" -> accounting.used();
            case "percentile" -> bins(fields, line);
            default -> statistic(key, fields, line);
        }
        return true;
    }

    private void percentile(Fields fields, long line) {
        if (fields.text(0).startsWith("[") || Keys.fold(fields.text(0)).equals("weighting")) {
            notBins(fields, line);
            return;
        }
        lastPercentile = fields.text(0);
        accounting.ignored("percentiles, which are computed from the bins");
    }

    private void notBins(Fields fields, long line) {
        leave();
        part = Part.STATISTICS;
        if (fields.text(0).startsWith("[")) {
            String name = fields.text(0).replace("[", "").replace("]", "");
            section(Keys.fold(name));
            accounting.used();
        } else {
            weighting(fields, line);
        }
    }

    private void weighting(Fields fields, long line) {
        leave();
        part = Part.STATISTICS;
        String name = fields.text(1);
        summary.openBlock = Optional.of((diffusion ? "diffusion, " : "size, ") + name);
        Optional<Weighting> weighting = Keys.weighting(name);
        if (diffusion) {
            accounting.ignored("diffusion coefficients, from which the sizes come");
        } else if (weighting.isEmpty() || summary.blocks.containsKey(weighting.get())) {
            findings.add(
                    FindingType.FIELD_UNKNOWN,
                    entries.place(line, 2),
                    weighting.isEmpty() ? name : "a second block of weighting " + name,
                    "the weightings Number, Surface Area and Volume, once each");
            accounting.unread(entries.place(line, 0), "a weighting that is not read");
        } else {
            block = new BinBlock(weighting.get(), summary.captures.length);
            summary.blocks.put(weighting.get(), block);
            accounting.used();
        }
    }

    private void method(Fields fields, long line) {
        if (!diffusion) {
            summary.addDetail("Analysis Method", entries.words(fields.rest(1), line, 2));
        }
        accounting.used();
    }

    private void statistic(String key, Fields fields, long line) {
        if (key.startsWith("bin centre")) {
            part = Part.BINS;
            accounting.used();
        } else if (diffusion || block == null) {
            accounting.ignored(
                    diffusion
                            ? "diffusion coefficients, from which the sizes come"
                            : "statistics of a weighting that is not read");
        } else if (key.equals("filename")) {
            summary.averages =
                    Keys.fold(fields.text(summary.captures.length + 1)).equals("average");
            block.names = rows.read(fields, Keys.SIZE, line);
            accounting.used();
        } else if (key.equals("valid tracks")) {
            block.validTracks = rows.read(fields, Keys.SIZE, line);
            accounting.used();
        } else if (Keys.statistic(key).isPresent()) {
            block.statistics.put(Keys.statistic(key).get(), rows.read(fields, Keys.SIZE, line));
            accounting.used();
        } else {
            findings.add(
                    FindingType.FIELD_UNKNOWN,
                    entries.place(line, 1),
                    "\"" + key + "\" in the size data",
                    "Mean, Mode, SD, D10, D50, D90, Valid Tracks or Graph Data");
            accounting.unread(entries.place(line, 0), "an unknown statistic");
        }
    }

    private void leave() {
        if (inBins()) {
            summary.blocksEnded++;
            if (block != null) {
                block.ended = true;
                block.percentiles = part == Part.PERCENTILES;
            }
        }
        summary.openBlock = Optional.empty();
        block = null;
        lastPercentile = "";
    }
}
