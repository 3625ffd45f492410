package org.exolot.instrument.nanosight;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.Place;
import org.exolot.instrument.Capture;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.PercentileConvention;
import org.exolot.instrument.SizeTable;
import org.exolot.instrument.Statistic;
import org.exolot.instrument.Weighting;
import org.exolot.instrument.text.Entries;
import org.exolot.instrument.text.Times;
import org.exolot.quantity.Value;

/** The captures of a summary file, each made of its column when asked for, so that a file of very many stays small in memory. */
final class SummaryCaptures extends AbstractList<Capture> implements RandomAccess {
    private static final Pattern STAMP = Pattern.compile(".*(\\d{4}-\\d{2}-\\d{2} \\d{2}-\\d{2}-\\d{2})");
    private static final Times STAMP_TIME = new Times("uuuu-MM-dd HH-mm-ss");

    private final Summary summary;
    private final Entries entries;
    private final List<String> combined;
    private final Map<String, CellRow> conditions = new LinkedHashMap<>();
    private final Map<String, CellRow> warnings = new LinkedHashMap<>();
    private final PercentileConvention convention;

    SummaryCaptures(Summary summary, Entries entries, List<String> combined) {
        this.summary = summary;
        this.entries = entries;
        this.combined = combined;
        this.convention = summary.version.map(NtaVersion::convention).orElse(PercentileConvention.BIN_EDGES);
        for (CellRow row : summary.rows.values()) {
            String section = Keys.fold(row.section());
            boolean warns = section.equals(Keys.fold(Keys.WARNINGS)) || section.equals(Keys.fold(Keys.INFORMATION));
            (warns ? warnings : conditions).put(row.name(), row);
        }
    }

    @Override
    public int size() {
        return summary.captures.length;
    }

    @Override
    public Capture get(int i) {
        String name = summary.captures[i];
        return new Capture(
                name,
                place(i),
                sample(name),
                stamp(i),
                dilution(i),
                number(Keys.RESULTS, Keys.CONCENTRATION, i),
                tables(i),
                number(Keys.RESULTS, Keys.PARTICLES_PER_FRAME, i),
                tracks(i),
                number(Keys.SETTINGS, Keys.FRAMES, i),
                new RowMap<>(conditions, row -> row.entry(entries, i)),
                new RowMap<>(warnings, row -> row.entry(entries, i)),
                failure(i));
    }

    Place place(int i) {
        return entries.place(summary.capturesLine, i + 2);
    }

    /** What the file says of the dilution; a factor below 1 or unreadable is not recorded here and told elsewhere. */
    Dilution dilution(int i) {
        Optional<CellRow> row = summary.row(Keys.RESULTS, Keys.DILUTION);
        Place place = row.map(r -> entries.place(r.line(), i + 2)).orElse(place(i));
        Optional<BigDecimal> factor = row.flatMap(r -> factor(r.number(entries, i)));
        return new Dilution(factor.isPresent() ? Dilution.State.APPLIED : Dilution.State.NOT_RECORDED, factor, place);
    }

    /** Why a capture holds no measurement, where it does not. */
    Optional<String> failure(int i) {
        Optional<Entry> frames = number(Keys.SETTINGS, Keys.FRAMES, i);
        if (frames.isPresent()
                && frames.get().value() instanceof Value.Measured measured
                && measured.number().signum() == 0) {
            return Optional.of("0 frames analysed");
        }
        BinBlock sizes = summary.blocks.get(Weighting.NUMBER);
        return sizes != null && sizes.readable(i) && sizes.empty(i)
                ? Optional.of("no particle in any bin")
                : Optional.empty();
    }

    private static Optional<BigDecimal> factor(Entry entry) {
        return entry.value() instanceof Value.Measured measured
                        && measured.number().compareTo(BigDecimal.ONE) >= 0
                ? Optional.of(measured.number())
                : Optional.empty();
    }

    private Optional<Entry> number(String section, String key, int i) {
        return summary.row(section, key).filter(row -> !row.cell(i).isEmpty()).map(row -> row.number(entries, i));
    }

    private Optional<Entry> tracks(int i) {
        BinBlock sizes = summary.blocks.get(Weighting.NUMBER);
        CellRow valid = sizes == null ? null : sizes.validTracks;
        return valid != null && !valid.cell(i).isEmpty()
                ? Optional.of(valid.number(entries, i))
                : number(Keys.RESULTS, Keys.COMPLETED_TRACKS, i);
    }

    private List<SizeTable> tables(int i) {
        List<SizeTable> tables = new ArrayList<>();
        for (BinBlock block : summary.blocks.values()) {
            if (block.readable(i)) {
                Map<Statistic, Entry> reported = new RowMap<>(block.statistics, row -> row.number(entries, i));
                Place firstBin = entries.place(block.firstBinLine, i + 2);
                tables.add(new SizeTable(block.weighting, () -> block.distribution(i), firstBin, reported, convention));
            }
        }
        return tables;
    }

    private Optional<FileTime> stamp(int i) {
        Matcher stamp = STAMP.matcher(summary.captures[i]);
        return stamp.matches()
                ? STAMP_TIME
                        .parse(stamp.group(1))
                        .map(time -> new FileTime(stamp.group(1), Optional.of(time), Optional.empty(), place(i)))
                : Optional.empty();
    }

    /** In a file combined of several experiments, the one whose name the capture's begins with: the longest. */
    private Optional<String> sample(String name) {
        String best = "";
        for (String experiment : combined) {
            if (name.startsWith(experiment) && experiment.length() > best.length()) {
                best = experiment;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }
}
