package org.exolot.instrument.cedexbioht;

import java.io.IOException;
import java.util.List;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.HeaderText;

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

    /** Where the head tells the instrument, from 0. */
    private static final int INSTRUMENT = 6;

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        String first = source.head().firstWords().replace("\"", "");
        boolean archive = first.matches("0[\t,;].*[\t,;]#ARC-FILE#[\t,;].*");
        if (archive && !ofCedex(first)) {
            return new Recognition(
                    ID, 0.2, List.of("an archive whose first line does not name a Cedex Bio HT as the instrument"));
        }
        return Recognition.by(
                archive, ID, 0.97, "a record 0 with #ARC-FILE#", "the first line is no record 0 with #ARC-FILE#");
    }

    /** Whether the archive is of a Cedex Bio HT, or does not say of what it is: other analysers of the maker archive alike. */
    private static boolean ofCedex(String first) {
        String instrument = HeaderText.fields(first, first.charAt(1)).stream()
                .skip(INSTRUMENT)
                .findFirst()
                .map(HeaderText::fold)
                .orElse("");
        return instrument.isEmpty() || instrument.contains("cedex") || instrument.contains("bio ht");
    }

    @Override
    public Export read(Source source) throws IOException {
        return new BioHtReader(source).export();
    }
}
