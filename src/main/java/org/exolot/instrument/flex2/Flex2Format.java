package org.exolot.instrument.flex2;

import static org.exolot.instrument.table.Column.condition;
import static org.exolot.instrument.table.Column.figure;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * The results that a BioProfile FLEX2 (Nova Biomedical) exports, csv: a row for each sample with the modules that the analyser has. Some
 * versions tell units in a row below the names. Where they do not, the units are those that exports with such a row tell
 * (mmol/L, glucose and lactate in g/L, gases in mmHg, osmolality in mOsm/kg, cells in 10⁶/mL). The chemistry's figures
 * contain the dilution that the analyser made. The time of measuring and the time of drawing may have day and month in different order.
 *
 * <p>Run key: first sample and its time. Measurement key: sample and time.
 */
public final class Flex2Format implements Format {
    private static final FormatId ID = new FormatId("novabio-flex2");
    private static final int VERSION = 1;
    private static final int ANALYTES = 4;
    private static final String MOLAR = "mmol/L";
    private static final String MASS = "g/L";
    private static final String PRESSURE = "mmHg";
    private static final String CELLS = "x10^6 cells/mL";

    private static final ColumnMap COLUMNS = ColumnMap.of(
                    Column.of(Role.MOMENT, "date & time", "date and time", "date/time"),
                    Column.of(Role.SAMPLE, "sample id").must(),
                    condition("sample type").must(),
                    Column.of(Role.OPERATOR, "operator"),
                    Column.of(Role.DILUTION, "chemistry dilution ratio"))
            .and(chemistry())
            .and(gases())
            .and(cells())
            .and(condition(
                            "sample time",
                            "vessel id",
                            "batch id",
                            "cell type",
                            "vessel temperature",
                            "vessel temp",
                            "vessel pressure",
                            "sparging o2%",
                            "sparging o2",
                            "chemistry flow time",
                            "ph / gas flow time",
                            "cell density flow",
                            "cell density flow time",
                            "osm flow time",
                            "cell inspection type",
                            "pre-dilution multiplier",
                            "cell density dilution",
                            "cell density dilution ratio",
                            "valid images",
                            "tray location",
                            "time in tray",
                            "comment",
                            "comments")
                    .like(".*flow time"));

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        return Recognition.by(
                divided(source).isPresent(),
                ID,
                0.95,
                "Sample ID, Sample Type and figures of a FLEX2",
                "no line with Sample ID, Sample Type and figures of a FLEX2");
    }

    @Override
    public Export read(Source source) throws IOException {
        TableReader reader = new TableReader(source, COLUMNS, "a FLEX2 export")
                .unitsBelowNames()
                .timesExpected()
                .read(divided(source).map(TableHead.Divided::delimiter).orElse(','));
        List<ExportRun> runs =
                reader.runs(table -> TableRun.of(ID.name(), "", table.operator(), table.read(), Map.of()));
        return reader.export(
                ID,
                VERSION,
                new InstrumentIdentity("Nova Biomedical", "BioProfile FLEX2", Optional.empty(), Optional.empty()),
                runs);
    }

    private static Optional<TableHead.Divided> divided(Source source) {
        return TableHead.find(source, COLUMNS, Flex2Format::figures);
    }

    /** Without its first column a table is still known by what the analyser measures. */
    private static boolean figures(TableHeader header) {
        long figures = header.columns().stream()
                .filter(column -> column.role() == Role.FIGURE)
                .count();
        return header.has(Role.MOMENT) ? figures > 0 : figures >= ANALYTES;
    }

    private static Column[] chemistry() {
        return new Column[] {
            analyte("glutamine", MOLAR, "gln"),
            analyte("glutamate", MOLAR, "glu"),
            analyte("glucose", MASS, "gluc"),
            analyte("lactate", MASS, "lac"),
            analyte("ammonium", MOLAR, "nh4+", "nh4", "amm"),
            analyte("sodium", MOLAR, "na+", "na"),
            analyte("potassium", MOLAR, "k+", "k"),
            analyte("calcium", MOLAR, "ca++", "ca+", "ca2+", "ca"),
            analyte("magnesium", MOLAR, "mg++", "mg2+", "mg"),
            analyte("IgG", MASS, "igg"),
            analyte("phosphate", MOLAR, "phos", "po4"),
            figure("osmolality", "osm", "osmolality", "osmo").in("mOsm/kg")
        };
    }

    private static Column analyte(String name, String unit, String... headings) {
        return figure(name + " concentration", headings).in(unit).ofDiluted();
    }

    private static Column[] gases() {
        return new Column[] {
            figure("pH", "ph").in("pH"),
            figure("pH at vessel temperature", "ph @ temp", "ph@temp").in("pH"),
            figure("oxygen partial pressure", "po2").in(PRESSURE),
            figure("carbon dioxide partial pressure", "pco2").in(PRESSURE),
            figure("oxygen partial pressure at vessel temperature", "po2 @ temp", "po2@temp")
                    .in(PRESSURE),
            figure("carbon dioxide partial pressure at vessel temperature", "pco2 @ temp", "pco2@temp")
                    .in(PRESSURE),
            figure("oxygen saturation", "o2 saturation").in("%"),
            figure("carbon dioxide saturation", "co2 saturation").in("%"),
            figure("bicarbonate concentration", "hco3", "hco3-").in(MOLAR)
        };
    }

    private static Column[] cells() {
        return new Column[] {
            figure("total cell density", "total density").in(CELLS),
            figure("viable cell density", "viable density").in(CELLS),
            figure("viability", "viability").in("%"),
            figure(
                            "mean diameter of live cells",
                            "avg. live diameter",
                            "average live cell diameter",
                            "avg live diameter")
                    .in("µm"),
            figure("mean diameter of all cells", "avg. total diameter", "average total cell diameter")
                    .in("µm"),
            figure("live cells counted", "total live count").in("cells"),
            figure("cells counted", "total cell count").in("cells"),
            figure("standard deviation of live cells", "live cell std. deviation", "live cell std deviation"),
            figure("standard deviation of all cells", "total cell std. deviation", "total cell std deviation"),
            figure("optical density", "optical density", "od")
        };
    }
}
