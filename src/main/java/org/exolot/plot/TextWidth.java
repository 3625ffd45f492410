package org.exolot.plot;

/** About how wide a text is, from the advance widths of Liberation Sans; enough to keep labels apart without a font at hand. */
final class TextWidth {
    private static final String NARROW = "ijlıİI.,:;'|!/ ft()[]";
    private static final String WIDE = "mMWw%@";

    private TextWidth() {}

    static double of(String words, int size) {
        double thousandths = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (NARROW.indexOf(c) >= 0) {
                thousandths += 278;
            } else if (WIDE.indexOf(c) >= 0) {
                thousandths += 850;
            } else if (Character.isUpperCase(c)) {
                thousandths += 690;
            } else {
                thousandths += 556;
            }
        }
        return thousandths * size / 1000;
    }
}
