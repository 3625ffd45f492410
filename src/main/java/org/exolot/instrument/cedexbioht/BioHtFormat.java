package org.exolot.instrument.cedexbioht;

import java.io.IOException;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;

/**
 * The archive file of a Cedex Bio HT (Roche), tab text: a record {@code 0} with the analyser, then a record {@code 40} for each result. The
 * place of a field depends on the software (5, or 6 and 7). Values contain the sample's dilution; one outside of the test's range is told
 * with its bound and the flag {@code < TEST RNG}.
 *
 * <p>Run key: serial number and the days that the archive is of. Measurement key: sample, time and test.
 */
public final class BioHtFormat implements Format {
    static final FormatId ID = new FormatId("cedex-bioht");
    static final int VERSION = 1;

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        String first = source.head().firstWords().replace("\"", "");
        boolean archive = first.matches("0[\t,;].*[\t,;]#ARC-FILE#[\t,;].*");
        return Recognition.by(
                archive, ID, 0.97, "a record 0 with #ARC-FILE#", "the first line is no record 0 with #ARC-FILE#");
    }

    @Override
    public Export read(Source source) throws IOException {
        return new BioHtReader(source).export();
    }
}
