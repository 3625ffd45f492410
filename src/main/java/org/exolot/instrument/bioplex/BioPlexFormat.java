package org.exolot.instrument.bioplex;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.XmlFile;

/**
 * The XML that Bio-Rad's Bio-Plex Manager 6 exports (schema Bio-Plex_5): curves, samples with the mean of their replicates and their wells, and
 * wells with the statistics of each bead region.
 *
 * <p>Whether a sample's observed concentration contains its dilution is not said in the file: with another factor than 1 a person is asked.
 *
 * <p>Run key: serial number, document and the first acquisition. Measurement key: well and bead region.
 */
public final class BioPlexFormat implements Format {
    private static final FormatId ID = new FormatId("bio-plex-manager");
    private static final int VERSION = 1;
    private static final String ROOT = "BioPlexManager";

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        Optional<XmlFile.Root> root = XmlFile.root(source.head());
        return root.filter(found -> found.name().equals(ROOT))
                .map(found -> new Recognition(
                        ID,
                        found.namespace().contains("Bio-Rad.com") ? 0.98 : 0.8,
                        List.of("XML with the root " + ROOT)))
                .orElseGet(() -> new Recognition(ID, 0, List.of("no XML with the root " + ROOT)));
    }

    @Override
    public Export read(Source source) throws IOException {
        return BioPlexReader.read(source, ID, VERSION);
    }
}
