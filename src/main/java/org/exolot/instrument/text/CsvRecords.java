package org.exolot.instrument.text;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.exolot.instrument.Source;

/**
 * The records of a csv file by RFC 4180, where a quoted field may run over several lines. Bounded: a field of more than {@value #FIELD}
 * characters (a quote that is never closed) or a record of more than {@value #FIELDS} fields ends the reading with a {@link #failure()}.
 */
public final class CsvRecords implements AutoCloseable {
    /** The most fields of a record. */
    public static final int FIELDS = 16_384;

    /** The most characters of a field. */
    public static final int FIELD = 1 << 20;

    /** The library counts from where it began to read. */
    private static final Pattern WHERE = Pattern.compile(" ?\\(record starting at line [0-9]+\\)");

    private final Reader reader;
    private final char delimiter;
    private final CsvLines lines;
    private Optional<CloseableIterator<CsvRecord>> others = Optional.empty();
    private Optional<String> failure = Optional.empty();
    private CsvFields fields = CsvFields.of(List.of());
    private long line;

    private CsvRecords(Reader reader, char delimiter) {
        this.reader = reader;
        this.delimiter = delimiter;
        this.lines = new CsvLines(reader, delimiter);
    }

    /** What cannot just be cut. */
    private CloseableIterator<CsvRecord> library(Reader rest) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(4 * FIELD)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(FIELDS)
                                .maxFieldSize(FIELD)
                                .maxRecordSize(2 * FIELD)
                                .build(),
                        rest)
                .iterator();
    }

    /** The records of this file in this encoding. */
    public static CsvRecords open(Source source, TextEncoding encoding, char delimiter) throws IOException {
        return new CsvRecords(encoding.open(source), delimiter);
    }

    /** The records of this text; closing them closes it. */
    public static CsvRecords of(Reader text, char delimiter) {
        return new CsvRecords(text, delimiter);
    }

    /** Goes to the next record; false at the end, and where the file cannot be read on. */
    public boolean next() throws IOException {
        if (failure.isPresent()) {
            return false;
        }
        if (others.isEmpty()) {
            CsvLines.Next next = lines.next();
            if (next == CsvLines.Next.RECORD) {
                fields = lines.fields();
                line = lines.line();
            }
            if (next != CsvLines.Next.OTHERWISE) {
                return next == CsvLines.Next.RECORD;
            }
            others = Optional.of(library(lines.rest()));
        }
        return next(others.get());
    }

    private boolean next(CloseableIterator<CsvRecord> records) throws IOException {
        try {
            if (!records.hasNext()) {
                return false;
            }
            CsvRecord now = records.next();
            fields = CsvFields.of(now.getFields());
            line = lines.lines() + now.getStartingLineNumber();
            return true;
        } catch (CsvParseException unreadable) {
            failure = Optional.of(
                    WHERE.matcher(String.valueOf(unreadable.getMessage())).replaceFirst(""));
            return false;
        } catch (UncheckedIOException disk) {
            throw disk.getCause();
        }
    }

    /** The line on which the current record begins, from 1; where reading failed, of the last record read. */
    public long line() {
        return line;
    }

    /** The fields of the current record as they stand, quotes resolved. */
    public CsvFields fields() {
        return fields;
    }

    /** Why the file could not be read to its end, where it could not. */
    public Optional<String> failure() {
        return failure;
    }

    @Override
    public void close() throws IOException {
        if (others.isPresent()) {
            others.get().close();
        }
        reader.close();
    }
}
