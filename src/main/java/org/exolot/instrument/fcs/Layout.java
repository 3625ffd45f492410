package org.exolot.instrument.fcs;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;

/**
 * How the events of a data set lie in its DATA segment ({@code $MODE}, {@code $DATATYPE}, {@code $BYTEORD}, {@code $PnB}, {@code $PnR}).
 *
 * @param order of the bytes of a number
 * @param channels in the order in which each event has them
 */
record Layout(ByteOrder order, List<Channel> channels) {
    /** The bits of a whole number. Where they fill no bytes, software pads them; an event of packed bits is told by its length. */
    private static final Pattern BITS = Pattern.compile("[1-9]|[1-5][0-9]|6[0-4]");

    /** The most channels of an instrument. */
    private static final int CHANNELS = 1_024;

    /** What a number is. */
    enum Kind {
        WHOLE,
        FLOAT,
        DOUBLE
    }

    /**
     * One channel.
     *
     * @param bits how many of its bytes' bits an event takes in it
     * @param mask the bits of a whole number that count: those below the power of two at or above its range
     */
    record Channel(String name, Optional<String> label, Kind kind, int bits, long mask) {
        /** How many bytes an event takes in it. */
        int bytes() {
            return (bits + 7) / 8;
        }
    }

    Layout {
        channels = List.copyOf(channels);
    }

    /** How many bytes an event takes. */
    int eventBytes() {
        return channels.stream().mapToInt(Channel::bytes).sum();
    }

    /** How many bits an event would take without padding. */
    int eventBits() {
        return channels.stream().mapToInt(Channel::bits).sum();
    }

    /** The layout that the keywords tell; empty with a finding where it is none that can be read. */
    static Optional<Layout> of(Keywords keywords, Place text, FindingLog findings) {
        Optional<ByteOrder> order = order(keywords, text, findings);
        Optional<Kind> kind = kind(keywords, "$DATATYPE", Optional.empty(), text, findings);
        long count = keywords.whole("$PAR").orElse(0L);
        if (count < 1 || count > CHANNELS) {
            findings.add(FindingType.FIELD_MISSING, text, "$PAR " + keywords.text("$PAR"), "1 to " + CHANNELS);
            return Optional.empty();
        }
        String mode = keywords.text("$MODE");
        if (!mode.isEmpty() && !mode.equals("L")) {
            tell(keywords, "$MODE", text, "L, a list of events", findings);
            return Optional.empty();
        }
        if (order.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        List<Channel> channels = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            int number = n;
            Optional<Channel> channel = kind(keywords, "$P" + n + "DATATYPE", kind, text, findings)
                    .flatMap(each -> channel(keywords, number, each, text, findings));
            if (channel.isEmpty()) {
                return Optional.empty();
            }
            channels.add(channel.get());
        }
        return Optional.of(new Layout(order.get(), channels));
    }

    private static Optional<Channel> channel(Keywords keywords, int n, Kind kind, Place text, FindingLog findings) {
        String bits = keywords.text("$P" + n + "B");
        boolean fits = switch (kind) {
            case WHOLE -> BITS.matcher(bits).matches();
            case FLOAT -> bits.equals("32");
            case DOUBLE -> bits.equals("64");
        };
        if (!fits) {
            tell(
                    keywords,
                    "$P" + n + "B",
                    text,
                    kind == Kind.WHOLE ? "1 to 64" : kind == Kind.FLOAT ? "32" : "64",
                    findings);
            return Optional.empty();
        }
        String name = keywords.text("$P" + n + "N");
        Optional<String> label = keywords.get("$P" + n + "S").map(Entry::raw).filter(each -> !each.equals(name));
        return Optional.of(new Channel(
                name.isEmpty() ? "P" + n : name, label, kind, Integer.parseInt(bits), mask(keywords, n, bits)));
    }

    private static long mask(Keywords keywords, int n, String bits) {
        int width = Integer.parseInt(bits);
        long all = width == 64 ? -1L : (1L << width) - 1;
        long range = keywords.whole("$P" + n + "R").orElse(0L);
        if (range <= 1) {
            return all;
        }
        int needed = 64 - Long.numberOfLeadingZeros(range - 1);
        return needed >= width ? all : (1L << needed) - 1;
    }

    private static Optional<ByteOrder> order(Keywords keywords, Place text, FindingLog findings) {
        String order = keywords.text("$BYTEORD").replace(" ", "");
        return switch (order) {
            case "1,2,3,4", "1,2", "1,2,3,4,5,6,7,8" -> Optional.of(ByteOrder.LITTLE_ENDIAN);
            case "4,3,2,1", "2,1", "8,7,6,5,4,3,2,1" -> Optional.of(ByteOrder.BIG_ENDIAN);
            default -> {
                tell(keywords, "$BYTEORD", text, "1,2,3,4 or 4,3,2,1", findings);
                yield Optional.empty();
            }
        };
    }

    /** What the numbers are: of all channels, or since FCS 3.2 of one alone. */
    private static Optional<Kind> kind(
            Keywords keywords, String keyword, Optional<Kind> unsaid, Place text, FindingLog findings) {
        String said = keywords.text(keyword);
        if (said.isEmpty() && unsaid.isPresent()) {
            return unsaid;
        }
        return switch (said) {
            case "I" -> Optional.of(Kind.WHOLE);
            case "F" -> Optional.of(Kind.FLOAT);
            case "D" -> Optional.of(Kind.DOUBLE);
            default -> {
                tell(keywords, keyword, text, "I, F or D", findings);
                yield Optional.empty();
            }
        };
    }

    private static void tell(Keywords keywords, String keyword, Place text, String expected, FindingLog findings) {
        Optional<Entry> entry = keywords.get(keyword);
        findings.add(
                entry.isPresent() ? FindingType.VALUE_UNREADABLE : FindingType.FIELD_MISSING,
                entry.map(Entry::place).orElse(text),
                keyword + " " + entry.map(Entry::raw).orElse(""),
                expected);
    }
}
