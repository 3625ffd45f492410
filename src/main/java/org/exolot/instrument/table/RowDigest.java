package org.exolot.instrument.table;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.BiConsumer;
import org.exolot.finding.Sha256;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.table.TableHeader.Placed;

/** What tells a table from all others: the SHA-256 of its columns of figures, and of the name and the figures of each row that has some. */
final class RowDigest {
    private static final int CHUNK = 1 << 13;

    private final MessageDigest digest = Sha256.digest();
    private final StringBuilder text = new StringBuilder(CHUNK + (1 << 8));
    private final BiConsumer<StringBuilder, TableRow> name;
    private final int[] columns;

    /**
     * @param name writes what names a row
     */
    RowDigest(TableHeader header, BiConsumer<StringBuilder, TableRow> name) {
        this.name = name;
        this.columns = header.columns().stream()
                .filter(column -> column.role() == Role.FIGURE)
                .mapToInt(Placed::at)
                .toArray();
        header.columns().stream()
                .filter(column -> column.role() == Role.FIGURE)
                .forEach(column -> text.append(column.name()).append('\n'));
    }

    /** Takes a row. */
    void add(TableRow row) {
        int begin = text.length();
        name.accept(text, row);
        int named = text.length();
        row.appendTo(text, '\n', columns);
        if (text.length() == named + columns.length) {
            text.setLength(begin);
            return;
        }
        text.append('\n');
        if (text.length() > CHUNK) {
            digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
            text.setLength(0);
        }
    }

    /** In hexadecimal digits. Ask once. */
    String hex() {
        digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
        return Sha256.of(digest).hex();
    }
}
