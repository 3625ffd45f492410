package org.exolot.instrument.zetasizer;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Account;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;

/**
 * Tables of records that Malvern's software for Zetasizer instruments exports as text: those of the Nano series (software 7 and 8, tab
 * separated, windows-1252) and of ZS XPLORER (tab or comma separated). A row is a record, a column what the person chose; several tables
 * may stand in one file one below the other, and then the same record in each of them.
 *
 * <p>Z-average and polydispersity come from the cumulants and cannot be had from the distribution. Run key: type, sample and time of the
 * record. Measurement key: the attribute.
 */
public final class ZetasizerTableFormat implements Format {
    private static final FormatId ID = new FormatId("zetasizer-table");
    private static final int VERSION = 1;

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        return TableText.of(source.head())
                .map(text -> new Recognition(
                        ID,
                        text.header().has(ColumnKind.TIME) ? 0.97 : 0.9,
                        List.of("headings of Zetasizer records with a sample name and results")))
                .orElseGet(
                        () -> new Recognition(
                                ID,
                                0,
                                List.of(
                                        "no line with Type (or Record), Sample Name and a result of a Zetasizer (Z-Ave, ZP, Sizes[1])")));
    }

    @Override
    public Export read(Source source) throws IOException {
        Optional<TableText> text = TableText.of(source.head());
        return text.isPresent() ? TableReader.read(source, text.get(), ID, VERSION) : none(source);
    }

    private static Export none(Source source) {
        return new Export(
                source.file(),
                ID,
                VERSION,
                new InstrumentIdentity("Malvern Panalytical", "Zetasizer", Optional.empty(), Optional.empty()),
                List.of(),
                Optional.empty(),
                List.of(Finding.at(
                        FindingType.SECTION_MISSING,
                        new Place.Whole(source.file()),
                        "no line of headings",
                        "Type, Sample Name, …")),
                new Account(0, 0, Map.of(), List.of()));
    }
}
