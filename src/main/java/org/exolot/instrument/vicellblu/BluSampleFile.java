package org.exolot.instrument.vicellblu;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.table.SampleTable;
import org.exolot.instrument.table.TableHead;
import org.exolot.instrument.table.TableHeader;
import org.exolot.instrument.table.TableRun;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.SameNames;

/**
 * The file of a single sample: its settings, the reagents, a row for each image with one of all images below them, and the signatures. The
 * figures of all images are the sample's, under the same key as in the table of several samples.
 */
final class BluSampleFile {
    private final Source source;
    private final FindingLog findings = new FindingLog();
    private final Accounting accounting = new Accounting();
    private final Map<String, Entry> conditions = new LinkedHashMap<>();
    private Optional<TableRow> settingNames = Optional.empty();
    private Optional<TableRow> settings = Optional.empty();
    private Optional<TableRow> imageNames = Optional.empty();
    private Optional<TableRow> total = Optional.empty();
    private Optional<TableRow> otherNames = Optional.empty();
    private boolean imagesEnded;

    private BluSampleFile(Source source) {
        this.source = source;
    }

    /** How a file of a single sample is divided; empty where this is none. */
    static Optional<TableHead.Divided> divided(Source source) {
        return TableHead.of(source).stream()
                .filter(divided ->
                        divided.any(row -> BluColumns.SETTINGS.header(row).isPresent()))
                .filter(divided ->
                        divided.any(row -> BluColumns.IMAGES.header(row).isPresent()))
                .findFirst();
    }

    static BluSampleFile read(Source source, char delimiter) throws IOException {
        BluSampleFile file = new BluSampleFile(source);
        TableRows.walk(source, delimiter, file.findings, file::row);
        return file;
    }

    FindingLog findings() {
        return findings;
    }

    Accounting accounting() {
        return accounting;
    }

    private void row(TableRow row) {
        if (row.blank()) {
            accounting.ignored("blank line");
            imagesEnded |= imageNames.isPresent();
        } else if (settingNames.isEmpty()) {
            accounting.used();
            if (BluColumns.SETTINGS.header(row.texts()).isPresent()) {
                settingNames = Optional.of(row);
            } else {
                word(row.text(0), row);
            }
        } else if (settings.isEmpty()) {
            accounting.used();
            settings = Optional.of(below(settingNames.get(), row));
        } else if (imageNames.isEmpty() && BluColumns.IMAGES.header(row.texts()).isPresent()) {
            accounting.used();
            imageNames = Optional.of(row);
            otherNames = Optional.empty();
        } else if (total.isPresent() && BluColumns.SETTINGS.header(row.texts()).isPresent()) {
            findings.add(FindingType.SEVERAL_RUNS, row.place(), "the settings of a further sample", "one sample");
            accounting.unread(row.place(), "a further sample");
        } else if (imageNames.isPresent() && !imagesEnded) {
            accounting.ignored("a single image");
        } else if (imagesEnded && total.isEmpty()) {
            accounting.used();
            total = Optional.of(row);
        } else {
            accounting.used();
            other(row);
        }
    }

    /** Reagents and signatures: a line of names, then a line for each of them. */
    private void other(TableRow row) {
        if (otherNames.isEmpty()) {
            otherNames = Optional.of(row);
        } else {
            for (int i = 0; i < row.size(); i++) {
                word(otherNames.get().text(i), row, i);
            }
        }
    }

    private void word(String name, TableRow row) {
        word(name, row, 1);
    }

    private void word(String name, TableRow row, int at) {
        if (!name.isEmpty() && !row.blank(at)) {
            SameNames.put(conditions, name, PlacedValues.words(row.text(at), row.place(at)), findings);
        }
    }

    /** The run, where the sample and the figures of all its images are there. */
    Optional<ExportRun> run(String prefix) {
        Optional<TableRow> names = both(settingNames, imageNames);
        Optional<TableRow> figures = both(settings, total);
        Optional<TableHeader> header = names.flatMap(row -> BluColumns.SAMPLES.header(row.texts()));
        if (header.isEmpty() || figures.isEmpty()) {
            findings.add(
                    FindingType.SECTION_MISSING,
                    new Place.Whole(source.file()),
                    "no figures of all images",
                    "the row Total below the images");
            return Optional.empty();
        }
        header.get().tellUnknown(names.orElseThrow(), VicellBluFormat.PRODUCT, findings);
        SampleTable table = new SampleTable(header.get(), findings);
        table.add(figures.get());
        VicellBluFormat.tellStates(table, findings);
        return Optional.of(TableRun.of(prefix, "", table.operator(), table.read(), conditions));
    }

    /** A row with as many cells as there are names above it, so that what is put behind it keeps its names. */
    private TableRow below(TableRow names, TableRow row) {
        List<TableCell> cells = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            cells.add(i < row.size() ? row.cell(i) : new TableCell("", Optional.empty(), row.place()));
        }
        for (int i = names.size(); i < row.size(); i++) {
            if (!row.blank(i)) {
                findings.add(FindingType.ROW_MALFORMED, row.place(i), row.text(i), "nothing beyond the last column");
            }
        }
        return new TableRow(row.place(), cells);
    }

    /** A row of the settings with the figures behind it, but for the first cell of those, which says whose they are. */
    private static Optional<TableRow> both(Optional<TableRow> settings, Optional<TableRow> figures) {
        return settings.flatMap(first -> figures.map(second -> {
            List<TableCell> cells = new ArrayList<>(first.cells());
            cells.addAll(second.cells().subList(Math.min(1, second.size()), second.size()));
            return new TableRow(first.place(), cells);
        }));
    }
}
