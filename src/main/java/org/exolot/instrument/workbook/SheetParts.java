package org.exolot.instrument.workbook;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.exolot.finding.FindingLog;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.text.XmlElement;
import org.exolot.instrument.text.XmlFile;

/** Which part of a package holds which sheet (ECMA-376 part 1, 18.2.20, and part 2, 9.3). */
final class SheetParts {
    private static final int LARGEST = 4 << 20;

    private SheetParts() {}

    /** The names of the sheets by the names of their parts, as far as the package tells them. */
    static Map<String, String> names(ZipFile zip) throws IOException {
        Map<String, String> targets = new LinkedHashMap<>();
        walk(
                zip,
                "xl/_rels/workbook.xml.rels",
                "Relationships",
                piece -> targets.put(piece.attribute("Id"), part(piece.attribute("Target"))));
        Map<String, String> names = new LinkedHashMap<>();
        walk(
                zip,
                "xl/workbook.xml",
                "sheets",
                piece -> names.put(targets.getOrDefault(piece.attribute("id"), ""), piece.attribute("name")));
        return names;
    }

    private static String part(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private interface Pieces {
        void piece(XmlElement element);
    }

    private static void walk(ZipFile zip, String part, String container, Pieces pieces) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(part);
        if (entry == null || entry.getSize() > LARGEST) {
            return;
        }
        byte[] content = zip.getInputStream(entry).readNBytes(LARGEST);
        XmlFile.walk(
                new MemorySource(part, content),
                Set.of("workbook", container),
                new FindingLog(),
                new XmlFile.Visitor() {
                    @Override
                    public void opens(XmlElement opened) {
                        // Its attributes say nothing of the sheets.
                    }

                    @Override
                    public void piece(XmlElement element) {
                        pieces.piece(element);
                    }
                });
    }
}
