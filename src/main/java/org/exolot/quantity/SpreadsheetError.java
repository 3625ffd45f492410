package org.exolot.quantity;

/**
 * What spreadsheet programs write in place of a value that they have not: {@code #DIV/0!}, {@code #NAME?}, {@code #N/A} in the words of any
 * language, and {@code #####} where a column is too narrow for its number.
 */
public final class SpreadsheetError {
    private static final int SHORTEST = 3;

    /** {@code #GETTING_DATA} and {@code #¡REFERENCIA!} are longer than most. */
    private static final int LONGEST_WORD = 16;

    /** As wide as a column gets. */
    private static final int WIDEST = 255;

    private SpreadsheetError() {}

    /** Whether this is one, blanks around it aside. */
    public static boolean is(String text) {
        if (text.indexOf('#') < 0) {
            return false;
        }
        String word = Spaces.strip(text);
        int length = word.length();
        if (length < SHORTEST || word.charAt(0) != '#') {
            return false;
        }
        return word.charAt(1) == '#' ? length <= WIDEST && narrow(word) : length <= LONGEST_WORD && named(word);
    }

    /** Whether this is one of the words that have no {@code !} or {@code ?} behind them. */
    public static boolean isBare(String word) {
        return word.equals("#N/A") || word.equals("#YOK") || word.equals("#NV");
    }

    private static boolean narrow(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != '#') {
                return false;
            }
        }
        return true;
    }

    private static boolean named(String word) {
        if (isBare(word)) {
            return true;
        }
        char last = word.charAt(word.length() - 1);
        boolean letter = false;
        for (int i = 1; i < word.length() - 1; i++) {
            char c = word.charAt(i);
            boolean capital = Character.isUpperCase(c);
            if (!capital && c != '/' && c != '0' && c != '\u00A1' && c != '\u00BF') {
                return false;
            }
            letter |= capital;
        }
        return letter && (last == '!' || last == '?');
    }
}
