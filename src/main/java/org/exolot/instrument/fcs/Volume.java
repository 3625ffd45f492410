package org.exolot.instrument.fcs;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Entry;
import org.exolot.quantity.Value;

/**
 * The volume of an acquisition in nanolitres, as {@code $VOL} has it (FCS 3.1, section 3.2.20). SpectroFlo, the software of Cytek's
 * cytometers, writes microlitres there: told by the flow that the time of the acquisition gives, which is then less than a hundredth of what
 * these cytometers can do (10 µL/min and more).
 */
final class Volume {
    private static final String SPECTROFLO = "SpectroFlo";
    private static final BigDecimal LEAST_FLOW = BigDecimal.valueOf(1_000);
    private static final long DAY = 24 * 3_600L;
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,2}):([0-9]{2}):([0-9]{2})([:.].*)?");

    private Volume() {}

    static Optional<Entry> of(Keywords keywords, FindingLog findings) {
        Optional<Entry> written = keywords.number("$VOL");
        if (written.isEmpty()
                || !keywords.text("CREATOR").startsWith(SPECTROFLO)
                || !(written.get().value() instanceof Value.Measured volume)) {
            return written;
        }
        Optional<BigDecimal> flow = seconds(keywords)
                .map(seconds -> volume.number()
                        .multiply(BigDecimal.valueOf(60))
                        .divide(BigDecimal.valueOf(seconds), MathContext.DECIMAL32));
        if (flow.isEmpty() || flow.get().compareTo(LEAST_FLOW) >= 0) {
            return written;
        }
        findings.add(
                FindingType.VOLUME_IN_OTHER_UNIT,
                written.get().place(),
                "$VOL " + written.get().raw() + ", a flow of "
                        + flow.get().round(new MathContext(3)).toPlainString() + " per minute",
                "nanolitres; read as microlitres, in which SpectroFlo writes");
        BigDecimal nanolitres = volume.number().movePointRight(3);
        return Optional.of(new Entry(
                nanolitres.toPlainString(),
                new Value.Measured(nanolitres),
                written.get().place()));
    }

    /** How long the acquisition took; empty where it does not say both ends, or they are the same second. */
    private static Optional<Long> seconds(Keywords keywords) {
        Optional<Long> begin = clock(keywords.text("$BTIM"));
        Optional<Long> end = clock(keywords.text("$ETIM"));
        return begin.flatMap(from -> end.map(to -> Math.floorMod(to - from, DAY)))
                .filter(each -> each > 0);
    }

    private static Optional<Long> clock(String text) {
        Matcher clock = CLOCK.matcher(text);
        return clock.matches()
                ? Optional.of(3_600 * Long.parseLong(clock.group(1))
                        + 60 * Long.parseLong(clock.group(2))
                        + Long.parseLong(clock.group(3)))
                : Optional.empty();
    }
}
