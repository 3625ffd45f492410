package org.exolot.instrument.unicorn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;

/**
 * The zip that UNICORN 7, the software of ÄKTA systems, exports of a result: {@code Result.xml}, for each chromatogram {@code Chrom.1.Xml} and a
 * zip of volumes and amplitudes for each curve ({@code Chrom.1_1_True}, padded behind its end). Curves run along the volume; retentions of peaks count from the injection. A fraction lasts
 * until the next mark of the fraction collector.
 *
 * <p>Run key: the batch's id, the result's name and its begin. Measurement key: chromatogram, table and peak, or the fraction.
 */
public final class UnicornFormat implements Format {
    private static final FormatId ID = new FormatId("unicorn-7-zip");
    private static final int VERSION = 1;
    private static final Pattern PART = Pattern.compile("Chrom\\.[0-9]+(_[0-9]+_(True|False)|\\.[Xx]ml)");

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        if (!source.head().begins('P', 'K', 3, 4)) {
            return new Recognition(ID, 0, List.of("no zip"));
        }
        String head = new String(source.head().bytes(), StandardCharsets.ISO_8859_1);
        return Recognition.by(
                PART.matcher(head).find(),
                ID,
                0.98,
                "a zip with parts as Chrom.1.Xml and Chrom.1_1_True",
                "a zip without a part Chrom.1 at its beginning");
    }

    @Override
    public Export read(Source source) throws IOException {
        return UnicornReader.read(source, ID, VERSION);
    }
}
