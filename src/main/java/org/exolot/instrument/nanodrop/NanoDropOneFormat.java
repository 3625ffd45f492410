package org.exolot.instrument.nanodrop;

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
import org.exolot.instrument.table.TableReader;
import org.exolot.instrument.table.TableRun;

/**
 * The export of a NanoDrop One (Thermo Scientific): a row for each sample, as csv, as workbook, or as UTF-16 text with tabs under the name
 * csv. Rows end with their last value, the columns of impurities are empty where Acclaro found none. The concentration is of the sample as
 * it was measured; the corrected one leaves impurities out. The application UV-Vis tells absorbances at the wavelengths that the user chose.
 *
 * <p>Run key: first sample and time. Measurement key: sample and time.
 */
public final class NanoDropOneFormat implements Format {
    private static final FormatId ID = new FormatId("nanodrop-one");
    private static final int VERSION = 1;

    private static final ColumnMap COLUMNS = ColumnMap.of(
            Column.of(Role.MOMENT, "date", "date and time", "date/time").must(),
            Column.of(Role.SAMPLE, "sample name", "sample").must(),
            Column.of(Role.OPERATOR, "user", "user name", "username"),
            figure("$1 concentration")
                    .like("(nucleic acid|protein|oligo|dye [0-9])")
                    .must(),
            NanoDropColumns.ratio(),
            NanoDropColumns.absorbance(),
            figure("concentration corrected for impurities", "corrected"),
            figure("impurity $1 absorbance at $2 nm").like("impurity ([0-9]) a([0-9]{3})"),
            figure("impurity $1 concentration").in("mM").like("impurity ([0-9]) mm"),
            condition(
                            "baseline correction",
                            "baseline absorbance",
                            "corrected %cv",
                            "serial number",
                            "application",
                            "monitored wavelength",
                            "pathlength",
                            "sample type",
                            "extinction coefficient",
                            "e1%",
                            "#",
                            "status",
                            "notes")
                    .like("(?:nucleic acid|protein|oligo|dye [0-9]) factor")
                    .like("impurity [0-9](?: %cv)?")
                    .like("baseline.*")
                    .like("on-?deck.*")
                    .like("stage"));

    private static final ColumnMap UV_VIS = ColumnMap.of(
            Column.of(Role.MOMENT, "date", "date and time", "date/time").must(),
            Column.of(Role.SAMPLE, "sample name", "sample").must(),
            Column.of(Role.OPERATOR, "user", "user name", "username"),
            figure("absorbance at $1 nm")
                    .like("a?([0-9]{3}(?:\\.[0-9])?)(?: ?nm)?")
                    .withoutUnit()
                    .must(),
            condition("automated pathlength", "baseline correction").must(),
            condition("baseline absorbance", "pathlength", "serial number", "application", "status", "notes", "#"));

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        return Recognition.by(
                TableHead.find(source, columns(source)).isPresent(),
                ID,
                0.95,
                "the columns of a NanoDrop One",
                "no line with Date, Sample Name and Nucleic Acid or Protein");
    }

    private static ColumnMap columns(Source source) {
        return TableHead.find(source, COLUMNS).isPresent() ? COLUMNS : UV_VIS;
    }

    @Override
    public Export read(Source source) throws IOException {
        ColumnMap columns = columns(source);
        TableReader reader = new TableReader(source, columns, "a NanoDrop One export")
                .rowsMayEndEarly()
                .read(TableHead.delimiter(source, columns));
        List<ExportRun> runs =
                reader.runs(table -> TableRun.of(ID.name(), "", table.operator(), table.read(), Map.of()));
        return reader.export(
                ID,
                VERSION,
                new InstrumentIdentity("Thermo Fisher Scientific", "NanoDrop One", Optional.empty(), Optional.empty()),
                runs);
    }
}
