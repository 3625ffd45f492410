package org.exolot.instrument.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows of all tables of an HTML page, each cell in the column that it has on the page: a cell that spans columns or rows fills the
 * first of them and leaves the others blank (HTML Living Standard, 4.9.12). Tolerant of everything, as browsers are; scripts and styles
 * are skipped. A row of a table within a cell is a row of its own.
 */
final class HtmlTables {
    private static final int COLUMNS = 2_048;
    private static final int SPAN = 1_000;
    private static final int CELL = 32_767;
    private static final Pattern SPAN_OF =
            Pattern.compile("\\b(colspan|rowspan)\\s*=\\s*[\"']?\\s*([0-9]{1,5})", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});?");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00A0"),
            Map.entry("micro", "\u00B5"),
            Map.entry("mu", "\u03BC"),
            Map.entry("deg", "\u00B0"),
            Map.entry("plusmn", "\u00B1"),
            Map.entry("le", "\u2264"),
            Map.entry("ge", "\u2265"),
            Map.entry("sup2", "\u00B2"),
            Map.entry("sup3", "\u00B3"),
            Map.entry("times", "\u00D7"));

    private final String page;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private final int[] taken = new int[COLUMNS];
    private List<String> row = new ArrayList<>();
    private boolean inRow;
    private boolean inCell;
    private int colSpan;
    private int rowSpan;
    private int number;
    private int widest;

    private HtmlTables(String page) {
        this.page = page;
    }

    /**
     * One row in which something stands.
     *
     * @param number from 1, over all tables of the page
     * @param texts from the first column to the last that holds something
     */
    record Row(int number, List<String> texts) {}

    static List<Row> rows(String page) {
        HtmlTables tables = new HtmlTables(page);
        tables.walk();
        return tables.rows;
    }

    private void walk() {
        int at = 0;
        while (at < page.length()) {
            int open = page.indexOf('<', at);
            int end = open < 0 ? page.length() : open;
            text(at, end);
            if (open < 0) {
                break;
            }
            at = markup(open);
        }
        endRow();
    }

    /** Takes what begins at this bracket; answers where it ends. */
    private int markup(int open) {
        if (page.startsWith("<!--", open)) {
            int close = page.indexOf("-->", open);
            return close < 0 ? page.length() : close + 3;
        }
        int close = page.indexOf('>', open);
        if (close < 0) {
            return page.length();
        }
        String inside = page.substring(open + 1, Math.min(close, open + 1 + CELL));
        String name = name(inside);
        if (name.equals("script") || name.equals("style")) {
            int end = page.indexOf("</", close);
            return end < 0 ? page.length() : end;
        }
        tag(name, inside);
        return close + 1;
    }

    private void tag(String name, String inside) {
        switch (name) {
            case "table" -> {
                endRow();
                Arrays.fill(taken, 0);
                widest = 0;
            }
            case "tr" -> {
                endRow();
                inRow = true;
            }
            case "/tr", "/table" -> endRow();
            case "td", "th" -> {
                endCell();
                inRow = true;
                inCell = true;
                colSpan = span("colspan", inside);
                rowSpan = span("rowspan", inside);
            }
            case "/td", "/th" -> endCell();
            case "br", "br/", "p", "/p", "div", "/div" -> {
                if (inCell) {
                    cell.append(' ');
                }
            }
            default -> {
                // Whatever else stands in a cell only changes how it looks.
            }
        }
    }

    private void text(int from, int to) {
        if (inCell) {
            cell.append(page, from, Math.min(to, from + Math.max(0, CELL - cell.length())));
        }
    }

    private void endCell() {
        if (!inCell) {
            return;
        }
        inCell = false;
        while (row.size() < COLUMNS && taken[row.size()] > 0) {
            row.add("");
        }
        String text = plain(cell.toString());
        cell.setLength(0);
        for (int i = 0; i < colSpan && row.size() < COLUMNS; i++) {
            taken[row.size()] = Math.max(taken[row.size()], rowSpan);
            row.add(i == 0 ? text : "");
        }
        widest = Math.max(widest, row.size());
    }

    private void endRow() {
        endCell();
        if (!inRow) {
            return;
        }
        inRow = false;
        number++;
        while (!row.isEmpty() && row.getLast().isEmpty()) {
            row.removeLast();
        }
        if (!row.isEmpty()) {
            rows.add(new Row(number, List.copyOf(row)));
            row = new ArrayList<>();
        }
        for (int i = 0; i < widest; i++) {
            taken[i] = Math.max(0, taken[i] - 1);
        }
    }

    private static String name(String inside) {
        int end = 0;
        while (end < inside.length() && !Character.isWhitespace(inside.charAt(end))) {
            end++;
        }
        return inside.substring(0, Math.min(end, 16)).toLowerCase(Locale.ROOT);
    }

    private static int span(String name, String inside) {
        Matcher found = SPAN_OF.matcher(inside);
        while (found.find()) {
            if (found.group(1).equalsIgnoreCase(name)) {
                return Math.clamp(Integer.parseInt(found.group(2)), 1, SPAN);
            }
        }
        return 1;
    }

    private static String plain(String text) {
        String decoded = ENTITY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(decode(found.group(1), found.group())));
        return decoded.replaceAll("[\\s\u00A0]+", " ").strip();
    }

    private static String decode(String entity, String whole) {
        if (entity.charAt(0) != '#') {
            return NAMED.getOrDefault(entity, whole);
        }
        boolean hex = entity.charAt(1) == 'x' || entity.charAt(1) == 'X';
        int code = Integer.parseInt(entity, hex ? 2 : 1, entity.length(), hex ? 16 : 10);
        return Character.isValidCodePoint(code) && code != 0 ? Character.toString(code) : whole;
    }
}
