package org.exolot.instrument.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.text.PartName;

/** Walks the parts of a workbook's package before anything reads them: how far they expand, document types, macros, locks, merged cells. */
final class WorkbookPackage {
    /** A workbook that expands further than this, and than {@value #RATIO} times its own size, is a bomb and not an export. */
    private static final long EXPANDED = 48L << 20;

    private static final int RATIO = 40;
    private static final long SHARED_STRINGS = 32L << 20;
    private static final int PARTS = 2_000;
    private static final int CHUNK = 1 << 16;

    /** A region of merged cells; what stands at the end of a chunk may be the beginning of one. */
    private static final Pattern MERGED = Pattern.compile(
            "<(?:\\w{1,8}:)?mergeCell [^>]{0,80}?ref=\"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})\"");

    private static final Pattern ROW_OR_COLUMN = Pattern.compile("<(?:\\w{1,8}:)?(row|col)\\s");
    private static final Pattern ROW_NUMBER = Pattern.compile("\\sr=[\"']([0-9]{1,7})[\"']");
    private static final Pattern FIRST_COLUMN = Pattern.compile("\\smin=[\"']([0-9]{1,5})[\"']");
    private static final Pattern LAST_COLUMN = Pattern.compile("\\smax=[\"']([0-9]{1,5})[\"']");

    private static final int CARRIED = 320;
    private static final int MOST_MERGED = 10_000;

    private final Place whole;
    private final FindingLog findings;
    private final List<String> merged = new ArrayList<>();
    private final Map<String, HiddenCells> hidden = new LinkedHashMap<>();
    private final Set<String> strict = new LinkedHashSet<>();
    private Optional<byte[]> translated = Optional.empty();
    private long expanded;

    WorkbookPackage(Place whole, FindingLog findings) {
        this.whole = whole;
        this.findings = findings;
    }

    /** Whether the parts may be read; a finding tells why not. */
    boolean sound(byte[] content) {
        try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
            boolean sound = parts(zip, Math.max(EXPANDED, (long) RATIO * content.length));
            if (sound && !hidden.isEmpty()) {
                nameHidden(SheetParts.names(zip));
            }
            if (sound && !strict.isEmpty()) {
                translated = Optional.of(StrictParts.transitional(zip, strict));
            }
            return sound;
        } catch (IOException | RuntimeException damaged) {
            return refuse(FindingType.FILE_UNREADABLE, String.valueOf(damaged.getMessage()), "a whole xlsx workbook");
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
        if (part.getGeneralPurposeBit().usesEncryption()) {
            return refuse(FindingType.FILE_LOCKED, part.getName() + " is encrypted", "a workbook without a password");
        }
        if (part.getMethod() != ZipEntry.STORED && part.getMethod() != ZipEntry.DEFLATED) {
            // ECMA-376 part 2, annex C allows no other.
            throw new ZipException("part " + part.getName() + " is packed in an unknown way");
        }
        if (PartName.unsafe(part.getName())) {
            findings.add(FindingType.NAME_UNSAFE, whole, part.getName(), "a part within the workbook");
        }
        if (name.endsWith("vbaproject.bin")) {
            findings.add(
                    FindingType.WORKBOOK_HAS_MACRO, whole, part.getName(), "a workbook as an instrument writes it");
        }
        long allowed = Math.min(limit - expanded, name.endsWith("sharedstrings.xml") ? SHARED_STRINGS : limit);
        boolean sheet = name.startsWith("xl/worksheets/");
        String carried = "";
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            byte[] chunk = new byte[CHUNK];
            for (int n = in.readNBytes(chunk, 0, CHUNK); n > 0; n = in.readNBytes(chunk, 0, CHUNK)) {
                if (size == 0 && markup(name)) {
                    String begin = withoutNuls(new String(chunk, 0, n, StandardCharsets.ISO_8859_1));
                    if (begin.contains("<!DOCTYPE")) {
                        // ECMA-376 part 2 forbids document types; they are how a file would reach outside itself.
                        return refuse(
                                FindingType.FILE_UNREADABLE, "a document type in " + part.getName(), "plain parts");
                    }
                    noteStrict(part.getName(), begin);
                }
                if (sheet) {
                    String text = carried + withoutNuls(new String(chunk, 0, n, StandardCharsets.ISO_8859_1));
                    noteStrict(part.getName(), text);
                    HiddenElements hiddenHere = new HiddenElements(part.getName(), carried.length());
                    Optional<String> impossible = CellReferences.impossible(text, hiddenHere);
                    if (impossible.isPresent()) {
                        return refuse(
                                FindingType.FILE_UNREADABLE,
                                "the place " + impossible.get() + " in " + part.getName(),
                                "cells up to column XFD");
                    }
                    carried = merged(part.getName(), text);
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

    /** UTF-16 has a NUL between the letters. */
    private static String withoutNuls(String text) {
        return text.indexOf(0) < 0 ? text : text.replace("\0", "");
    }

    /** Notes the hidden elements of a text, each once; those that end before a place were seen with the text before. */
    private final class HiddenElements implements CellReferences.Hidden {
        private final String part;
        private final int seen;
        private int last = -1;
        private boolean cut;

        private HiddenElements(String part, int seen) {
            this.part = part;
            this.seen = seen;
        }

        @Override
        public void attribute(String text, int begin, int sign) {
            if (cut || begin == last || !isTrue(text, sign + 1)) {
                return;
            }
            last = begin;
            int end = text.indexOf('>', sign);
            cut = end < 0;
            if (end >= seen && !cut) {
                hidden(part, text.substring(begin, end));
            }
        }
    }

    /** Whether a value that begins here, in its quotes, is true (ECMA-376 part 1, 22.9.2: {@code 1} or {@code true}). */
    private static boolean isTrue(String text, int quote) {
        return quote + 1 < text.length() && (text.charAt(quote + 1) == '1' || text.charAt(quote + 1) == 't');
    }

    private void hidden(String part, String element) {
        Matcher named = ROW_OR_COLUMN.matcher(element);
        if (!named.lookingAt()) {
            return;
        }
        HiddenCells cells = hidden.computeIfAbsent(part, each -> new HiddenCells());
        if (named.group(1).equals("row")) {
            cells.row(number(ROW_NUMBER, element));
        } else {
            int first = number(FIRST_COLUMN, element);
            cells.columns(first, Math.max(first, number(LAST_COLUMN, element)));
        }
    }

    private static int number(Pattern attribute, String element) {
        Matcher found = attribute.matcher(element);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    private void nameHidden(Map<String, String> names) {
        Map<String, HiddenCells> bySheet = new LinkedHashMap<>();
        hidden.forEach((part, cells) -> bySheet.put(names.getOrDefault(part, part), cells));
        hidden.clear();
        hidden.putAll(bySheet);
    }

    /** What is hidden, by the name of its sheet. */
    Map<String, HiddenCells> hidden() {
        return Map.copyOf(hidden);
    }

    /** Notes the regions of merged cells over several rows; gives what may belong to the next chunk. */
    private String merged(String part, String text) {
        if (!text.contains("mergeCell ")) {
            return text.substring(Math.max(0, text.length() - CARRIED));
        }
        Matcher regions = MERGED.matcher(text);
        int end = Math.max(0, text.length() - CARRIED);
        while (regions.find() && merged.size() < MOST_MERGED) {
            end = Math.max(end, regions.end());
            if (!regions.group(2).equals(regions.group(4))) {
                merged.add(regions.group(1) + regions.group(2) + ":" + regions.group(3) + regions.group(4) + " in "
                        + part);
            }
        }
        return text.substring(end);
    }

    /** The regions of merged cells over several rows, each with its part. */
    List<String> merged() {
        return List.copyOf(merged);
    }

    private static boolean markup(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }

    private void noteStrict(String part, String text) {
        if (StrictParts.isStrict(text)) {
            strict.add(part);
        }
    }

    /** The package with its strict parts written as transitional ones, where it has such. */
    Optional<byte[]> translated() {
        return translated;
    }

    private boolean refuse(FindingType type, String found, String expected) {
        findings.add(type, whole, found, expected);
        return false;
    }
}
