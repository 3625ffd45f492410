package org.exolot.instrument.workbook;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.zip.CRC32C;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingLog;
import org.exolot.finding.Place;
import org.exolot.instrument.Source;

/**
 * What the walk through a workbook's package gave. A file is opened when it is recognised and again when it is read: its parts are unpacked
 * for the check but once, as long as its bytes stay the same.
 *
 * @param length how many bytes the file had
 * @param checksum their CRC-32C
 * @param sound whether the parts may be read
 * @param merged the regions of merged cells over several rows, each with its part
 * @param hidden the hidden rows and columns, by the sheet's name
 * @param translated the package with its strict parts written as transitional ones, where it has such
 */
record CheckedPackage(
        int length,
        long checksum,
        boolean sound,
        List<Finding> findings,
        List<String> merged,
        Map<String, HiddenCells> hidden,
        Optional<byte[]> translated) {
    private static final Map<Source, CheckedPackage> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    /** The package of this file, whose bytes these are. */
    static CheckedPackage of(Source source, byte[] content) {
        long checksum = checksum(content);
        CheckedPackage known = KNOWN.get(source);
        if (known == null || known.length != content.length || known.checksum != checksum) {
            FindingLog findings = new FindingLog();
            WorkbookPackage parts = new WorkbookPackage(new Place.Whole(source.file()), findings);
            boolean sound = parts.sound(content);
            known = new CheckedPackage(
                    content.length,
                    checksum,
                    sound,
                    findings.findings(),
                    parts.merged(),
                    parts.hidden(),
                    parts.translated());
            KNOWN.put(source, known);
        }
        return known;
    }

    private static long checksum(byte[] content) {
        CRC32C crc = new CRC32C();
        crc.update(content);
        return crc.getValue();
    }
}
