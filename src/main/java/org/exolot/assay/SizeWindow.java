package org.exolot.assay;

import java.math.BigDecimal;

/**
 * A window of diameters, closed below and open above.
 *
 * @param fromNm the lower edge in nm, included
 * @param toNm the upper edge in nm, not included
 */
public record SizeWindow(BigDecimal fromNm, BigDecimal toNm) {
    public SizeWindow {
        if (fromNm.compareTo(toNm) >= 0) {
            throw new IllegalArgumentException("a window ends above its beginning: " + fromNm + " to " + toNm);
        }
    }
}
