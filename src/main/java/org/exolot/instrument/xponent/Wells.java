package org.exolot.instrument.xponent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.RepeatedRow;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.HeaderText;

/** The wells, put together from the blocks that have a row for each of them. */
final class Wells {
    /** {@code 1(1,A1)}: the number of the acquisition, the plate, the well; in warnings {@code 1,A1}. */
    private static final Pattern LOCATION =
            Pattern.compile("(?:[0-9]{1,6}\\s*\\(\\s*)?([0-9]{1,4})\\s*,\\s*([A-Za-z]{1,2}[0-9]{1,2})\\s*\\)?");

    private static final int LOCATIONS_KEPT = 20_000;

    private final Map<Location, Place> wells = new LinkedHashMap<>();
    private final List<Saying> sayings = new ArrayList<>();
    private final Map<Location, String> samples = new HashMap<>();
    private final Map<Location, Entry> dilutions = new HashMap<>();
    private final Map<String, Map<Location, TableRow>> rowsOf = new LinkedHashMap<>();
    private final Map<String, Optional<Location>> locations = new HashMap<>();
    private final PlacedValues values;
    private final FindingLog findings;

    Wells(PlacedValues values, FindingLog findings) {
        this.values = values;
        this.findings = findings;
    }

    /**
     * @param plate from 1
     */
    record Location(int plate, WellId well) {
        static Optional<Location> of(String text) {
            Matcher parts = LOCATION.matcher(text);
            return parts.matches() && WellId.isWell(parts.group(2))
                    ? Optional.of(new Location(Integer.parseInt(parts.group(1)), WellId.of(parts.group(2))))
                    : Optional.empty();
        }
    }

    /** Which well a text names; empty where it names none. Each block names the same wells again. */
    Optional<Location> location(String text) {
        Optional<Location> known = locations.get(text);
        if (known == null) {
            known = Location.of(text);
            if (locations.size() < LOCATIONS_KEPT) {
                locations.put(text, known);
            }
        }
        return known;
    }

    /**
     * Takes a row of a block; false where it names no well.
     *
     * @param filled how many cells it has up to the last that holds something
     */
    boolean row(String block, DataType.Kind kind, BlockHeader header, TableRow row, int filled) {
        Optional<Location> location = location(row.text(0));
        if (location.isEmpty()) {
            return false;
        }
        Location at = location.get();
        TableRow before = rowsOf.computeIfAbsent(block, key -> new HashMap<>()).putIfAbsent(at, row);
        if (before != null) {
            new RepeatedRow(header.names(), findings, 0).tell(before, row, row.text(0), "each well once in " + block);
            return true;
        }
        String sample = row.text(1);
        String named = samples.putIfAbsent(at, sample);
        if (named != null && !named.equals(sample)) {
            findings.add(
                    FindingType.ROW_MALFORMED,
                    row.place(Math.min(1, filled - 1)),
                    row.text(0) + " " + sample,
                    named + ", as in the blocks before");
        }
        wells.computeIfAbsent(at, key -> row.place(0));
        Saying.Row saying = new Saying.Row(at, block, kind, header, row, filled, rowsOf.size() == 1);
        sayings.add(saying);
        check(saying);
        return true;
    }

    /** Tells what is wrong with the cells of a row. */
    private void check(Saying.Row of) {
        for (int i = 2; i < of.filled(); i++) {
            BlockHeader.Column column = of.header().column(i);
            if (column == BlockHeader.Column.NOTHING) {
                continue;
            }
            switch (of.kind()) {
                case DILUTION -> dilution(of, i);
                case READING, REDUCED, FIGURE, CONCENTRATION -> {
                    if (column == BlockHeader.Column.ANALYTE || of.events()) {
                        values.check(of.row(), i);
                    }
                }
                default -> words(of, column, i);
            }
        }
    }

    private void words(Saying.Row of, BlockHeader.Column column, int at) {
        if (column == BlockHeader.Column.EVENTS) {
            if (of.events()) {
                values.check(of.row(), at);
            }
        } else if (!of.row().text(at).isEmpty()) {
            comment(of.kind(), of.row().text(at), of.row().place(at));
        }
    }

    private void comment(DataType.Kind kind, String text, Place place) {
        if (kind == DataType.Kind.COMMENTS) {
            boolean extrapolated = HeaderText.fold(text).startsWith("extrapolated");
            findings.add(
                    extrapolated ? FindingType.OUT_OF_RANGE : FindingType.VENDOR_WARNS,
                    place,
                    text,
                    extrapolated ? "a concentration between the lowest and the highest standard" : "no comment");
        }
    }

    private void dilution(Saying.Row of, int at) {
        String text = of.row().text(at);
        if (!text.isEmpty()) {
            dilutions.put(of.at(), values.number(text, of.row().place(at)));
        }
    }

    /** The dilution factor of the first well of a sample for which one is told. */
    Map<String, Entry> dilutions() {
        Map<String, Entry> bySample = new HashMap<>();
        for (Location at : wells.keySet()) {
            Entry factor = dilutions.get(at);
            if (factor != null) {
                bySample.putIfAbsent(samples.getOrDefault(at, ""), factor);
            }
        }
        return bySample;
    }

    /** A warning of the software to a well. */
    void warning(Location at, Entry message) {
        if (wells.containsKey(at)) {
            sayings.add(new Saying.Warning(at, message));
        }
    }

    int count() {
        return wells.size();
    }

    /** Tells the wells that a block of readings lacks although another one has them. */
    void checkComplete(Set<String> blocks, Place whole) {
        for (String block : blocks) {
            Set<Location> rows = rowsOf.getOrDefault(block, Map.of()).keySet();
            if (!rows.isEmpty() && rows.size() < wells.size()) {
                findings.add(
                        FindingType.READS_MISSING,
                        whole,
                        rows.size() + " wells in " + block,
                        wells.size() + ", as in other blocks");
            }
        }
    }

    /**
     * A plate of the batch.
     *
     * @param wells how many it has
     * @param well which of them is the first by rows and columns
     * @param first where that stands
     */
    record OnPlate(int wells, WellId well, Place first) {}

    /** The plates, by their numbers. */
    Map<Integer, OnPlate> plates() {
        Map<Integer, OnPlate> plates = new TreeMap<>();
        wells.forEach((at, place) -> plates.merge(
                at.plate(),
                new OnPlate(1, at.well(), place),
                (known, more) -> known.well().compareTo(more.well()) < 0
                        ? new OnPlate(known.wells() + 1, known.well(), known.first())
                        : new OnPlate(known.wells() + 1, more.well(), more.first())));
        return plates;
    }

    /** The wells of all plates, which are made when someone asks for those of one. */
    BatchWells made(Averages averages, Analytes analytes) {
        return new BatchWells(wells, samples, sayings, values, averages, analytes);
    }
}
