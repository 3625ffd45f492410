package org.exolot.instrument.unicorn;

import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;

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

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> parts = new LinkedHashMap<>();
    private final Budget budget;

    private Archive(ZipFile zip, Budget budget) {
        this.zip = zip;
        this.budget = budget;
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
        Archive archive = new Archive(zip, budget);
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        for (int n = 0; entries.hasMoreElements(); n++) {
            ZipArchiveEntry entry = entries.nextElement();
            if (n == PARTS) {
                findings.add(FindingType.FILE_TOO_LARGE, place, "more than " + PARTS + " parts", "a result of UNICORN");
                break;
            }
            archive.add(entry, place, findings);
        }
        return archive;
    }

    private void add(ZipArchiveEntry entry, Place place, FindingLog findings) {
        String name = entry.getName().replace('\\', '/');
        if (entry.isDirectory()) {
            return;
        }
        if (name.startsWith("/")
                || name.contains(":")
                || name.equals("..")
                || name.startsWith("../")
                || name.contains("/../")) {
            findings.add(FindingType.NAME_UNSAFE, place, entry.getName(), "a part within the archive");
            return;
        }
        String last = name.substring(name.lastIndexOf('/') + 1);
        String plain = last.startsWith(COPY) ? last.substring(COPY.length()) : last;
        if (parts.putIfAbsent(plain, entry) != null) {
            findings.add(FindingType.ROW_DUPLICATED, place, name, "each part once");
        }
    }

    /** The names of its parts. */
    Set<String> names() {
        return parts.keySet();
    }

    /** The bytes of a part; empty where there is none of this name. */
    Optional<byte[]> bytes(String name) throws IOException {
        ZipArchiveEntry entry = parts.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        if (!zip.canReadEntryData(entry)) {
            throw new IOException("part " + name + " is encrypted or packed in an unknown way");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(budget.read(in));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
