package org.exolot.instrument.nanodrop;

import static org.exolot.instrument.table.Column.condition;
import static org.exolot.instrument.table.Column.figure;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.instrument.Entry;
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
import org.exolot.instrument.table.SampleTable;
import org.exolot.instrument.table.TableHead;
import org.exolot.instrument.table.TableReader;
import org.exolot.instrument.table.TableRun;

/**
 * The report table of a NanoDrop 8000 (Thermo Scientific), tab text: a row for each of up to eight
 * positions, for nucleic acids, proteins by A280, proteins by a colour reaction, and UV-Vis. Below may stand a second table with the standards
 * of each sample's curve. The NanoDrop 1000 and 2000 write the same columns without plate and well;
 * archives of the NanoDrop 1000 (ndv) have lines about the module above them and the spectrum behind. The instrument knows no dilution: its
 * figures are of what was measured.
 *
 * <p>Run key: first sample, time and well. Measurement key: sample, time, plate and well.
 */
public final class NanoDrop8000Format implements Format {
    private static final FormatId ID = new FormatId("nanodrop-8000");
    private static final int VERSION = 1;
    private static final String PRODUCT = "a NanoDrop 8000 table";

    /** In the order of trying: a table with a mass extinction is a protein's, one with a factor for nucleic acids theirs. */
    private static final List<ColumnMap> MAPS = List.of(
            map(NanoDropColumns.PROTEIN, condition("e 1%", "e1%").must()),
            map(NanoDropColumns.NUCLEIC_ACID, condition("na type", "na-type").must()),
            map(
                    NanoDropColumns.NUCLEIC_ACID,
                    figure("A260/A230 ratio", "260/230").withoutUnit().must()),
            map(
                    NanoDropColumns.PROTEIN,
                    figure(NanoDropColumns.PROTEIN, "protein conc.").must()),
            map(
                    NanoDropColumns.CONCENTRATION,
                    condition("curve type", "cursor abs.", "cursor abs").must()));

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        return divided(source)
                .map(known -> new Recognition(ID, 0.95, List.of("the columns of a NanoDrop 8000, 1000 or 2000")))
                .orElseGet(() -> new Recognition(
                        ID, 0, List.of("no line with Sample ID, User ID, Date, Time and Conc. of a NanoDrop 8000")));
    }

    @Override
    public Export read(Source source) throws IOException {
        ColumnMap map = map(source).orElse(MAPS.getLast());
        StandardsTable standards = new StandardsTable();
        TableReader reader = new TableReader(source, map, PRODUCT)
                .headKeys("module", "path", "software", "firmware")
                .otherRows(standards::take)
                .timesExpected()
                .read(divided(source).map(TableHead.Divided::delimiter).orElse('\t'));
        List<ExportRun> runs = reader.runs(table -> run(table, standards, reader.head()));
        boolean archive = reader.head("module").isPresent()
                && reader.table().stream().noneMatch(table -> table.header().has(Role.WELL));
        return reader.export(
                ID,
                VERSION,
                new InstrumentIdentity(
                        "Thermo Fisher Scientific",
                        archive ? "NanoDrop 1000" : model(reader),
                        reader.table().flatMap(table -> table.same("serial #")).map(Entry::raw),
                        reader.head("software").map(software -> (archive ? "ND-1000 " : "") + software.raw())),
                runs);
    }

    /** The NanoDrop 2000 tells date and time in one, and knows no wells. */
    private static String model(TableReader reader) {
        boolean of2000 = reader.table().stream()
                .anyMatch(table ->
                        table.header().has(Role.MOMENT) && !table.header().has(Role.WELL));
        return of2000 ? "NanoDrop 2000" : "NanoDrop 8000";
    }

    private static ExportRun run(SampleTable table, StandardsTable standards, Map<String, Entry> head) {
        Map<String, Entry> conditions = new LinkedHashMap<>(head);
        Optional<Entry> plate = table.plate();
        plate.ifPresent(entry -> conditions.put("Plate ID", entry));
        conditions.putAll(standards.conditions(table.values()));
        return TableRun.of(ID.name(), plate.map(Entry::raw).orElse(""), table.operator(), table.read(), conditions);
    }

    private static Optional<TableHead.Divided> divided(Source source) {
        return MAPS.stream()
                .flatMap(map -> TableHead.find(source, map).stream())
                .findFirst();
    }

    private static Optional<ColumnMap> map(Source source) {
        return MAPS.stream()
                .filter(map -> TableHead.find(source, map).isPresent())
                .findFirst();
    }

    private static ColumnMap map(String concentration, Column telling) {
        return ColumnMap.of(
                telling,
                Column.of(Role.PLATE, "plate id"),
                Column.of(Role.WELL, "well"),
                Column.of(Role.SAMPLE, "sample id", "sample name").must(),
                Column.of(Role.OPERATOR, "user id", "user name").must(),
                Column.of(Role.MOMENT, "date and time"),
                Column.of(Role.DATE, "date"),
                Column.of(Role.TIME, "time"),
                figure(
                        concentration,
                        "conc.",
                        "conc",
                        "concentration",
                        "nucleic acid conc.",
                        "nucleic acid",
                        "protein conc."),
                figure(NanoDropColumns.NUCLEIC_ACID, "ng/ul", "ng/µl").in("ng/ul"),
                figure(NanoDropColumns.PROTEIN, "mg/ml").in("mg/ml"),
                Column.of(Role.UNIT, "units", "unit"),
                NanoDropColumns.ratio(),
                NanoDropColumns.absorbance(),
                Column.spectrum(),
                figure("absorbance at $1 nm").like("([0-9]{3}) raw").withoutUnit(),
                figure("absorbance $1", "abs").like("abs\\.? ([0-9])").withoutUnit(),
                figure("absorbance at the cursor", "cursor abs.", "cursor abs", "cursor abs. ")
                        .withoutUnit(),
                figure("$1 concentration").like("(dye [0-9]) conc\\.?"),
                condition(
                                "conc. factor",
                                "constant",
                                "e 1%",
                                "ext. coeff x10e3",
                                "ext. coeff",
                                "ext.c.",
                                "ext.c. (l/(mol*cm))",
                                "mol. wt. kda",
                                "mol. wt.",
                                "m.w.",
                                "m.w. (g/mol)",
                                "cursor pos.",
                                "cursor nm",
                                "na type",
                                "na-type",
                                "sample type",
                                "factor",
                                "curve type",
                                "#",
                                "measurement type",
                                "serial #",
                                "config.",
                                "baseline",
                                "path length",
                                "notes")
                        .like("nm [0-9]")
                        .like("ext\\. ?coeff.*")
                        .like("formula(?: name| value)? [0-9]+")
                        .like("dye [0-9].*"));
    }
}
