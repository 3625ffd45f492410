package org.exolot.instrument.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;

/** The factor that a dilution's text means: {@code 200}, {@code 1:50}, {@code 1/5}; {@code 1:01} is what a spreadsheet makes of {@code 1:1}. */
public final class DilutionText {
    private static final Pattern RATIO = Pattern.compile("(.+?)\\s*[:/]\\s*(.+)");
    private static final int DECIMALS = 10;

    private DilutionText() {}

    /** The factor, at least 1; empty where the text is none. */
    public static Optional<BigDecimal> factor(String text, DecimalSign sign) {
        Matcher ratio = RATIO.matcher(text.strip());
        if (!ratio.matches()) {
            return number(text, sign).filter(factor -> factor.compareTo(BigDecimal.ONE) >= 0);
        }
        Optional<BigDecimal> part = number(ratio.group(1), sign);
        Optional<BigDecimal> whole = number(ratio.group(2), sign);
        if (part.isEmpty() || whole.isEmpty() || part.get().signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal factor =
                whole.get().divide(part.get(), DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return factor.compareTo(BigDecimal.ONE) >= 0
                ? Optional.of(factor.setScale(Math.max(0, factor.scale()), RoundingMode.UNNECESSARY))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text, DecimalSign sign) {
        return ValueReader.read(text, sign) instanceof Value.Measured measured
                ? Optional.of(measured.number())
                : Optional.empty();
    }
}
