package org.exolot.instrument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * A zip as the list of its parts, which a fuzzer can change: in the packed bytes nearly each change only breaks a checksum. The list begins with
 * {@value #MARK}; each part begins with {@value #PART}, its name and a line end. A part whose name has {@code .zip/} in it is a part of that
 * inner zip.
 */
final class PackedInput {
    private static final String MARK = "#parts\n";
    private static final String PART = "#part ";
    private static final String INNER = ".zip/";

    private PackedInput() {}

    /** The zip that such a list describes; any other bytes as they are. */
    static byte[] packed(byte[] bytes) throws IOException {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!text.startsWith(MARK)) {
            return bytes;
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Map<String, Map<String, byte[]>> inner = new LinkedHashMap<>();
        for (String part : text.substring(MARK.length()).split(PART, -1)) {
            int end = part.indexOf('\n');
            if (end > 0) {
                String name = part.substring(0, end);
                byte[] content = part.substring(end + 1).getBytes(StandardCharsets.ISO_8859_1);
                int within = name.indexOf(INNER);
                if (within < 0) {
                    parts.put(name, content);
                } else {
                    inner.computeIfAbsent(name.substring(0, within + INNER.length() - 1), key -> new LinkedHashMap<>())
                            .put(name.substring(within + INNER.length()), content);
                }
            }
        }
        for (Map.Entry<String, Map<String, byte[]>> each : inner.entrySet()) {
            parts.put(each.getKey(), zip(each.getValue()));
        }
        return zip(parts);
    }

    /** The list of a zip's parts. */
    static byte[] listed(byte[] zip) throws IOException {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        list.writeBytes(MARK.getBytes(StandardCharsets.ISO_8859_1));
        list(zip, "", list);
        return list.toByteArray();
    }

    private static void list(byte[] zip, String before, ByteArrayOutputStream list) throws IOException {
        try (ZipFile file = ZipFile.builder().setByteArray(zip).get()) {
            for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
                byte[] content = file.getInputStream(entry).readAllBytes();
                String name = before + entry.getName();
                if (name.endsWith(".zip")) {
                    list(content, name + "/", list);
                } else {
                    list.writeBytes((PART + name + "\n").getBytes(StandardCharsets.ISO_8859_1));
                    list.writeBytes(content);
                }
            }
        }
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                try {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue());
                    zip.closeEntry();
                } catch (ZipException | IllegalArgumentException unfit) {
                    // A name that no zip can have is left out.
                    continue;
                }
            }
        }
        return bytes.toByteArray();
    }
}
