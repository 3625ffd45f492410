package org.exolot.instrument.vicellxr;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.workbook.WorkbookHead;

/**
 * What the software of a Beckman Coulter Vi-CELL XR (2.04, 2.06) writes: the summary of many samples as a workbook (xls, xlsx), whose column
 * names stand in two rows; the report of one sample as a workbook; and the text of one sample, with the counts of each image and the
 * histograms. Concentrations contain the dilution factor.
 *
 * <p>Run key: serial number and first sample with its time. Measurement key: sample and time.
 */
public final class VicellXrFormat implements Format {
    private static final FormatId ID = new FormatId("vi-cell-xr");
    private static final int VERSION = 1;
    private static final String PRODUCT = "vi-cell xr";

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        boolean fits = WorkbookHead.of(source)
                .map(VicellXrFormat::inWorkbook)
                .orElseGet(() -> begins(source.head().firstWords()));
        return Recognition.by(fits, ID, 0.97, "begins with Vi-CELL XR", "does not begin with Vi-CELL XR");
    }

    @Override
    public Export read(Source source) throws IOException {
        return WorkbookHead.of(source).isPresent()
                ? XrWorkbook.read(source, ID, VERSION)
                : XrText.read(source, ID, VERSION);
    }

    private static boolean inWorkbook(WorkbookHead head) {
        return head.sheets().values().stream()
                .limit(1)
                .flatMap(List::stream)
                .limit(1)
                .anyMatch(row -> begins(row.text(0)));
    }

    /** The instrument that an export tells; of the software a blank version where it tells none. */
    static InstrumentIdentity instrument(Optional<String> serial, String version) {
        return new InstrumentIdentity(
                "Beckman Coulter", "Vi-CELL XR", serial, Optional.of(version).filter(told -> !told.isEmpty()));
    }

    static boolean begins(String text) {
        return text.strip().toLowerCase(Locale.ROOT).startsWith(PRODUCT);
    }
}
