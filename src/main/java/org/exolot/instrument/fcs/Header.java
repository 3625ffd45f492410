package org.exolot.instrument.fcs;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The HEADER segment of a data set: the version and where the segments lie (FCS 3.1, section 3.1). Offsets count from the data set's own
 * beginning and name a segment's first and last byte; where one does not fit into eight characters, it is 0 there and stands in TEXT.
 *
 * @param base where the data set begins in the file
 */
record Header(String version, long base, Segment text, Segment data) {
    /** How many bytes it takes without segments of the lab's own. */
    static final int LENGTH = 58;

    private static final Pattern FORM = Pattern.compile(
            "(FCS[23]\\.[0-9]) {4}([ 0-9]{8})([ 0-9]{8})([ 0-9]{8})([ 0-9]{8})[ 0-9]{0,16}.*", Pattern.DOTALL);

    /** The header that these bytes are; empty where they are none. */
    static Optional<Header> of(byte[] bytes, long base) {
        Matcher parts = FORM.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Header(
                parts.group(1),
                base,
                Segment.of(base, offset(parts.group(2)), offset(parts.group(3))),
                Segment.of(base, offset(parts.group(4)), offset(parts.group(5)))));
    }

    /** The events' bytes: as the header says, or as TEXT where the header has no room. */
    Segment data(Keywords keywords) {
        return data.none() ? dataByKeywords(keywords) : data;
    }

    /** The events' bytes as TEXT says. */
    Segment dataByKeywords(Keywords keywords) {
        return Segment.of(
                base,
                keywords.whole("$BEGINDATA").orElse(0L),
                keywords.whole("$ENDDATA").orElse(0L));
    }

    private static long offset(String text) {
        String digits = text.strip();
        return digits.matches("[0-9]{1,8}") ? Long.parseLong(digits) : 0;
    }
}
