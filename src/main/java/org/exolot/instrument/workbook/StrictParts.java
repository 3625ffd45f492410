package org.exolot.instrument.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The parts of a "Strict Open XML Spreadsheet" (ISO/IEC 29500-1), written as those of the common workbook (ISO/IEC 29500-4, transitional), which
 * alone the library knows. What it would stumble over is the namespace by which the workbook names its sheets' parts, and cells of dates in
 * the form of ISO 8601, which come out as text of the same form.
 */
final class StrictParts {
    private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** A cell of a date (18.18.11); the elements of cells are short. */
    private static final Pattern DATE = Pattern.compile("(<(?:\\w{1,8}:)?c\\s(?:[^<>]{0,200}\\s)?t=)([\"'])d\\2");

    private static final int CHUNK = 1 << 16;

    private StrictParts() {}

    /** Whether a piece of a part may say something as only strict workbooks do. */
    static boolean isStrict(String text) {
        return text.contains(STRICT) || text.contains(" t=\"d\"") || text.contains(" t='d'");
    }

    /** The same package with these parts written as transitional ones, the others as they are. Its parts are those of one found sound. */
    static byte[] transitional(ZipFile zip, Set<String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            out.setLevel(Deflater.BEST_SPEED);
            Enumeration<ZipArchiveEntry> entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                if (!parts.contains(entry.getName())) {
                    out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
                    continue;
                }
                out.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
                try (InputStream in = zip.getInputStream(entry)) {
                    translate(in, out);
                }
                out.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Element by element, so that none is cut between two pieces; byte for byte, whatever the encoding that keeps ASCII. */
    private static void translate(InputStream in, OutputStream out) throws IOException {
        byte[] chunk = new byte[CHUNK];
        String carried = "";
        for (int n = in.readNBytes(chunk, 0, CHUNK); n > 0; n = in.readNBytes(chunk, 0, CHUNK)) {
            String text = carried + new String(chunk, 0, n, StandardCharsets.ISO_8859_1);
            int open = text.lastIndexOf('<');
            int whole = open < 0 || text.length() - open > CHUNK ? text.length() : open;
            out.write(translated(text.substring(0, whole)));
            carried = text.substring(whole);
        }
        out.write(translated(carried));
    }

    private static byte[] translated(String text) {
        String dates = DATE.matcher(text.replace(STRICT, TRANSITIONAL)).replaceAll("$1$2str$2");
        return dates.getBytes(StandardCharsets.ISO_8859_1);
    }
}
