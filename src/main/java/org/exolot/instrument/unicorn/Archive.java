package org.exolot.instrument.unicorn;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.text.PartName;

/**
 * The parts of a zip in memory, by the last part of their names. Nothing is written anywhere, a name that points outside is told and left
 * out, and all parts together expand to a bounded size.
 */
final class Archive implements AutoCloseable {
    /** The most bytes of an archive, packed. */
    static final int SIZE = 64 << 20;

    private static final int PARTS = 5_000;

    /** Software that copies a file puts this in front of its name. */
    private static final String COPY = "Copy of ";

    /** Software that sees a zip in a part writes this behind its name, which has none. */
    private static final String ZIP = ".zip";

    /** The record that ends a zip (APPNOTE 4.3.16), without its comment. */
    private static final int END = 22;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new LinkedHashMap<>();
    private final Budget budget;
    private final Place place;
    private final FindingLog findings;

    private Archive(ZipFile zip, Budget budget, Place place, FindingLog findings) {
        this.zip = zip;
        this.budget = budget;
        this.place = place;
        this.findings = findings;
    }

    /** How many bytes may still be expanded, for an archive and those within it. */
    static final class Budget {
        private long left = 128L << 20;

        private byte[] read(InputStream in) throws IOException {
            byte[] all = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, left + 1));
            if (all.length > left) {
                throw new IOException("the parts expand to more than 128 MB");
            }
            left -= all.length;
            return all;
        }
    }

    /** Opens an archive. */
    static Archive open(byte[] content, Budget budget, Place place, FindingLog findings) throws IOException {
        ZipFile zip = ZipFile.builder().setByteArray(content).get();
        Archive archive = new Archive(zip, budget, place, findings);
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        for (int n = 0; entries.hasMoreElements(); n++) {
            ZipArchiveEntry entry = entries.nextElement();
            if (n == PARTS) {
                findings.add(FindingType.FILE_TOO_LARGE, place, "more than " + PARTS + " parts", "a result of UNICORN");
                break;
            }
            archive.add(entry);
        }
        return archive;
    }

    /** Opens a part that is an archive itself: UNICORN keeps it with the unused rest of its buffer behind it. */
    static Archive inner(byte[] content, Budget budget, Place place, FindingLog findings) throws IOException {
        return open(Arrays.copyOf(content, end(content)), budget, place, findings);
    }

    /** Behind the last record that can end the archive, by where it says that the list of the parts stands; else the content's own end. */
    private static int end(byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = content.length - END; at >= 0; at--) {
            if (content[at] == 'P' && bytes.getInt(at) == 0x06054B50) {
                long list =
                        Integer.toUnsignedLong(bytes.getInt(at + 12)) + Integer.toUnsignedLong(bytes.getInt(at + 16));
                if (list <= at) {
                    return at + END;
                }
            }
        }
        return content.length;
    }

    private void add(ZipArchiveEntry entry) {
        String name = entry.getName().replace('\\', '/');
        if (entry.isDirectory()) {
            return;
        }
        if (PartName.unsafe(entry.getName())) {
            findings.add(FindingType.NAME_UNSAFE, place, entry.getName(), "a part within the archive");
            return;
        }
        String last = name.substring(name.lastIndexOf('/') + 1);
        String original = last.startsWith(COPY) ? last.substring(COPY.length()) : last;
        String plain = original.endsWith(ZIP) ? original.substring(0, original.length() - ZIP.length()) : original;
        if (parts.putIfAbsent(plain, entry) != null) {
            findings.add(FindingType.ROW_DUPLICATED, place, name, "each part once");
        }
    }

    /** The names of its parts. */
    Set<String> names() {
        return parts.keySet();
    }

    /** How many bytes a part has expanded, as the zip says; 0 where there is none of this name. */
    long size(String name) {
        ZipArchiveEntry entry = parts.get(name);
        return entry == null ? 0 : entry.getSize();
    }

    /** The bytes of a part; empty where there is none of this name. */
    Optional<byte[]> bytes(String name) throws IOException {
        ZipArchiveEntry entry = parts.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            findings.add(FindingType.FILE_LOCKED, place, entry.getName() + " is encrypted", "parts without a password");
            return Optional.empty();
        }
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            throw new IOException("part " + name + " is packed in an unknown way (method " + entry.getMethod() + ")");
        }
        if (entry.getSize() == 0) {
            return Optional.of(new byte[0]);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = budget.read(in);
            verify(entry, content);
            return Optional.of(content);
        }
    }

    /** Compares a part with the length and the CRC-32 under which the zip keeps it (APPNOTE 4.4.7 to 4.4.9). */
    private void verify(ZipArchiveEntry entry, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        if (entry.getSize() != ArchiveEntry.SIZE_UNKNOWN && entry.getSize() != content.length) {
            findings.add(
                    FindingType.PART_LENGTH_DIFFERS,
                    place,
                    content.length + " bytes of " + entry.getName(),
                    entry.getSize() + " bytes, as the zip says");
        } else if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
            findings.add(
                    FindingType.EDITED_AFTER_EXPORT,
                    place,
                    entry.getName() + " with CRC-32 " + hex(sum.getValue()),
                    "CRC-32 " + hex(entry.getCrc()) + ", as the zip says");
        }
    }

    private static String hex(long sum) {
        return String.format(Locale.ROOT, "%08X", sum);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
