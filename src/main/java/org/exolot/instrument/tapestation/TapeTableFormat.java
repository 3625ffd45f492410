package org.exolot.instrument.tapestation;

import static org.exolot.instrument.table.Column.condition;
import static org.exolot.instrument.table.Column.figure;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Source;
import org.exolot.instrument.table.Column;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.table.ColumnMap;
import org.exolot.instrument.table.SampleTable;
import org.exolot.instrument.table.TableHead;
import org.exolot.instrument.table.TableHeader;
import org.exolot.instrument.table.TableReader;
import org.exolot.instrument.table.TableRun;
import org.exolot.instrument.text.HeaderText;

/**
 * The tables that TapeStation Analysis (Agilent) exports as csv: of samples, peaks or regions, each with a row for each of them, in
 * windows-1252 and with the delimiter of the computer's country. The ladder stands among the samples; no time and no instrument is told.
 *
 * <p>Run key: all figures. Measurement key: data file, sample and well, with a number for each further peak or region.
 */
public final class TapeTableFormat implements Format {
    private static final FormatId ID = new FormatId("tapestation-table");
    private static final int VERSION = 1;
    private static final String PRODUCT = "a table of TapeStation Analysis";
    private static final String CONCENTRATION = "concentration";

    /** Columns of which each table of the software has one, and that tell it from a user's own. */
    private static final Set<String> TELLING =
            Set.of("observations", "region comment", "peak comment", "% of total", "% integrated area");

    private static final Set<String> INTEGRITY = Set.of("RNA integrity number", "DNA integrity number");

    /** How the software names the files of nucleic acid assays, unless their user renames them. */
    private static final Pattern NUCLEIC_ACIDS = Pattern.compile("(?i).*[.-](?:HS)?(?:D[0-9]+|RNA|gDNA|cfDNA)");

    private static final ColumnMap COLUMNS = ColumnMap.of(
            Column.of(Role.SAMPLE, "sample description").must(),
            Column.of(Role.WELL, "well", "wellid", "well id").must(),
            Column.of(Role.PLATE, "filename", "file name"),
            figure(CONCENTRATION, "conc."),
            figure("RNA integrity number", "rine", "rin").withoutUnit(),
            figure("DNA integrity number", "din").withoutUnit(),
            figure("DV200", "dv200").in("%"),
            figure("fraction of cell-free DNA", "%cfdna", "% cfdna").in("%"),
            figure("28S/18S ratio by area", "28s/18s (area)", "28s/18s").withoutUnit(),
            figure("28S/18S ratio by height", "28s/18s (height)").withoutUnit(),
            figure("23S/16S ratio by area", "23s/16s (area)", "23s/16s").withoutUnit(),
            figure("23S/16S ratio by height", "23s/16s (height)").withoutUnit(),
            figure("size", "size"),
            figure("size from", "from"),
            figure("size to", "to"),
            figure("average size", "average size"),
            figure("calibrated quantity", "calibrated conc."),
            figure("assigned quantity", "assigned conc."),
            figure("molarity", "peak molarity", "region molarity"),
            figure("fraction of the integrated area", "% integrated area").in("%"),
            figure("fraction of the total", "% of total").in("%"),
            figure("area", "area", "peak area").withoutUnit(),
            figure("height", "peak height").withoutUnit(),
            figure("run distance", "run distance").in("%"),
            condition(
                    "alert", "observations", "region comment", "peak comment", "region name", "peak name", "comment"));

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        return Recognition.by(
                TableHead.find(source, COLUMNS, TapeTableFormat::telling).isPresent(),
                ID,
                0.95,
                "the columns of a table of TapeStation Analysis",
                "no line with Well, Sample Description and Observations or a comment of a peak or region");
    }

    private static boolean telling(TableHeader header) {
        return header.has(Role.FIGURE)
                && header.columns().stream().anyMatch(one -> TELLING.contains(HeaderText.fold(one.name())));
    }

    @Override
    public Export read(Source source) throws IOException {
        TableReader reader = new TableReader(source, COLUMNS, PRODUCT).read(TableHead.delimiter(source, COLUMNS));
        List<ExportRun> runs = reader.runs(TapeTableFormat::run);
        return reader.export(
                ID,
                VERSION,
                new InstrumentIdentity("Agilent", "TapeStation", Optional.empty(), Optional.empty()),
                runs);
    }

    private static ExportRun run(SampleTable table) {
        String file = table.plate().map(Entry::raw).orElse("");
        String part = part(table.header());
        boolean nucleic = nucleic(table.header(), file);
        return TableRun.of(
                ID.name() + "|" + file,
                file,
                Optional.empty(),
                table.read().with(one -> named(one, part, nucleic)),
                Map.of());
    }

    /** Whose the figures are: a region's, a peak's, or, where this is blank, the sample's own. */
    private static String part(TableHeader header) {
        boolean region = header.named("region comment").isPresent()
                || header.columns().stream().anyMatch(one -> one.attribute().equals("average size"));
        boolean peak = header.columns().stream().anyMatch(one -> one.attribute().equals("size"));
        return region ? "region " : peak ? "peak " : "";
    }

    /** What the concentration of a sample is of: protein has neither these names of files, nor picograms, nor an integrity. */
    private static boolean nucleic(TableHeader header, String file) {
        return NUCLEIC_ACIDS.matcher(file).matches()
                || header.of(Role.FIGURE).stream()
                        .anyMatch(one -> INTEGRITY.contains(one.attribute())
                                || one.unit().startsWith("pg"));
    }

    private static SampleQuantity named(SampleQuantity one, String part, boolean nucleic) {
        boolean ofSample = part.isEmpty() && nucleic && one.attribute().equals(CONCENTRATION);
        return new SampleQuantity(
                one.sample(),
                ofSample ? "nucleic acid concentration" : part + one.attribute(),
                one.reported(),
                one.unit(),
                one.dilution(),
                one.measuredAt(),
                one.conditions(),
                one.key(),
                one.place());
    }
}
