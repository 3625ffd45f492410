package org.exolot.instrument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.exolot.finding.FileId;
import org.exolot.finding.Sha256;

/**
 * Reads inputs that are made to do harm, in a program of its own whose heap the caller bounds: {@link BoundedHeapTest}. Prints a line for
 * each with its milliseconds; ends with 1 where reading one throws, or gives neither an export nor a finding that stops it.
 */
public final class HostileInputs {
    private static final boolean THOROUGH = Boolean.getBoolean("exolot.thorough");

    private static final long SPARSE = THOROUGH ? 2L << 30 : 64L << 20;

    /** If thorough, far more than a reader could hold of its lines. */
    private static final long LONG = THOROUGH ? 60L << 20 : 2L << 20;

    private static final int DEEP = 1_000_000;

    /** So many that comparing each with all others would take longer than all inputs may. */
    private static final int ROWS_OF_ONE_HASH = 1 << 16;

    private HostileInputs() {}

    /** An input that is made when it is read. */
    private interface Input {
        Source source() throws IOException;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("hostile");
        boolean well = true;
        try {
            for (Map.Entry<String, Input> input : inputs(folder).entrySet()) {
                well &= answered(input.getKey(), input.getValue());
            }
        } finally {
            try (var files = Files.list(folder)) {
                files.forEach(HostileInputs::delete);
            }
            Files.delete(folder);
        }
        System.exit(well ? 0 : 1);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    private static boolean answered(String name, Input input) {
        long begun = System.nanoTime();
        try {
            ReadFile read = Formats.shipped().read(input.source());
            boolean told = read.export().isPresent() || read.blocked();
            System.out.println(
                    (told ? "" : "UNANSWERED ") + name + " " + (System.nanoTime() - begun) / 1_000_000 + " ms "
                            + read.findings().stream()
                                    .map(each -> each.type().name())
                                    .distinct()
                                    .limit(4)
                                    .toList());
            return told;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
            System.out.println("THROWN " + name + " " + thrown);
            thrown.printStackTrace(System.out);
            return false;
        }
    }

    private static Map<String, Input> inputs(Path folder) throws IOException {
        Map<String, Input> all = new LinkedHashMap<>();
        all.put("a sparse file", () -> FileSource.of(sparse(folder)));
        for (Map.Entry<String, byte[]> specimen : Specimens.all().entrySet()) {
            all.put(
                    specimen.getKey() + " and NULs",
                    () -> new Endless(specimen.getKey(), specimen.getValue(), new byte[4096], LONG));
            all.put(
                    specimen.getKey() + " and its last line again and again",
                    () -> new Endless(specimen.getKey(), specimen.getValue(), lastLine(specimen.getValue()), LONG));
        }
        texts(all);
        containers(all);
        return all;
    }

    private static Path sparse(Path folder) throws IOException {
        Path file = folder.resolve("sparse.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(SPARSE);
        }
        return file;
    }

    private static byte[] lastLine(byte[] specimen) {
        String text = new String(specimen, StandardCharsets.ISO_8859_1);
        String[] lines = text.strip().split("\r?\n", -1);
        return (lines[lines.length - 1] + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void texts(Map<String, Input> all) {
        put(
                all,
                "JSON nested a million deep",
                "{\"$asm.manifest\":\"http://purl.allotrope.org/manifests/x\",\"x\":" + "[".repeat(DEEP));
        put(all, "JSON objects nested a million deep", "{\"x aggregate document\":" + "{\"a\":".repeat(DEEP));
        put(
                all,
                "JSON with a million of one name",
                "{\"plate reader aggregate document\":{\"plate reader document\":[{" + "\"a\":1,".repeat(DEEP)
                        + "\"b\":2}]}}");
        put(
                all,
                "JSON with eight million numbers and more",
                "{\"plate reader aggregate document\":{\"x\":[" + "1,".repeat(9_000_000) + "1]}}");
        put(all, "XML nested a million deep", "<?xml version=\"1.0\"?><File>" + "<a>".repeat(DEEP));
        put(
                all,
                "XML with entities of entities",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
                        + "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">]>"
                        + "<File><FileInformation>&f;&f;&f;</FileInformation></File>");
        put(
                all,
                "XML with an external entity",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><File>&x;</File>");
        put(all, "an HTML table that never ends", "<html><table>" + "<tr><td>1".repeat(DEEP));
        put(all, "a million columns", "Run ID" + ",x".repeat(DEEP) + "\r\n");
        put(all, "a quote that never ends", "Run ID,\"" + "x\n".repeat(5_000_000));
        put(all, "rows of one sample whose texts have one hash", rowsOfOneHash());
        put(all, "JSON lines nested deep", "{\"sample\":" + "{\"a\":".repeat(DEEP));
    }

    /** {@code Aa} and {@code BB} have the same hash, and so have all texts that are made of them. */
    private static String rowsOfOneHash() {
        StringBuilder table = new StringBuilder("Sample Name,remarks,A280\n");
        for (int row = 0; row < ROWS_OF_ONE_HASH; row++) {
            table.append("s,");
            for (int bit = 1; bit < ROWS_OF_ONE_HASH; bit <<= 1) {
                table.append((row & bit) == 0 ? "Aa" : "BB");
            }
            table.append(",0.1\n");
        }
        return table.toString();
    }

    private static void put(Map<String, Input> all, String name, String text) {
        all.put(name, () -> new MemorySource("x", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void containers(Map<String, Input> all) {
        all.put("a zip whose one part expands a thousandfold", () -> new MemorySource("x.xlsx", bomb()));
        all.put("zips within zips", () -> {
            byte[] inner = {};
            for (int level = 0; level < 12; level++) {
                inner = ZipParts.zipped(Map.of("Result.xml", inner, "Chrom.1.Xml", inner, "x.zip", inner));
            }
            return new MemorySource("x.zip", inner);
        });
        all.put(
                "a zip with paths that lead out of it",
                () -> zip(Map.of(
                        "../../../tmp/out.xml", new byte[] {1},
                        "/etc/out", new byte[] {1},
                        "C:\\out.xml", new byte[] {1},
                        "Result.xml", new byte[] {'<'})));
        all.put("a zip with 60000 parts", () -> {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            for (int i = 0; i < 60_000; i++) {
                parts.put("p" + i, new byte[0]);
            }
            return zip(parts);
        });
        all.put("a zip that claims 4 GB", () -> {
            byte[] zip = ZipParts.zipped(Map.of("xl/workbook.xml", "<x/>".getBytes(StandardCharsets.UTF_8)));
            for (int i = 0; i + 30 < zip.length; i++) {
                if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1) {
                    Arrays.fill(zip, i + 20, i + 28, (byte) 0xFE);
                }
            }
            return new MemorySource("x.xlsx", zip);
        });
        Random random = new Random(11);
        magics().forEach((name, magic) -> all.put(name + " and noise", () -> {
            byte[] noise = new byte[2_000_000];
            random.nextBytes(noise);
            System.arraycopy(magic, 0, noise, 0, magic.length);
            return new MemorySource("x", noise);
        }));
        for (String offsets : new String[] {
            "FCS3.0          58    9999999999999999       0       0       0",
            "FCS3.1          58     100999999999999999999       0       0",
            "FCS3.0          -5     -50      -1      -1      -1      -1",
            "FCS3.1          58      58      58      58      58      58",
            "FCS3.0    99999999      10       5       2       0       0"
        }) {
            put(
                    all,
                    "FCS with offsets " + offsets,
                    offsets + "/$TOT/99999999999/$PAR/1000000/$MODE/L/$DATATYPE/I/$BYTEORD/1,2,3,4/");
        }
        all.put("SQLite with a hostile schema", HostileInputs::sqlite);
    }

    private static Map<String, byte[]> magics() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("the magic of a zip", new byte[] {'P', 'K', 3, 4});
        all.put(
                "the magic of a compound file",
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1});
        all.put("the magic of SQLite", "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII));
        all.put("the magic of FCS", "FCS3.1    ".getBytes(StandardCharsets.US_ASCII));
        all.put("the magic of gzip", new byte[] {0x1F, (byte) 0x8B, 8});
        return all;
    }

    /** A database whose header is right and whose schema page is not a schema. */
    private static Source sqlite() {
        byte[] page = new byte[8192];
        byte[] magic = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(magic, 0, page, 0, magic.length);
        page[16] = 0x10;
        page[18] = 1;
        page[19] = 1;
        page[21] = 64;
        page[22] = 32;
        page[23] = 32;
        page[31] = 2;
        page[100] = 13;
        page[104] = 1;
        page[105] = 0x0F;
        page[106] = 0x00;
        byte[] row =
                "create view v as select load_extension('/tmp/x.so'), * from v".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(row, 0, page, 0x0F10, row.length);
        return new MemorySource("x.zmes", page);
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(megabyte);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static Source zip(Map<String, byte[]> parts) throws IOException {
        return new MemorySource("x.xlsx", ZipParts.zipped(parts));
    }

    /** A beginning and then the same bytes again and again. */
    private static final class Endless implements Source {
        private final FileId file;
        private final byte[] beginning;
        private final byte[] again;
        private final long size;
        private final Head head;

        Endless(String name, byte[] beginning, byte[] again, long size) {
            this.file = new FileId(name, Sha256.of(beginning));
            this.beginning = beginning.clone();
            this.again = again.clone();
            this.size = size;
            byte[] first = new byte[Head.SIZE];
            for (int i = 0; i < first.length; i++) {
                first[i] = at(i);
            }
            this.head = new Head(first, false);
        }

        private byte at(long position) {
            return position < beginning.length
                    ? beginning[(int) position]
                    : again[(int) ((position - beginning.length) % again.length)];
        }

        @Override
        public FileId file() {
            return file;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public Head head() {
            return head;
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                private long position;

                @Override
                public int read() {
                    return position == size ? -1 : at(position++) & 0xFF;
                }

                @Override
                public int read(byte[] to, int from, int length) {
                    if (position == size) {
                        return -1;
                    }
                    int n = (int) Math.min(length, size - position);
                    for (int i = from; i < from + n; ) {
                        if (position < beginning.length) {
                            to[i++] = at(position++);
                        } else {
                            int offset = (int) ((position - beginning.length) % again.length);
                            int run = Math.min(again.length - offset, from + n - i);
                            System.arraycopy(again, offset, to, i, run);
                            i += run;
                            position += run;
                        }
                    }
                    return n;
                }
            };
        }
    }
}
