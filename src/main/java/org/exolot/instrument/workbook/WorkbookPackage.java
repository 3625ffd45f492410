package org.exolot.instrument.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;

/** Walks the parts of a workbook's package before anything reads them: how far they expand, document types, macros. */
final class WorkbookPackage {
    /** A workbook that expands further than this, and than {@value #RATIO} times its own size, is a bomb and not an export. */
    private static final long EXPANDED = 48L << 20;

    private static final int RATIO = 40;
    private static final long SHARED_STRINGS = 32L << 20;
    private static final int PARTS = 2_000;
    private static final int CHUNK = 1 << 16;

    private final Place whole;
    private final FindingLog findings;
    private long expanded;

    private WorkbookPackage(Place whole, FindingLog findings) {
        this.whole = whole;
        this.findings = findings;
    }

    /** Whether the parts may be read; a finding tells why not. */
    static boolean sound(byte[] content, Place whole, FindingLog findings) {
        WorkbookPackage walk = new WorkbookPackage(whole, findings);
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            return walk.parts(zip, Math.max(EXPANDED, (long) RATIO * content.length));
        } catch (IOException | RuntimeException damaged) {
            return walk.refuse(
                    FindingType.FILE_UNREADABLE, String.valueOf(damaged.getMessage()), "a whole xlsx workbook");
        }
    }

    private boolean parts(ZipFile zip, long limit) throws IOException {
        Enumeration<ZipArchiveEntry> parts = zip.getEntries();
        for (int n = 0; parts.hasMoreElements(); n++) {
            ZipArchiveEntry part = parts.nextElement();
            if (n == PARTS) {
                return refuse(
                        FindingType.FILE_TOO_LARGE, "more than " + PARTS + " parts", "a workbook of an instrument");
            }
            if (!part(zip, part, limit)) {
                return false;
            }
        }
        return true;
    }

    private boolean part(ZipFile zip, ZipArchiveEntry part, long limit) throws IOException {
        String name = part.getName().toLowerCase(Locale.ROOT);
        if (!zip.canReadEntryData(part)) {
            throw new ZipException("part " + part.getName() + " is encrypted or packed in an unknown way");
        }
        if (name.endsWith("vbaproject.bin")) {
            findings.add(
                    FindingType.WORKBOOK_HAS_MACRO, whole, part.getName(), "a workbook as an instrument writes it");
        }
        long allowed = Math.min(limit - expanded, name.endsWith("sharedstrings.xml") ? SHARED_STRINGS : limit);
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            byte[] chunk = new byte[CHUNK];
            for (int n = in.readNBytes(chunk, 0, CHUNK); n > 0; n = in.readNBytes(chunk, 0, CHUNK)) {
                if (size == 0 && declaresType(name, chunk, n)) {
                    return refuse(FindingType.FILE_UNREADABLE, "a document type in " + part.getName(), "plain parts");
                }
                size += n;
                if (size > allowed) {
                    return refuse(
                            FindingType.FILE_TOO_LARGE,
                            part.getName() + " expands to more than " + (allowed >> 20) + " MB",
                            "a workbook of an instrument");
                }
            }
        }
        expanded += size;
        return true;
    }

    /** ECMA-376 part 2 forbids document types; they are how a file would reach outside itself. UTF-16 has a NUL between the letters. */
    private static boolean declaresType(String name, byte[] bytes, int length) {
        boolean markup = name.endsWith(".xml") || name.endsWith(".rels");
        return markup
                && new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
                        .replace("\0", "")
                        .contains("<!DOCTYPE");
    }

    private boolean refuse(FindingType type, String found, String expected) {
        findings.add(type, whole, found, expected);
        return false;
    }
}
