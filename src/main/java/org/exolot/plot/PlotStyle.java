package org.exolot.plot;

import java.util.Locale;

/**
 * For whom and on what a plot is drawn.
 *
 * @param locale the reader's: words in English or Turkish, decimals by the locale
 * @param palette the ground
 */
public record PlotStyle(Locale locale, Palette palette) {
    /** For paper and the light page. */
    public static PlotStyle paper(Locale locale) {
        return new PlotStyle(locale, Palette.PAPER);
    }
}
