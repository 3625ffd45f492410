package org.exolot.instrument.genesys;

import static org.exolot.instrument.table.Column.condition;
import static org.exolot.instrument.table.Column.figure;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.table.Column;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.table.ColumnMap;
import org.exolot.instrument.table.TableHead;
import org.exolot.instrument.table.TableHeader;
import org.exolot.instrument.table.TableReader;
import org.exolot.instrument.table.TableRun;

/**
 * Tables of fixed wavelengths and of quantification that VISIONlite (Thermo Scientific) and Genesys instruments write: nothing but a line of
 * names and a row for each sample, csv or tab text. Neither time nor instrument stands in them. A concentration contains the dilution factor
 * of its row.
 *
 * <p>Run key: all figures, as nothing else tells runs apart. Measurement key: the sample, with a number where it was measured again.
 */
public final class FixedFormat implements Format {
    private static final FormatId ID = new FormatId("visionlite-fixed");
    private static final int VERSION = 1;

    private static final ColumnMap COLUMNS = ColumnMap.of(
            Column.of(Role.SAMPLE, "sample name", "sample id", "well position").must(),
            Column.of(Role.DILUTION, "dilution factor", "dilution"),
            figure("absorbance at $1 nm")
                    .in("A")
                    .like("([0-9]{3,4}(?:[.,][0-9]+)?) ?nm")
                    .like("a ?([0-9]{3,4}(?:[.,][0-9]+)?)"),
            figure("absorbance", "absorbance", "abs", "ordinate").in("A"),
            figure("transmittance", "transmittance", "%t"),
            figure("concentration", "concentration", "conc", "conc.").ofDiluted(),
            figure("result", "result").like("result [0-9]+"),
            figure("A$1/A$2 ratio").like("a?([0-9]{3}) ?/ ?a?([0-9]{3})"),
            figure("rate", "rate", "slope"),
            condition("error", "factor", "remarks", "comment", "cell", "cell position", "no.", "#"));

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        return divided(source).isPresent()
                ? new Recognition(
                        ID, 0.8, List.of("a first line with the sample's name and absorbances, and nothing else"))
                : new Recognition(ID, 0, List.of("the first line is not Sample Name and wavelengths"));
    }

    @Override
    public Export read(Source source) throws IOException {
        TableReader reader = new TableReader(source, COLUMNS, "a VISIONlite or Genesys table")
                .read(divided(source).map(TableHead.Divided::delimiter).orElse(','));
        List<ExportRun> runs = reader.runs(table -> TableRun.of(
                ID.name(),
                "",
                Optional.empty(),
                table.figuresAre(Dilution.State.APPLIED).read(),
                Map.of()));
        return reader.export(
                ID,
                VERSION,
                new InstrumentIdentity(
                        "Thermo Fisher Scientific", "Genesys or Evolution", Optional.empty(), Optional.empty()),
                runs);
    }

    private static Optional<TableHead.Divided> divided(Source source) {
        return TableHead.of(source).stream()
                .filter(divided -> divided.rows().stream()
                        .filter(row -> row.stream().anyMatch(cell -> !cell.isEmpty()))
                        .limit(1)
                        .filter(FixedFormat::sampleFirst)
                        .flatMap(row -> COLUMNS.header(row).stream())
                        .anyMatch(FixedFormat::only))
                .findFirst();
    }

    /** The column that must be there is the first one. */
    private static boolean sampleFirst(List<String> headings) {
        return COLUMNS.header(headings.subList(0, 1)).isPresent();
    }

    /** Absorbances, and hardly a column that nobody knows. */
    private static boolean only(TableHeader header) {
        boolean absorbance = header.columns().stream()
                .anyMatch(column -> column.attribute().startsWith("absorbance")
                        || column.attribute().equals("transmittance"));
        return absorbance && header.unknown().size() * 3 <= header.columns().size();
    }
}
