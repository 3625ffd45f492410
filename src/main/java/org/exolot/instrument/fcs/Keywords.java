package org.exolot.instrument.fcs;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;

/**
 * The keywords of a TEXT segment with their values (FCS 3.1, section 3.2). The first byte is the delimiter; doubled it stands for itself
 * within a keyword or value. Software that leaves values empty writes it doubled too: it is read in the way that finds more of the
 * standard's keywords where keywords belong.
 */
final class Keywords {
    private final Map<String, Entry> all = new LinkedHashMap<>();
    private final FileId file;
    private final byte delimiter;

    private Keywords(FileId file, byte delimiter) {
        this.file = file;
        this.delimiter = delimiter;
    }

    /** Reads a segment's bytes. */
    static Keywords of(FileId file, byte[] bytes, Segment segment, FindingLog findings) {
        Keywords keywords = new Keywords(file, bytes.length > 0 ? bytes[0] : 0);
        if (bytes.length > 1) {
            Charset charset = charset(bytes);
            List<Piece> escaped = pieces(bytes, true);
            List<Piece> plain = pieces(bytes, false);
            List<Piece> pieces = standard(escaped, bytes) >= standard(plain, bytes) ? escaped : plain;
            keywords.pair(pieces, bytes, charset, segment, findings);
        }
        return keywords;
    }

    /** Whether bytes can be a supplemental segment of these: it is divided by the same character (FCS 3.1, section 3.2.9). */
    boolean supplementedBy(byte[] bytes) {
        return bytes.length > 0 && bytes[0] == delimiter;
    }

    /** Adds what a supplemental segment says. */
    void addAll(Keywords supplement) {
        supplement.all.forEach(all::putIfAbsent);
    }

    /** The value of a keyword, in whatever case it is written. */
    Optional<Entry> get(String keyword) {
        return Optional.ofNullable(all.get(keyword.toUpperCase(Locale.ROOT)))
                .filter(each -> !each.raw().isEmpty());
    }

    /** Its text; empty where it is not there. */
    String text(String keyword) {
        return get(keyword).map(Entry::raw).orElse("");
    }

    /** A value that is a whole number; empty where it is not there or none. */
    Optional<Long> whole(String keyword) {
        return get(keyword)
                .map(Entry::raw)
                .filter(raw -> raw.matches("[0-9]{1,18}"))
                .map(Long::parseLong);
    }

    /** A value that is a number, as an entry. */
    Optional<Entry> number(String keyword) {
        return get(keyword)
                .map(entry -> new Entry(entry.raw(), ValueReader.read(entry.raw(), DecimalSign.POINT), entry.place()))
                .filter(entry -> entry.value() instanceof Value.Measured);
    }

    /** All of them, in the file's order. */
    Map<String, Entry> entries() {
        return all;
    }

    private record Piece(int from, int to) {}

    private static List<Piece> pieces(byte[] bytes, boolean escapes) {
        byte delimiter = bytes[0];
        List<Piece> pieces = new ArrayList<>();
        int from = 1;
        for (int at = 1; at < bytes.length; at++) {
            if (bytes[at] == delimiter) {
                boolean doubled = at + 1 < bytes.length && bytes[at + 1] == delimiter;
                // Behind the last keyword, two delimiters are an empty value.
                if (escapes && doubled && !blank(bytes, at + 2)) {
                    at++;
                } else {
                    pieces.add(new Piece(from, at));
                    from = at + 1;
                }
            }
        }
        if (from < bytes.length && !blank(bytes, from)) {
            pieces.add(new Piece(from, bytes.length));
        }
        return pieces;
    }

    private static boolean blank(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] > ' ') {
                return false;
            }
        }
        return true;
    }

    /** How many pieces at the place of a keyword are one of the standard's, which begin with {@code $}. */
    private static long standard(List<Piece> pieces, byte[] bytes) {
        long found = 0;
        for (int i = 0; i < pieces.size(); i += 2) {
            Piece key = pieces.get(i);
            found += key.to() > key.from() && bytes[key.from()] == '$' ? 1 : 0;
        }
        return found;
    }

    private void pair(List<Piece> pieces, byte[] bytes, Charset charset, Segment segment, FindingLog findings) {
        String delimiter = new String(bytes, 0, 1, StandardCharsets.ISO_8859_1);
        for (int i = 0; i < pieces.size(); i += 2) {
            Piece key = pieces.get(i);
            String keyword = new String(bytes, key.from(), key.to() - key.from(), charset)
                    .strip()
                    .toUpperCase(Locale.ROOT);
            Place place = new Place.Bytes(file, segment.from() + key.from(), segment.from() + key.to());
            if (i + 1 == pieces.size() && keyword.isEmpty()) {
                return;
            }
            if (i + 1 == pieces.size()) {
                findings.add(FindingType.ROW_MALFORMED, place, "the keyword " + keyword + " alone", "its value");
                return;
            }
            Piece value = pieces.get(i + 1);
            String text = new String(bytes, value.from(), value.to() - value.from(), charset)
                    .replace(delimiter + delimiter, delimiter);
            Entry entry = PlacedValues.words(
                    text, new Place.Bytes(file, segment.from() + value.from(), segment.from() + value.to()));
            if (all.putIfAbsent(keyword, entry) != null) {
                findings.add(FindingType.ROW_DUPLICATED, place, keyword, "each keyword once");
            }
        }
    }

    private static Charset charset(byte[] bytes) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException other) {
            return StandardCharsets.ISO_8859_1;
        }
    }
}
