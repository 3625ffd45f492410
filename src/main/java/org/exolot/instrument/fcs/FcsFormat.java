package org.exolot.instrument.fcs;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;

/**
 * Flow cytometry standard files of versions 2.0 to 3.1 (Spidlen et al., Cytometry A 77, 2010): lists of events as single or double floats or
 * whole numbers, in either byte order. {@code $VOL} is the acquired volume in nL; without it there is no concentration. The events per mL are
 * those of what ran through: neither a dilution nor a blank is taken off. Analysis segments and spillover are not applied.
 *
 * <p>Run key: the acquisition's id where there is one, sample, instrument, begin and number of events.
 */
public final class FcsFormat implements Format {
    private static final FormatId ID = new FormatId("fcs");
    private static final int VERSION = 1;

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        if (!source.head().begins('F', 'C', 'S')) {
            return new Recognition(ID, 0, List.of("does not begin with FCS"));
        }
        byte[] head = source.head().bytes();
        return Header.of(Arrays.copyOf(head, Math.min(head.length, Header.LENGTH)), 0)
                .map(header -> new Recognition(ID, 0.99, List.of("a header of " + header.version())))
                .orElseGet(() -> new Recognition(ID, 0.3, List.of("FCS without the offsets of segments behind it")));
    }

    @Override
    public Export read(Source source) throws IOException {
        return FcsReader.read(source, ID, VERSION);
    }
}
